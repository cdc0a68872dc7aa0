import assert from "node:assert/strict";
import { forLanguage } from "../../client/src/guidancePanel/forLanguage.ts";

const SECTION = `Bind values.

### JavaScript and TypeScript

\`\`\`ts
query("?", [name]);
\`\`\`

### Python

\`\`\`python
# a comment, no heading
execute("?", (name,))
\`\`\`

### Everywhere

Log it.`;

const squeeze = (text: string) => text.replace(/\n{2,}/g, "\n").trim();

describe("a section for one language", () => {
  it("keeps what is about the language and what is about none", () => {
    assert.equal(
      squeeze(forLanguage(SECTION, "typescriptreact")),
      'Bind values.\n```ts\nquery("?", [name]);\n```\n### Everywhere\nLog it.',
    );
    assert.equal(
      squeeze(forLanguage(SECTION, "python")),
      'Bind values.\n```python\n# a comment, no heading\nexecute("?", (name,))\n```\n### Everywhere\nLog it.',
    );
  });

  it("drops code of another language where it stands beside the language's own", () => {
    const text = "Right:\n\n```js\na();\n```\n\n```py\nb()\n```\n\n~~~sh\nc\n~~~";
    assert.equal(squeeze(forLanguage(text, "python")), "Right:\n```py\nb()\n```\n~~~sh\nc\n~~~");
  });

  it("drops the sentence that announces the code it drops", () => {
    const text = "Bind it.\n\nIn the API,\nuse rows:\n\n```ts\na();\n```\n\nIn the worker:\n\n```py\nb()\n```";
    assert.equal(squeeze(forLanguage(text, "python")), "Bind it.\nIn the worker:\n```py\nb()\n```");
  });

  it("keeps code of another language under a heading of the language", () => {
    const text = "### Python\n\n```python\na()\n```\n\nIn the page:\n\n```js\nb();\n```";
    assert.match(forLanguage(text, "python"), /b\(\);/);
  });

  it("keeps a heading that says more than the language's name", () => {
    assert.match(forLanguage("### Python with Django\n\nx", "python"), /### Python with Django/);
  });

  it("returns the whole where nothing is about the language", () => {
    const text = "### Python\n\n```python\na()\n```";
    assert.equal(forLanguage(text, "javascript"), text);
    assert.equal(forLanguage(text, "go"), text);
  });
});
