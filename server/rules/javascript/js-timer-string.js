export function remindLater(userName, delay) {
  // ruleid: js-timer-string
  setTimeout("showReminder('" + userName + "')", delay);
}

export class Poller {
  start(channel) {
    // ruleid: js-timer-string
    this.timer = window.setInterval(`poll("${channel}")`, 5000);
  }

  retry(channel) {
    // ok: js-timer-string
    setTimeout(() => this.start(`${channel}-retry`), 1000);
  }

  stop() {
    clearInterval(this.timer);
  }
}

export const sleep = (milliseconds) =>
  // ok: js-timer-string
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function announce(message) {
  // ok: js-timer-string
  window.setTimeout(console.log, 100, `done: ${message}`);
}

export function debounce(callback, wait) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    // ok: js-timer-string
    timer = setTimeout(callback.bind(null, ...args), wait);
  };
}
