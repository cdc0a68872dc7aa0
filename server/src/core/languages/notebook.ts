import type { LanguageDefinition } from "./definition.ts";
import { json } from "./json.ts";
import { notebookCells } from "./notebookCells.ts";

/** Jupyter notebooks: JSON whose code cells are analysed as one Python text. Rules for JSON do not run on it. */
export const notebook: LanguageDefinition = {
  ...json,
  id: "jupyter",
  title: "Jupyter notebook",
  aliases: [],
  editorIds: [],
  extensions: [".ipynb"],
  filenames: [],
  embeds: { languageId: "python", mayOccur: (text) => text.includes('"cells"'), find: notebookCells },
};
