import { callService } from "@larkfield/kit";

export async function stockOf(article: string): Promise<number> {
  // ruleid: house-unsigned-internal-call
  const answer = await fetch("https://stock.internal.larkfield.example/articles", { method: "POST", body: article });
  return (await answer.json()).stock;
}

export async function recount(): Promise<void> {
  // ruleid: house-unsigned-internal-call
  await fetch("https://stock.internal.larkfield.example/recount");
}

export async function priceOf(article: string): Promise<number> {
  // ok: house-unsigned-internal-call
  return (await callService("prices", "/articles", { article })).price;
}

export async function news(): Promise<string> {
  // ok: house-unsigned-internal-call
  return (await fetch("https://www.larkfield.example/news")).text();
}
