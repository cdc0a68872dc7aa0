import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** What is different between the panels: their script in dist/webview, their style sheets in media. */
export interface PanelParts {
  readonly script: string;
  readonly styles: readonly string[];
  readonly title: string;
}

/**
 * A panel's document. Only its own script (by nonce) and its own style sheet may load; nothing comes from the
 * network, and no form, frame, image or font is allowed.
 */
export function panelDocument(webview: vscode.Webview, extensionUri: vscode.Uri, parts: PanelParts): string {
  const nonce = randomBytes(16).toString("base64");
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", "webview", `${parts.script}.js`));
  const styles = parts.styles.map((name) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "media", name)));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
${styles.map((uri) => `<link rel="stylesheet" href="${uri}">`).join("\n")}
</head>
<body>
<div id="root"></div>
<div id="live" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** The folders that the panel may load from. */
export function panelRoots(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, "dist", "webview"), vscode.Uri.joinPath(extensionUri, "media")];
}
