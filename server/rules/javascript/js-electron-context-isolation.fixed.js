const path = require("node:path");
const electron = require("electron");
const { BrowserWindow, contextBridge } = require("electron");

function createMain() {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: path.join(__dirname, "preload.js"),
      // ruleid: js-electron-context-isolation
      contextIsolation: true,
    },
  });
  window.once("ready-to-show", () => window.show());
  return window;
}

class Settings {
  open() {
    // ruleid: js-electron-context-isolation
    this.window = new electron.BrowserWindow({ modal: true, webPreferences: { contextIsolation: true } });
  }

  openSafely() {
    // ok: js-electron-context-isolation
    this.window = new electron.BrowserWindow({ modal: true, webPreferences: { contextIsolation: true } });
  }

  openDefault() {
    // ok: js-electron-context-isolation
    this.window = new BrowserWindow({ webPreferences: { sandbox: true } });
  }
}

function expose(api) {
  // ok: js-electron-context-isolation
  contextBridge.exposeInMainWorld("api", api);
}

module.exports = { createMain, Settings, expose };
