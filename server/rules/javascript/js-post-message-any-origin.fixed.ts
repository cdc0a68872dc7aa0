const APP_ORIGIN = "https://app.example.com";

export function finishLogin(token: string) {
  // ruleid: js-post-message-any-origin
  window.opener.postMessage({ type: "login", token }, window.location.origin);
  window.close();
}

export class Checkout {
  constructor(private readonly frame: HTMLIFrameElement) {}

  async send(order: { id: string; email: string }) {
    // ruleid: js-post-message-any-origin
    this.frame.contentWindow!.postMessage(JSON.stringify(order), window.location.origin);
  }

  reply(event: MessageEvent, result: unknown) {
    // ruleid: js-post-message-any-origin
    window.parent.postMessage({ id: event.data.id, result }, { targetOrigin: window.location.origin });
    // ok: js-post-message-any-origin
    window.parent.postMessage({ id: event.data.id, result }, event.origin);
  }

  ready() {
    // ok: js-post-message-any-origin
    window.parent.postMessage("ready", "*");
    // ok: js-post-message-any-origin
    window.parent.postMessage({ type: "ready" }, "*");
  }

  resize() {
    // ok: js-post-message-any-origin
    window.parent.postMessage({ type: "resize", height: document.body.scrollHeight }, "*");
  }

  sendSafely(order: { id: string }) {
    // ok: js-post-message-any-origin
    this.frame.contentWindow!.postMessage(order, APP_ORIGIN);
  }
}

export function toWorker(worker: Worker, data: ArrayBuffer) {
  // ok: js-post-message-any-origin
  worker.postMessage(data, [data]);
}
