import path from "node:path";
import { app, BrowserView, BrowserWindow } from "electron";

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    webPreferences: {
      // ruleid: js-electron-node-integration
      nodeIntegration: false,
      preload: path.join(__dirname, "preload.js"),
    },
  });
  return window.loadURL("https://app.example.com");
});

export function addView(window: BrowserWindow) {
  // ruleid: js-electron-node-integration
  window.addBrowserView(new BrowserView({ webPreferences: { sandbox: false, nodeIntegration: false } }));
}

export function openSafely() {
  // ok: js-electron-node-integration
  return new BrowserWindow({ webPreferences: { nodeIntegration: false, contextIsolation: true, sandbox: true } });
}

export function openDefault() {
  // ok: js-electron-node-integration
  return new BrowserWindow({ webPreferences: { preload: path.join(__dirname, "preload.js") } });
}

export const features = {
  // ok: js-electron-node-integration
  nodeIntegration: true,
};
