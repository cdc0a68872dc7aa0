export interface WorkbenchOptions {
  /** Folder or `.code-workspace` file to open; without one, an empty window. */
  readonly open?: string;
  /** Extensions that run from their folder, without having been installed. */
  readonly extensions?: readonly string[];
  /** The compiled suite (`run()`) to run in the extension host. */
  readonly tests?: string;
  /** File to open in an editor. */
  readonly file?: string;
  /** The token that the server was started with. */
  readonly token?: string;
}

/**
 * The address at which a server opens what is asked for. All paths are absolute. For all but `open` and `token` the server
 * must have been started with `automation`.
 */
export function workbenchUrl(port: number, { open, extensions = [], tests, file, token }: WorkbenchOptions): string {
  const uri = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = extensions.map((path) => ["extensionDevelopmentPath", uri(path)]);
  if (tests) payload.push(["extensionTestsPath", uri(tests)]);
  if (file) payload.push(["openFile", uri(file)]);

  const query = new URLSearchParams();
  if (!open) query.set("ew", "true");
  else query.set(open.endsWith(".code-workspace") ? "workspace" : "folder", open);
  if (token) query.set("tkn", token);
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString().replaceAll("%2F", "/")}`;
}
