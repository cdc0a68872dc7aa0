import { formatMoney } from "../../api/src/lib/money.js";

interface Order {
  id: number;
  note: string;
  total: number;
}

export async function showOrders(list: HTMLElement): Promise<void> {
  const answer = await fetch("/orders");
  const orders = (await answer.json()) as Order[];
  list.replaceChildren(...orders.map(orderRow));
}

function orderRow(order: Order): HTMLElement {
  const row = document.createElement("li");
  const total = document.createElement("strong");
  total.textContent = formatMoney(order.total);
  const note = document.createElement("p");
  note.innerHTML = order.note;
  row.append(`Order ${order.id} `, total, note);
  return row;
}

/** Shows what was searched for above the results. */
export function showSearch(): void {
  const words = new URLSearchParams(location.search).get("q") ?? "";
  document.querySelector("#search-words")!.textContent = words;
  document.title = `${words} – Larkfield`;
}
