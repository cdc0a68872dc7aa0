const { BrowserWindow } = require("electron");

// ruleid: js-electron-sandbox-off
const main = new BrowserWindow({ webPreferences: { sandbox: true } });
const options = {
  width: 800,
  // ruleid: js-electron-sandbox-off
  webPreferences: { preload, sandbox: true },
};
// ok: js-electron-sandbox-off
const safe = new BrowserWindow({ webPreferences: { sandbox: true } });
// ok: js-electron-sandbox-off
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
