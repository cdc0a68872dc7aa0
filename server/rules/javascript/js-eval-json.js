import { request } from "./transport.js";

export async function loadSettings(url) {
  const response = await fetch(url);
  const text = await response.text();
  // ruleid: js-eval-json
  return eval("(" + text + ")");
}

export function onMessage(event) {
  // ruleid: js-eval-json
  const message = eval(`(${event.data})`);
  return message.type;
}

export class Store {
  restore(key) {
    // ruleid: js-eval-json
    this.state = new Function("return " + localStorage.getItem(key))();
  }

  save(key) {
    // ok: js-eval-json
    localStorage.setItem(key, JSON.stringify(this.state));
  }
}

export async function loadProfile(id) {
  const body = await request(`/profiles/${encodeURIComponent(id)}`);
  // ok: js-eval-json
  return JSON.parse(body);
}

export function root() {
  // ok: js-eval-json
  return new Function("return this")();
}
