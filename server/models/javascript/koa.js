import send from "koa-send";

export async function download(ctx) {
  // ruleid: js-path-from-request
  await send(ctx, ctx.query.name);
}
