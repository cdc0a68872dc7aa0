const { BrowserWindow } = require("electron");

// ruleid: js-electron-node-in-worker
const main = new BrowserWindow({ webPreferences: { nodeIntegrationInWorker: false } });
const options = {
  width: 800,
  // ruleid: js-electron-node-in-worker
  webPreferences: { preload, nodeIntegrationInWorker: false },
};
// ok: js-electron-node-in-worker
const safe = new BrowserWindow({ webPreferences: { nodeIntegrationInWorker: false } });
// ok: js-electron-node-in-worker
const plain = new BrowserWindow({ width: 800, webPreferences: { preload } });
