const { BrowserWindow } = require("electron");

// ruleid: js-electron-experimental-features
const main = new BrowserWindow({ webPreferences: { experimentalFeatures: false } });
const options = {
  width: 800,
  // ruleid: js-electron-experimental-features
  webPreferences: { preload, experimentalFeatures: false },
};
// ok: js-electron-experimental-features
const safe = new BrowserWindow({ webPreferences: { experimentalFeatures: false } });
// ok: js-electron-experimental-features
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
