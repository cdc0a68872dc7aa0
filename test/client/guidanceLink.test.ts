import assert from "node:assert/strict";
import { guidanceUri, topicOfPath } from "../../client/src/links/guidanceLink.ts";

describe("links to guidance", () => {
  it("lead to a topic", () => {
    assert.equal(guidanceUri("vscode"), "vscode://riskmark.riskmark/guidance/");
    for (const topic of ["sql-injection", "CWE-89", "py-sql-built"]) {
      assert.equal(topicOfPath(new URL(guidanceUri("vscode") + topic).pathname), topic);
    }
  });

  it("lead nowhere when they name something else", () => {
    for (const path of [
      "/",
      "/guidance/",
      "/guidance",
      "/guidance/a/b",
      "/guidance/../x",
      "/guidance/.hidden",
      "/guidance/a b",
      "/run/x",
    ]) {
      assert.equal(topicOfPath(path), undefined, path);
    }
  });
});
