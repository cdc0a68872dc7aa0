import assert from "node:assert/strict";
import { malformedLinks, relativeLinks, rulesWithoutPage } from "../../server/src/core/guidance/checkGuidance.ts";
import { samplePage, sampleRule } from "../support/reportSample.ts";

const BODY = `See [ours](../decisions/1.md#why "Why"), [theirs](https://example.org/a_(b)) and [mail](mailto:a@example.org).

[empty](), [plain](http://example.org), [half](https://), [script](javascript:alert), [here](#risk).

\`[code](gone.md)\`

\`\`\`md
[code](gone.md)
\`\`\`
`;

describe("checks of guidance pages", () => {
  const page = samplePage({ body: BODY });

  it("find links to other files, with their places, and none in code", () => {
    const links = relativeLinks(page, 100);
    assert.deepEqual(
      links.map(({ target }) => target),
      ["../decisions/1.md#why"],
    );
    assert.equal(BODY.slice(links[0]!.start - 100, links[0]!.end - 100), "../decisions/1.md#why");
  });

  it("find addresses that lead nowhere whatever is there", () => {
    const found = malformedLinks(page, 0).map(({ start, end }) => BODY.slice(start, end));
    assert.deepEqual(found, ["", "http://example.org", "https://", "javascript:alert"]);
  });

  it("find rules that no page is about", () => {
    const lone = sampleRule({ id: "lone", metadata: { cwe: ["CWE-1"], guidance: undefined } });
    const named = sampleRule({ id: "named", metadata: { cwe: [], guidance: "command-injection" } });
    const found = rulesWithoutPage([lone, named, sampleRule()], [samplePage()]);
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      ["lone"],
    );
  });
});
