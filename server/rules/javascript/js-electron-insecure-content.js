const { BrowserWindow } = require("electron");

// ruleid: js-electron-insecure-content
const main = new BrowserWindow({ webPreferences: { allowRunningInsecureContent: true } });
const options = {
  width: 800,
  // ruleid: js-electron-insecure-content
  webPreferences: { preload, allowRunningInsecureContent: true },
};
// ok: js-electron-insecure-content
const safe = new BrowserWindow({ webPreferences: { allowRunningInsecureContent: false } });
// ok: js-electron-insecure-content
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
