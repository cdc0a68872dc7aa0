import { escapeHtml } from "./escape.js";
import { html, render } from "lit";

const APP_NAME = "Ledger";

export function showUser(user) {
  const card = document.querySelector(".card");
  // ruleid: js-built-html
  card.innerHTML = `<h2>${user.name}</h2><p>${escapeHtml(user.city)}</p>`;
}

export async function loadComments(list) {
  const comments = await (await fetch("/api/comments")).json();
  for (const comment of comments) {
    // ruleid: js-built-html
    list.insertAdjacentHTML("beforeend", "<li>" + comment.body + "</li>");
  }
}

export function greet() {
  // ruleid: js-built-html
  document.write("<p>You came from " + document.referrer + "</p>");
}

$(".search").on("submit", function () {
  const query = $(this).find("input").val();
  // ruleid: js-built-html
  $("#summary").html(`<em>Results for ${query}</em>`);
});

export function showError(error) {
  // ruleid: js-built-html
  document.body.innerHTML += `<div class="error">${error.message}</div>`;
}

export function showCount(items) {
  // ok: js-built-html
  document.querySelector("#count").innerHTML = `<b>${items.length}</b> of ${items.total + 1}`;
}

export function showSafely(user) {
  // ok: js-built-html
  document.querySelector("h2").innerHTML = `<span>${escapeHtml(user.name)}</span>`;
}

export function footer() {
  // ok: js-built-html
  document.querySelector("footer").innerHTML = `<small>${APP_NAME}</small>`;
}

export function icon(button, className) {
  // ok: js-built-html
  button.innerHTML = `<i class="${className}"></i>`;
}

export function template(user, root) {
  // ok: js-built-html
  render(html`<h1>${user.name}</h1>`, root);
}

export function list(names) {
  const element = document.createElement("ul");
  for (const name of names) {
    const item = document.createElement("li");
    // ok: js-built-html
    item.textContent = `${name}`;
    element.append(item);
  }
  return element;
}
