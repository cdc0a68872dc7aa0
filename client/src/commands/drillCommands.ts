import * as vscode from "vscode";
import { type DrillSummary, DrillsRequest } from "../../../server/src/protocol/index.ts";
import type { OpenDrill } from "../drills/drills.ts";
import { pickDrill, progressOf, type Weakness, weaknesses } from "../drills/progress.ts";
import { familyOf, LANGUAGE_FAMILIES } from "../guidancePanel/languages.ts";
import type { CommandContext, Commands } from "./context.ts";

/** Commands of security drills: start one, say where the weakness is, have the fix judged. */
export function drillCommands({ server, drills, panel }: CommandContext): Commands {
  const active = () => vscode.window.activeTextEditor;
  return {
    "riskmark.startDrill": async (given) => {
      const all = await server.request(DrillsRequest);
      if (!all) return undefined;
      if (typeof given === "string") return startNamed(all.find(({ id }) => id === given));
      const languages = await pickLanguages(all);
      if (!languages) return undefined;
      const known = weaknesses(all, languages, drills.solved);
      const chosen = await pickWeakness(known);
      return chosen && startAny(chosen);
    },
    "riskmark.drillThisIsIt": async () => {
      const editor = active();
      const answer = editor && (await drills.point(editor));
      if (!answer) return undefined;
      if (answer.right) vscode.window.showInformationMessage(`That is it. ${answer.message} Now fix it.`);
      else vscode.window.showWarningMessage(answer.message);
      return answer;
    },
    "riskmark.judgeDrill": async () => {
      const editor = active();
      const open = drills.in(editor?.document.uri);
      const verdict = editor && open && (await drills.judge(editor.document));
      if (!verdict || !open) return undefined;
      const text = verdict.remarks.join(" ");
      if (!verdict.solved) vscode.window.showWarningMessage(`Not yet. ${text}`);
      else {
        vscode.window.showInformationMessage(`Solved. ${text}`);
        await panel.showTopic(open.drill.topic);
      }
      return verdict;
    },
    "riskmark.drillGuidance": () => showGuidance(drills.in(active()?.document.uri)),
    "riskmark.giveUpDrill": async () => showGuidance(await drills.giveUp(active()?.document.uri)),
  };

  async function showGuidance(open: OpenDrill | undefined): Promise<void> {
    if (open) await panel.showTopic(open.drill.topic);
  }

  async function startNamed(drill: DrillSummary | undefined): Promise<OpenDrill | undefined> {
    return drill && drills.start(drill);
  }

  /** Not every one can be judged here: a rule may be off, or another one may take its place. */
  async function startAny(chosen: readonly Weakness[]): Promise<OpenDrill | undefined> {
    for (let tries = 0; tries < 5; tries++) {
      const drill = pickDrill(chosen, drills.solved, Math.random());
      const started = await startNamed(drill);
      if (started) return started;
    }
    vscode.window.showInformationMessage("There is no drill for this that the engine can judge here.");
    return undefined;
  }

  /** The languages of the active editor's family, or of the one that is picked. */
  async function pickLanguages(all: readonly DrillSummary[]): Promise<readonly string[] | undefined> {
    const editor = active();
    const own = editor && !drills.in(editor.document.uri) ? familyOf(editor.document.languageId) : undefined;
    if (own && all.some(({ language }) => own.ids.includes(language))) return own.ids;
    const choices = LANGUAGE_FAMILIES.flatMap(({ name, ids }) => {
      const known = weaknesses(all, ids, drills.solved);
      return known.length > 0 ? [{ label: name, description: progressOf(known), ids }] : [];
    });
    const choice = await vscode.window.showQuickPick(choices, {
      title: "Security Drill",
      placeHolder: "In which language?",
    });
    return choice?.ids;
  }

  async function pickWeakness(known: readonly Weakness[]): Promise<readonly Weakness[] | undefined> {
    const choices = [
      { label: "$(sync) Surprise Me", description: "what you have not done comes first", chosen: known },
      ...known.map((weakness) => ({
        label: weakness.name,
        description: `${weakness.solved > 0 ? "$(pass) " : ""}${weakness.solved} of ${weakness.drills.length} solved`,
        chosen: [weakness],
      })),
    ];
    const choice = await vscode.window.showQuickPick(choices, {
      title: `Security Drill: ${progressOf(known)} done`,
      placeHolder: "Which weakness do you want to find and fix?",
    });
    return choice?.chosen;
  }
}
