import { escapeHtml } from "./escape.js";

const list = document.querySelector("#messages");

socket.addEventListener("message", (event) => {
  // ruleid: js-insert-adjacent-html-text
  list.insertAdjacentText("beforeend", event.data);
});

export function appendComment(comment) {
  // ruleid: js-insert-adjacent-html-text
  list.insertAdjacentText("afterbegin", comment.message);
}

class Toast {
  show(title) {
    // ruleid: js-insert-adjacent-html-text
    this.root.insertAdjacentText("beforeend", title);
  }

  separator() {
    // ok: js-insert-adjacent-html-text
    this.root.insertAdjacentHTML("beforeend", "<hr>");
  }

  add(row) {
    // ok: js-insert-adjacent-html-text
    this.root.insertAdjacentHTML("beforeend", this.renderRow(row));
  }

  escaped(comment) {
    // ok: js-insert-adjacent-html-text
    this.root.insertAdjacentHTML("beforeend", `<p>${escapeHtml(comment)}</p>`);
  }

  text(message) {
    // ok: js-insert-adjacent-html-text
    this.root.insertAdjacentText("beforeend", message);
  }
}

export { Toast };
