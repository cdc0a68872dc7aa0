import { URI } from "vscode-uri";

/** One spelling for each URI: clients differ in what they escape. Text that is no URI stays as it is. */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** Absolute path of a `file:` URI in the style of this system; undefined for every other scheme. */
export function fileOf(uri: string): string | undefined {
  try {
    const parsed = URI.parse(uri, true);
    return parsed.scheme === "file" ? parsed.fsPath : undefined;
  } catch {
    return undefined;
  }
}

export function uriOfFile(path: string): string {
  return URI.file(path).toString();
}

/**
 * Path of a document below a folder, with forward slashes; undefined when it lies elsewhere.
 *
 * @param folder URI of the folder, with or without a slash at its end
 */
export function pathBelow(folder: string, uri: string): string | undefined {
  const outer = URI.parse(folder);
  const inner = URI.parse(uri);
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) return undefined;
  const start = outer.path.endsWith("/") ? outer.path : `${outer.path}/`;
  return inner.path.startsWith(start) ? inner.path.slice(start.length) : undefined;
}

/** URI of a path below a folder. */
export function uriBelow(folder: string, path: string): string {
  const outer = URI.parse(folder);
  return outer.with({ path: `${outer.path.replace(/\/$/, "")}/${path}` }).toString();
}

/** The last name in a URI, which is all of `untitled:Untitled-1` but its scheme. */
export function nameOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf("/") + 1);
}
