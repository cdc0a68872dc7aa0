import assert from "node:assert/strict";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyzerWith } from "../support/core.ts";

const RULE = `rules:
  - id: port
    message: m
    severity: LOW
    languages: [regex]
    patterns:
      - pattern-regex: 'port=(?P<PORT>\\d+);'
      - metavariable-regex:
          metavariable: $PORT
          regex: ^(?!80)
      - focus-metavariable: $PORT
`;

async function found(text: string): Promise<string[]> {
  const { findings } = await (await analyzerWith(RULE)).scan({ path: "a.txt", text }, OPEN_POLICY);
  return findings.map(({ start, end }) => text.slice(start, end));
}

describe("a group of a regular expression", () => {
  it("stands for its own place, where conditions and focus look at it", async () => {
    assert.deepEqual(await found("x port=8080; port=443; port=22;"), ["443", "22"]);
  });

  it("stands for the whole match where its text is at several places of it", async () => {
    const twice = RULE.replace("port=(?P<PORT>\\d+);", "\\d+-(?P<PORT>\\d+);");
    const { findings } = await (await analyzerWith(twice)).scan({ path: "a.txt", text: "a 7-7; b 7-9;" }, OPEN_POLICY);
    assert.deepEqual(
      findings.map(({ start, end }) => [start, end]),
      [
        [2, 6],
        [11, 12],
      ],
    );
  });
});
