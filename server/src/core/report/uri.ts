/**
 * A relative path as a relative URI reference: all but letters, digits and `-._~!$&'()*+,;=@/` is written as `%20`.
 * Lone surrogates, which UTF-8 cannot say, become U+FFFD.
 */
export function percentEncodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map((name) => encodeURIComponent(name).replace(/%(24|26|2B|2C|3B|3D|40)/g, decodeURIComponent))
    .join("/");
}
