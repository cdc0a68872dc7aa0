import { accept } from "./accept.ts";
import { acceptTerms } from "./acceptTerms.ts";
import { backlog } from "./backlog.ts";
import { codeAction } from "./codeAction.ts";
import { codeActionResolve } from "./codeActionResolve.ts";
import { codeLens } from "./codeLens.ts";
import { completion } from "./completion.ts";
import { configuration } from "./configuration.ts";
import { documentDiagnostic } from "./documentDiagnostic.ts";
import { draftRule } from "./draftRule.ts";
import { drills } from "./drills.ts";
import { explain } from "./explain.ts";
import type { Feature } from "./feature.ts";
import { findings } from "./findings.ts";
import { fixRule } from "./fixRule.ts";
import { guidanceList } from "./guidanceList.ts";
import { guidancePage } from "./guidancePage.ts";
import { hover } from "./hover.ts";
import { knownBefore } from "./knownBefore.ts";
import { nextBestFix } from "./nextBestFix.ts";
import { registerList } from "./registerList.ts";
import { ruleTests } from "./ruleTests.ts";
import { scanWorkspace } from "./scanWorkspace.ts";
import { scorecard } from "./scorecard.ts";
import { suppress } from "./suppress.ts";
import { textSync } from "./textSync.ts";
import { watchedFiles } from "./watchedFiles.ts";
import { why } from "./why.ts";
import { workspaceDiagnostic } from "./workspaceDiagnostic.ts";
import { workspaceFolders } from "./workspaceFolders.ts";

/** Everything the server does for its clients. */
export const FEATURES: readonly Feature[] = [
  textSync,
  documentDiagnostic,
  workspaceDiagnostic,
  codeAction,
  codeActionResolve,
  hover,
  completion,
  codeLens,
  findings,
  explain,
  suppress,
  accept,
  acceptTerms,
  registerList,
  backlog,
  nextBestFix,
  knownBefore,
  drills,
  fixRule,
  guidanceList,
  guidancePage,
  draftRule,
  ruleTests,
  scanWorkspace,
  scorecard,
  why,
  configuration,
  watchedFiles,
  workspaceFolders,
];
