/**
 * The address in its normal form if it may be opened in a browser: https, without a user name or password in it.
 * Undefined for everything else, so `command:`, `file:`, `javascript:` and plain http never get out.
 */
export function externalUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2_000) return undefined;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return undefined;
  }
  const isPlain = url.protocol === "https:" && url.username === "" && url.password === "";
  return isPlain ? url.href : undefined;
}
