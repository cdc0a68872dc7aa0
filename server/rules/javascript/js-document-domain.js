export function share() {
  // ruleid: js-document-domain
  document.domain = "example.com";
}

export function shareFrame(frame) {
  // ruleid: js-document-domain
  frame.contentWindow.document.domain = document.domain.split(".").slice(-2).join(".");
}

export function show() {
  // ok: js-document-domain
  console.log(document.domain);
  // ok: js-document-domain
  settings.domain = document.domain;
}
