import assert from "node:assert/strict";
import { renderMarkdown } from "../../client/src/guidancePanel/markdown.ts";

/** Names of the tags in rendered HTML, and of their attributes. */
function tagsOf(html: string): { tags: Set<string>; attributes: Set<string> } {
  const found = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^<>]*)?)>/gi)];
  const attributes = found.flatMap(([, , rest = ""]) =>
    [...rest.replaceAll(/"[^"]*"/g, '""').matchAll(/([a-z-]+)\s*=/gi)].map(([, name = ""]) => name),
  );
  return { tags: new Set(found.map(([, name = ""]) => name)), attributes: new Set(attributes) };
}

describe("Markdown of guidance pages", () => {
  it("renders paragraphs, emphasis, lists, tables and code", () => {
    const html = renderMarkdown("A **strong** `word`.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    assert.match(html, /<p>A <strong>strong<\/strong> <code>word<\/code>\.<\/p>/);
    assert.match(html, /<ul>\s*<li>one<\/li>\s*<li>two<\/li>\s*<\/ul>/);
    assert.match(html, /<th>a<\/th>/);
  });

  it("puts headings below the panel's own", () => {
    assert.equal(renderMarkdown("# Top\n\n#### Deep").trim(), "<h3>Top</h3>\n<h4>Deep</h4>");
  });

  it("colours code and lets it be reached by keyboard", () => {
    assert.equal(
      renderMarkdown('```ts\nconst a = "x"; // y\n```').trim(),
      '<pre tabindex="0"><code><span class="code-keyword">const</span> a = ' +
        '<span class="code-string">&quot;x&quot;</span>; <span class="code-comment">// y</span>\n</code></pre>',
    );
  });

  it("keeps https links and links to other pages", () => {
    assert.match(renderMarkdown("[a](https://owasp.org/x)"), /<a href="https:\/\/owasp\.org\/x">a<\/a>/);
    assert.match(renderMarkdown("[a](sql-injection.md)"), /<a href="#" data-page="sql-injection">a<\/a>/);
    assert.match(renderMarkdown("[a](./cors.md#fix)"), /data-page="cors"/);
  });

  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="https://x" onclick="alert(1)">x</a>',
    "<svg/onload=alert(1)>",
    "<iframe src=https://x></iframe>",
    "<style>body{display:none}</style>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](command:workbench.action.terminal.new)",
    "[x](vscode://file/etc/passwd)",
    "[x](file:///etc/passwd)",
    "[x](http://plain.example)",
    "[x](https://u:p@evil.example)",
    "[x](../../secret.md)",
    "[x](//evil.example/x.md)",
    "<javascript:alert(1)>",
    "<command:x>",
    '[x](https://e.example/"onmouseover="alert(1))',
    '[x](https://e.example "title\\" onmouseover=alert(1) x=\\"")',
    "![x](https://evil.example/pixel.png)",
    '![x" onerror="alert(1)](https://evil.example/p.png)',
    "[![x](https://evil.example/p.png)](https://e.example)",
    '```"><img/src=x/onerror=alert(1)>\nx\n```',
    "```js\n</code></pre><script>alert(1)</script>\n```",
    "    </code><script>alert(1)</script>",
    "`</code><script>alert(1)</script>`",
    "[x]: javascript:alert(1)\n\n[x]",
    "<!-- --><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
  ];
  const TAGS = ["p", "a", "pre", "code", "span", "strong", "em", "h3"];
  const ATTRIBUTES = ["href", "data-page", "tabindex", "class"];
  for (const text of hostile) {
    it(`lets nothing through of ${JSON.stringify(text)}`, () => {
      const html = renderMarkdown(text);
      const { tags, attributes } = tagsOf(html);
      assert.deepEqual(
        [...tags].filter((tag) => !TAGS.includes(tag)),
        [],
        html,
      );
      assert.deepEqual(
        [...attributes].filter((name) => !ATTRIBUTES.includes(name)),
        [],
        html,
      );
      const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target = ""]) => target);
      assert.deepEqual(
        targets.filter((target) => target !== "#" && !/^https:\/\/e\.example\//.test(target)),
        [],
        html,
      );
    });
  }

  it("shows an image's description in its place", () => {
    assert.equal(renderMarkdown("![a <b> plan](https://evil.example/p.png)").trim(), "<p>a &lt;b&gt; plan</p>");
  });
});
