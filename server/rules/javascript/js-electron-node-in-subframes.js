const { BrowserWindow } = require("electron");

// ruleid: js-electron-node-in-subframes
const main = new BrowserWindow({ webPreferences: { nodeIntegrationInSubFrames: true } });
const options = {
  width: 800,
  // ruleid: js-electron-node-in-subframes
  webPreferences: { preload, nodeIntegrationInSubFrames: true },
};
// ok: js-electron-node-in-subframes
const safe = new BrowserWindow({ webPreferences: { nodeIntegrationInSubFrames: false } });
// ok: js-electron-node-in-subframes
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
