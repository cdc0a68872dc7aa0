import {
  type RulePreview,
  RulePreviewRequest,
  type RuleTestFile,
  type RuleTestOutcome,
  RuleTestsRequest,
  RunRuleTestsRequest,
} from "../../protocol/index.ts";
import { runTests, testsOf } from "../authoring/tests.ts";
import { Cancelled } from "../run.ts";
import type { Feature } from "./feature.ts";

/** Lists and runs the tests of the workspace's own rules, and shows what a rule finds while it is written. */
export const ruleTests: Feature = {
  register: ({ connection, run, documents, folders, previews }) => {
    connection.onRequest(
      RuleTestsRequest,
      run.query(RuleTestsRequest.method, async (): Promise<readonly RuleTestFile[]> => {
        const all: RuleTestFile[] = [];
        for (const folder of folders.all()) all.push(...(await testsOf(documents, await folder.loaded())));
        return all;
      }),
    );
    connection.onRequest(
      RunRuleTestsRequest,
      run.request(RunRuleTestsRequest.method, async ({ uri }, call): Promise<readonly RuleTestOutcome[]> => {
        call.subject.uri = uri;
        return runTests(documents, await folders.of(uri).loaded(), uri);
      }),
    );
    connection.onRequest(
      RulePreviewRequest,
      run.request(
        RulePreviewRequest.method,
        async ({ uri }, call): Promise<RulePreview | null> => {
          call.subject.uri = uri;
          try {
            return await previews.of(uri, await folders.of(uri).loaded());
          } catch (error) {
            // The text has changed meanwhile, and whoever changed it asks again.
            if (error instanceof Cancelled) return null;
            throw error;
          }
        },
        () => null,
      ),
    );
  },
};
