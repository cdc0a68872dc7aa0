import { bash } from "./bash.ts";
import { c } from "./c.ts";
import { cpp } from "./cpp.ts";
import { csharp } from "./csharp.ts";
import type { LanguageDefinition } from "./definition.ts";
import { dockerfile } from "./dockerfile.ts";
import { erb } from "./erb.ts";
import { go } from "./go.ts";
import { html } from "./html.ts";
import { java } from "./java.ts";
import { javascript } from "./javascript.ts";
import { json } from "./json.ts";
import { kotlin } from "./kotlin.ts";
import { notebook } from "./notebook.ts";
import { php } from "./php.ts";
import { plainText } from "./plainText.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { terraform } from "./terraform.ts";
import { tsx, typescript } from "./typescript.ts";
import { yaml } from "./yaml.ts";

/** All languages that are parsed. Add a definition here and the rest follows. */
export const LANGUAGES: readonly LanguageDefinition[] = [
  javascript,
  typescript,
  tsx,
  python,
  go,
  java,
  c,
  cpp,
  rust,
  csharp,
  kotlin,
  php,
  ruby,
  bash,
  yaml,
  json,
  notebook,
  erb,
  html,
  terraform,
  dockerfile,
];

/** Pseudo languages of rules that look at text instead of syntax. */
export const TEXT_LANGUAGES = ["regex", "generic", "none"] as const;

/** Grammars in which a rule for a language runs: TypeScript rules see TSX, JavaScript rules do not see TypeScript. */
const ALSO: Readonly<Record<string, readonly string[]>> = { typescript: ["typescript", "tsx"] };

const byId = new Map([...LANGUAGES, plainText].map((language) => [language.id, language]));
const byName = new Map(LANGUAGES.flatMap((l) => [l.id, ...l.aliases].map((name) => [name, l] as const)));

export function languageById(id: string): LanguageDefinition | undefined {
  return byId.get(id);
}

/** The ids of the languages that a name in a rule's `languages` stands for; empty for an unknown name. */
export function languagesNamed(name: string): readonly string[] {
  const language = byName.get(name.toLowerCase());
  return language ? (ALSO[language.id] ?? [language.id]) : [];
}

const byEditorId = new Map(LANGUAGES.flatMap((l) => l.editorIds.map((id) => [id, l] as const)));

/** Whether a file's name is the wanted one; `*` at its end stands for any ending. */
function isNamed(base: string, wanted: string): boolean {
  return wanted.endsWith("*") ? base.startsWith(wanted.slice(0, -1)) : base === wanted;
}

/**
 * The language of a file: the editor's word for it where it has one, else by name, extension or `#!` line. Where several
 * languages have the extension, the text says which one it is: an editor goes by the extension there, too.
 */
export function detectLanguage(path: string, text: string, editorId?: string): LanguageDefinition | undefined {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const extension = base.slice(base.lastIndexOf(".")).toLowerCase();
  const candidates = LANGUAGES.filter(
    (l) => l.filenames.some((name) => isNamed(base, name)) || l.extensions.includes(extension),
  );
  const named = editorId ? (byEditorId.get(editorId) ?? byId.get(editorId)) : undefined;
  const isAmbiguous = candidates.some((l) => l.recognizes) && (named === undefined || candidates.includes(named));
  if (isAmbiguous) return candidates.find((l) => l.recognizes?.(text)) ?? candidates[0];
  // Opened as text, a notebook is JSON to an editor.
  if (named) return named.id === "json" && path.endsWith(".ipynb") ? notebook : named;
  const [found] = candidates;
  if (found || !text.startsWith("#!")) return found;
  const line = text.slice(0, 200).split("\n", 1)[0]!;
  const interpreter = /([^/\s]+)\s*$/.exec(line.replace(/\s+-\S+/g, ""))?.[1]?.replace(/[\d.]+$/, "") ?? "";
  return LANGUAGES.find((l) => l.interpreters.some((name) => name.replace(/[\d.]+$/, "") === interpreter));
}
