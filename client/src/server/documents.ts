import type { DocumentSelector } from "vscode-languageclient";
import { LANGUAGE_IDS } from "../../../server/src/protocol/languages.ts";

/** Where documents live that are somebody's code: files, new ones, and folders that are not on this disk. */
const SCHEMES = ["file", "untitled", "vscode-vfs"] as const;

/** Every document that the server is told about: code, and the team's own rules, policy and guidance. */
export const documentSelector: DocumentSelector = [
  ...SCHEMES.flatMap((scheme) => LANGUAGE_IDS.map((language) => ({ scheme, language }))),
  ...["yaml", "markdown"].map((language) => ({ scheme: "file", language, pattern: "**/.riskmark/**" })),
  // Pages of packs, wherever those lie.
  { scheme: "file", language: "markdown", pattern: "**/guidance/*.md" },
  { scheme: "file", pattern: "**/.riskmark/{baseline,history}.jsonl" },
];
