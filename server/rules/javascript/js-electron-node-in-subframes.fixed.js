const { BrowserWindow } = require("electron");

// ruleid: js-electron-node-in-subframes
const main = new BrowserWindow({ webPreferences: { nodeIntegrationInSubFrames: false } });
const options = {
  width: 800,
  // ruleid: js-electron-node-in-subframes
  webPreferences: { preload, nodeIntegrationInSubFrames: false },
};
// ok: js-electron-node-in-subframes
const safe = new BrowserWindow({ webPreferences: { nodeIntegrationInSubFrames: false } });
// ok: js-electron-node-in-subframes
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
