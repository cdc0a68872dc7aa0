import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Block } from "../loopMonitor.ts";
import { seededRandom } from "../random.ts";
import type { Context, Group } from "../row.ts";
import { ServerProcess } from "../serverProcess.ts";
import { turns } from "../turns.ts";
import { typing } from "../typing.ts";

/** How long a server answers nothing else, seen from within its process. */
export const serverLoop: Group = {
  name: "server's event loop",
  rows: [
    {
      id: "blocked-server-first",
      what: "longest time the server's event loop was blocked, start and first file of each language",
      unit: "ms",
    },
    {
      id: "blocked-server",
      what: "longest time the server's event loop was blocked, opening and typing after that",
      unit: "ms",
      aim: { atMost: 20 },
    },
  ],
  async measure(context) {
    const server = new ServerProcess(context, { monitored: true });
    const phases: { readonly name: string; readonly end: number }[] = [];
    const enter = async (name: string, work: () => Promise<unknown>) => {
      await work();
      phases.push({ name, end: Date.now() });
    };
    await enter("start", () => server.initialize());
    for (const language of ["typescript", "python"] as const) {
      const { uri, text } = documentOf(context, language, "first");
      await enter(`first ${language}`, async () => {
        await server.open(uri, language, text);
        await server.diagnostics(uri);
      });
    }
    for (const language of ["typescript", "python"] as const) {
      const { uri, text } = documentOf(context, language, "second");
      await enter(`opening ${language}`, async () => {
        await server.open(uri, language, text);
        await server.diagnostics(uri);
      });
      await enter(`typing ${language}`, () => type(server, uri, text, context.quick ? 10 : 50));
    }
    return rowsOf(longestIn(phases, await server.stop()));
  },
};

function documentOf({ workspace, files }: Context, language: "typescript" | "python", name: string) {
  const extension = language === "python" ? "py" : "ts";
  return {
    uri: `${pathToFileURL(workspace).href}/src/${name}.${extension}`,
    text: readFileSync(files[language], "utf8"),
  };
}

async function type(server: ServerProcess, uri: string, text: string, places: number): Promise<void> {
  const lines = TextDocument.create(uri, "", 0, text);
  const strokes = typing(text, seededRandom(2), places);
  for (const turn of turns(places, 8_000)) {
    for (const { start, end, newText } of strokes[turn]!) {
      const from = lines.positionAt(start);
      // What was typed is one character of the same line, though the text behind these positions lacks it.
      const to = { line: from.line, character: from.character + end - start };
      await server.change(uri, from, to, newText);
      await server.diagnostics(uri);
    }
  }
}

/** The longest block of each phase, in milliseconds. */
function longestIn(phases: readonly { name: string; end: number }[], blocks: readonly Block[]): [string, number][] {
  let from = 0;
  return phases.map(({ name, end }) => {
    const own = blocks.filter(({ at }) => at > from && at <= end);
    from = end;
    return [name, Math.max(0, ...own.map(({ ms }) => ms))];
  });
}

function rowsOf(longest: readonly [phase: string, ms: number][]) {
  const isFirst = ([phase]: readonly [string, number]) => /^(?:start|first)/.test(phase);
  const measured = (part: readonly [string, number][]) => ({
    value: Math.max(...part.map(([, ms]) => ms)),
    note: part.map(([phase, ms]) => `${phase} ${ms.toFixed(1)} ms`).join("; "),
  });
  return {
    "blocked-server-first": measured(longest.filter(isFirst)),
    "blocked-server": measured(longest.filter((entry) => !isFirst(entry))),
  };
}
