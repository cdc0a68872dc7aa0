import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition, StringShape } from "./definition.ts";
import { hclForm } from "./hclForm.ts";
import { writeHclSigns } from "./hclSigns.ts";
import { Role } from "./roles.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

export const terraform: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "terraform",
  title: "Terraform",
  aliases: ["hcl", "tf"],
  grammar: "hcl",
  editorIds: ["terraform", "terraform-vars", "hcl", "opentofu"],
  extensions: [".tf", ".tfvars", ".hcl", ".tofu"],
  sample:
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    '# a\nresource "b" "c" {\n  d = !e.f[0].g && (1 + -2.5) >= h.*.i ? null : true\n  j = [for k, v in l : "m${v}\\n" if v != ""]\n  dynamic "n" {\n    for_each = { o = p(q...), "r" : s[*].t }\n  }\n' +
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    "  u = <<-EOT\n    v ${w}\n  EOT\n}\n/* x */ y {}\n// z\na = { for b in c : d => e... }\nf = [",
  normalForm: hclForm,
  kinds: {
    config_file: { role: "program" },
    body: { role: "object" },
    pair: { role: "pair", key: "key", value: "value" },
    object: { role: "object" },
    list: { role: "list" },
    identifier: { role: "name" },
    key: { role: "name" },
    string: { role: "string" },
    interpolation: { role: "interpolation", value: "value" },
    numeric_lit: { role: "number" },
    call: { role: "call", callee: "callee", arguments: "arguments" },
    arguments: { role: "arguments" },
    member: { role: "member", object: "object", name: "name" },
    index: { role: "index", object: "object", index: "index" },
    parenthesized: { role: "transparent" },
    binary: { role: "binary", left: "left", right: "right" },
    unary: { role: "unary" },
    conditional: { role: "conditional" },
    comment: { role: "comment" },
  },
  nonExpressions: ["key"],
  punctuation: ["=", ":", ",", ".", "(", ")", "{", "}", "[", "]"],
  patterns: {
    ...DATA_PATTERNS,
    meansMember: ["object"],
    write: (source) => [writeHclSigns(source)],
    wrappers: () => [
      ["", "\n"],
      ["x = ", "\n"],
    ],
  },
  unescape: (text) => unescapeC(text).replaceAll("$${", "${").replaceAll("%%{", "%{"),
  stringShape,
  stringValue: heredocValue,
  refersTo: localValue,
};

function stringShape(literal: string): StringShape {
  const template = /(?<!\$)\$\{/.test(literal);
  const heredoc = HEREDOC.exec(literal);
  if (!heredoc) return { open: 1, close: 1, raw: false, template };
  const { start, end } = heredoc.groups!;
  return { open: start!.length, close: end!.length, raw: true, template };
}

const HEREDOC = /^(?<start><<-?[ \t]*(?<name>[\w-]+)[ \t]*\r?\n)(?<text>[\s\S]*?)(?<end>[ \t]*\k<name>)$/;

/** The lines of a heredoc without interpolations; those of `<<-` without their common indentation. */
function heredocValue(view: SyntaxView, node: number): string | undefined {
  const literal = view.textOf(node);
  if (!literal.startsWith("<<") || /(?<!\$)\$\{/.test(literal)) return undefined;
  const text = HEREDOC.exec(literal)?.groups?.text;
  if (text === undefined || !literal.startsWith("<<-")) return text;
  const lines = text.split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  const common = Math.min(...indents, 1000);
  return lines.map((line) => line.slice(common)).join("\n");
}

const locals = new WeakMap<SyntaxView, ReadonlyMap<string, number>>();

/** The value that a `locals` block of the file gives to `local.name`, or -1. */
function localValue(view: SyntaxView, node: number): number {
  if (view.role(node) !== Role.member) return -1;
  const object = view.child(node, "object");
  const name = view.child(node, "name");
  if (object < 0 || name < 0 || view.textOf(object) !== "local") return -1;
  let known = locals.get(view);
  if (!known) {
    known = readLocals(view);
    locals.set(view, known);
  }
  return known.get(view.textOf(name)) ?? -1;
}

/** A name that is defined twice has no value. */
function readLocals(view: SyntaxView): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const [block] = view.table.grammar.kindIds("block");
  for (let node = 0; node < view.count; node++) {
    if (view.snapshot.kind[node] !== block) continue;
    const [type, body] = view.children(node);
    if (type === undefined || body === undefined || view.textOf(type) !== "locals") continue;
    for (const pair of view.children(body)) {
      const key = view.child(pair, "key");
      const value = view.child(pair, "value");
      if (key >= 0 && value >= 0) values.set(view.textOf(key), values.has(view.textOf(key)) ? -1 : value);
    }
  }
  return values;
}
