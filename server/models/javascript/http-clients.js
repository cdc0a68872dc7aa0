import fetch from "cross-fetch";
import { ofetch } from "ofetch";

export async function preview(page, req) {
  // ruleid: js-code-from-request
  await page.evaluate(req.body.script);
  // ruleid: js-server-request-url
  await page.goto(req.query.url);
  // ruleid: js-server-request-url
  await ofetch(req.query.url);
  // ruleid: js-server-request-url
  await fetch(req.query.url);
  // ok: js-server-request-url
  await ofetch(`https://shop.example/search?q=${req.query.q}`);
}
