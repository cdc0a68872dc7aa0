import DOMPurify from "dompurify";
import { escapeHtml } from "./escape";

const GREETING = "Welcome <b>back</b>";

export function showError(message: string) {
  const box = document.getElementById("error")!;
  // ruleid: js-inner-html-text
  box.innerHTML = message;
  box.hidden = false;
}

export async function render(user: { displayName: string; bio: string }) {
  const heading = document.querySelector("h1")!;
  // ruleid: js-inner-html-text
  heading.innerHTML = user.displayName;
}

export class Preview extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input")!;
    input.addEventListener("input", () => {
      // ruleid: js-inner-html-text
      this.output.innerHTML = input.value;
    });
    // ruleid: js-inner-html-text
    this.output.innerHTML = new URLSearchParams(location.search).get("q");
  }

  get output() {
    return this.querySelector("output")!;
  }

  showSafely(text: string) {
    // ok: js-inner-html-text
    this.output.textContent = text;
  }

  clear() {
    // ok: js-inner-html-text
    this.output.innerHTML = "";
  }

  greet() {
    // ok: js-inner-html-text
    this.output.innerHTML = GREETING;
  }
}

export function renderComment(comment: string, target: HTMLElement) {
  // ok: js-inner-html-text
  target.innerHTML = DOMPurify.sanitize(comment);
}

export function renderTitle(title: string, target: HTMLElement) {
  const safe = escapeHtml(title);
  // ok: js-inner-html-text
  target.innerHTML = `<h2>${safe}</h2>`;
}

export function renderIcon(button: HTMLButtonElement, icon: { svg: string }) {
  // ok: js-inner-html-text
  button.innerHTML = icon.svg;
}

try {
  showError("ready");
} catch (error) {
  // ruleid: js-inner-html-text
  document.body.innerHTML += (error as Error).message;
}
