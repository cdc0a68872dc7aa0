import { BrowserWindow, session } from "electron";

export function openReader(url: string) {
  const window = new BrowserWindow({
    title: "Reader",
    // ruleid: js-electron-web-security
    webPreferences: { webSecurity: true },
  });
  void window.loadURL(url);
  return window;
}

export class Viewer {
  private readonly window = new BrowserWindow({
    webPreferences: {
      sandbox: true,
      // ruleid: js-electron-web-security
      webSecurity: true,
    },
  });

  show() {
    this.window.show();
  }
}

export function openSafely() {
  // ok: js-electron-web-security
  return new BrowserWindow({ webPreferences: { webSecurity: true, sandbox: true } });
}

export function openDefault(parent: BrowserWindow) {
  // ok: js-electron-web-security
  return new BrowserWindow({ parent, webPreferences: { session: session.fromPartition("reader") } });
}
