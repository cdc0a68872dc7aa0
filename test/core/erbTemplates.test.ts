import assert from "node:assert/strict";
import { analyze, mark, ruleFor, unmark } from "../support/core.ts";

const PAGE = "app/views/users/show.html.erb";

/** What a rule for Ruby finds in a template. */
async function findsInPage(lines: string, marked: string) {
  const { text, spans } = unmark(marked);
  const analysis = await analyze(ruleFor("a.rb", lines), { path: PAGE, text });
  assert.equal(mark(text, analysis.findings), mark(text, spans));
  return analysis;
}

describe("ERB templates", () => {
  it("are read as Ruby", async () => {
    await findsInPage("pattern: raw(...)", "<h1><%= «raw @name» %></h1>\n<p>raw(a)</p>\n<%= h @name %>\n");
  });

  it("have blocks that go over several tags", async () => {
    await findsInPage(
      "pattern: |\n  $ITEMS.each do |$X|\n    ...\n    link_to($NAME, $X)\n  end",
      "<% «@users.each do |user| %>\n  <li><%= link_to user.name, user -%></li>\n<% end» %>\n<%= link_to 'a', b %>\n",
    );
  });

  it("write some values without escaping them", async () => {
    await findsInPage(
      "patterns:\n  - pattern: raw($X)\n  - focus-metavariable: $X",
      "<%== «@html» %>\n<%= @text %>\n<%%= raw(a) %>\n",
    );
  });

  it("let data be followed", async () => {
    await findsInPage(
      "mode: taint\npattern-sources:\n  - pattern: params\npattern-sinks:\n  - pattern: raw(...)",
      "<% name = params[:name] %>\n<% other = 'a' %>\n<%= «raw name» %>\n<%= raw other %>\n",
    );
  });

  it("have comments that suppress", async () => {
    const { suppressed } = await findsInPage(
      "pattern: raw(...)",
      "<%# riskmark-ignore: r -- ours %>\n<%= raw @name %>\n",
    );
    assert.equal(suppressed.length, 1);
  });
});
