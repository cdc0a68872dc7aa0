const { BrowserWindow } = require("electron");

// ruleid: js-electron-webview-tag
const main = new BrowserWindow({ webPreferences: { webviewTag: false } });
const options = {
  width: 800,
  // ruleid: js-electron-webview-tag
  webPreferences: { preload, webviewTag: false },
};
// ok: js-electron-webview-tag
const safe = new BrowserWindow({ webPreferences: { webviewTag: false } });
// ok: js-electron-webview-tag
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
