import { LANGUAGES } from "../../server/src/core/languages/registry.ts";

/** The module by which the protocol's two sides know the languages, without loading the engine. */
export function languagesModule(): string {
  const ids = unique(LANGUAGES.flatMap(({ editorIds }) => editorIds));
  const extensions = LANGUAGES.flatMap((language) => language.extensions.map((extension) => extension.slice(1)));
  const names = LANGUAGES.flatMap(({ filenames }) => filenames);
  const code = [`**/*.{${unique(extensions).join()}}`, `**/{${unique(names).join()}}`];
  return `// Made by scripts/generate.ts from the language definitions.

/** Languages that are analysed, by their ids in VS Code. */
export const LANGUAGE_IDS: readonly string[] = [
${lines(ids)}];

/** Globs of the files that are code of these languages. */
export const CODE_FILES: readonly string[] = [
${lines(code)}];
`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `  ${JSON.stringify(text)},\n`).join("");
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** The parts of the manifest that name languages. */
export function withLanguages(manifest: {
  activationEvents: string[];
  contributes: { menus: Record<string, { when?: string }[]> };
}): void {
  const ids = unique(LANGUAGES.flatMap(({ editorIds }) => editorIds));
  const others = manifest.activationEvents.filter((event) => !event.startsWith("onLanguage:"));
  manifest.activationEvents = [...ids.map((id) => `onLanguage:${id}`), ...others];
  for (const entry of Object.values(manifest.contributes.menus).flat()) {
    entry.when = entry.when?.replace(/resourceLangId =~ \/\^\([^)]*\)\$\//, `resourceLangId =~ /^(${ids.join("|")})$/`);
    if (entry.when === undefined) delete entry.when;
  }
}
