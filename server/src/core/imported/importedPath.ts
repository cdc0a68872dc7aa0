/**
 * The path, relative to the workspace folder, that a tool's address of a file means; undefined where it means no file in
 * it. Nothing leads out of the folder.
 *
 * @param root absolute path of the folder, with forward slashes
 */
export function importedPath(uri: string, root: string): string | undefined {
  const decoded = decode(uri);
  if (decoded === undefined || decoded.includes("\0")) return undefined;
  let path = decoded.replaceAll("\\", "/");
  if (/^file:/i.test(path)) path = path.replace(/^file:(?:\/\/[^/]*)?/i, "");
  else if (/^[a-z][a-z\d+.-]+:/i.test(path)) return undefined;
  if (path.startsWith("/") || /^[a-z]:\//i.test(path)) {
    const inside = `${root.replace(/\/+$/, "")}/`;
    const start = [inside, `/${inside}`].find((prefix) => path.startsWith(prefix));
    if (start === undefined) return undefined;
    path = path.slice(start.length);
  }
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  return names.length === 0 || names.includes("..") ? undefined : names.join("/");
}

function decode(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}
