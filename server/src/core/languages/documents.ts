/** What a YAML or JSON file is about, as far as rules may ask for it. */
export const DOCUMENT_KINDS = ["github-actions", "kubernetes", "docker-compose"] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * What a file is, by its name and its content. A few lines are looked at, nothing is parsed, so a file that is being
 * written keeps its kind. A file may be several things, or none.
 *
 * @param path with forward slashes.
 */
export function documentKinds(path: string, text: string): ReadonlySet<DocumentKind> {
  return new Set(DOCUMENT_KINDS.filter((kind) => RECOGNISE[kind](path, text)));
}

const RECOGNISE: Readonly<Record<DocumentKind, (path: string, text: string) => boolean>> = {
  "github-actions": (path, text) => {
    if (/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return true;
    if (/(?:^|\/)action\.ya?ml$/.test(path)) return hasKey(text, "runs");
    return isYaml(path) && hasKey(text, "jobs") && hasKey(text, "on");
  },
  kubernetes: (path, text) => {
    if (isJson(path)) return /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
    return isYaml(path) && text.split(/^---/m).some((part) => hasKey(part, "apiVersion") && hasKey(part, "kind"));
  },
  "docker-compose": (path, text) => {
    if (/(?:^|\/)(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/.test(path)) return true;
    return (
      isYaml(path) && hasKey(text, "services") && /^\s+(?:image|build):/m.test(text) && !hasKey(text, "apiVersion")
    );
  },
};

/** Whether a key stands at the top of a YAML document. */
function hasKey(text: string, key: string): boolean {
  return new RegExp(`^(?:${key}|"${key}"|'${key}')[ \\t]*:(?:\\s|$)`, "m").test(text);
}

/** Text that is no file yet has no extension, and may be YAML. */
function isYaml(path: string): boolean {
  return /\.(?:ya?ml|tpl)$/.test(path) || !/\.[^/]*$/.test(path);
}

function isJson(path: string): boolean {
  return /\.json$/.test(path);
}
