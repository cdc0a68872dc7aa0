import { createSSRApp } from "vue";

export function page(req) {
  // ruleid: js-template-from-request
  return createSSRApp({ template: `<h1>${req.query.title}</h1>` });
}

export function safe(req) {
  // ok: js-template-from-request
  return createSSRApp({ template: "<h1>{{ title }}</h1>", data: () => ({ title: req.query.title }) });
}
