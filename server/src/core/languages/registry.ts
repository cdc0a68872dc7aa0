import { c } from "./c.ts";
import { cpp } from "./cpp.ts";
import type { LanguageDefinition } from "./definition.ts";
import { javascript } from "./javascript.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import { tsx, typescript } from "./typescript.ts";

/** All languages that are parsed. Add a definition here and the rest follows. */
export const LANGUAGES: readonly LanguageDefinition[] = [javascript, typescript, tsx, python, c, cpp, rust];

/** Pseudo languages of rules that look at text instead of syntax. */
export const TEXT_LANGUAGES = ["regex", "generic", "none"] as const;

/** Grammars in which a rule for a language runs: TypeScript rules see TSX, JavaScript rules do not see TypeScript. */
const ALSO: Readonly<Record<string, readonly string[]>> = { typescript: ["typescript", "tsx"] };

const byId = new Map(LANGUAGES.map((language) => [language.id, language]));
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

/**
 * The language of a file: the editor's word for it where it has one, else by name, extension or `#!` line. Where several
 * languages have the extension, the text says which one it is: an editor goes by the extension there, too.
 */
export function detectLanguage(path: string, text: string, editorId?: string): LanguageDefinition | undefined {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const extension = base.slice(base.lastIndexOf(".")).toLowerCase();
  const candidates = LANGUAGES.filter((l) => l.filenames.includes(base) || l.extensions.includes(extension));
  const named = editorId ? (byEditorId.get(editorId) ?? byId.get(editorId)) : undefined;
  const isAmbiguous = candidates.length > 1 && (named === undefined || candidates.includes(named));
  if (isAmbiguous) return candidates.find((l) => l.recognizes?.(text)) ?? candidates[0];
  if (named) return named;
  const [found] = candidates;
  if (found || !text.startsWith("#!")) return found;
  const line = text.slice(0, 200).split("\n", 1)[0]!;
  const interpreter = /([^/\s]+)\s*$/.exec(line.replace(/\s+-\S+/g, ""))?.[1]?.replace(/[\d.]+$/, "") ?? "";
  return LANGUAGES.find((l) => l.interpreters.some((name) => name.replace(/[\d.]+$/, "") === interpreter));
}
