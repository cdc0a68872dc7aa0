// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sample is source text.
import { bashPatterns } from "./bashPatterns.ts";
import { bashShape } from "./bashShape.ts";
import type { LanguageDefinition } from "./definition.ts";

const name = { role: "name" } as const;
const string = { role: "string" } as const;
const block = { role: "block" } as const;

export const bash: LanguageDefinition = {
  id: "bash",
  title: "Bash",
  aliases: ["sh"],
  grammar: "bash",
  editorIds: ["shellscript"],
  extensions: [".sh", ".bash", ".bats", ".ksh"],
  filenames: [".bashrc", ".bash_profile", ".bash_aliases", ".bash_logout", ".profile"],
  interpreters: ["bash", "sh", "dash", "ksh"],
  sample:
    '#!/bin/bash\nset -e\nA=1; readonly B="a $A"; c+=(x \'y\')\nf() { local d=${1:-e}; g "$d" | h > /dev/null 2>&1 & }\nif [ -z "$i" ] && [[ $j =~ ^k ]]; then l; elif ! m; then n; else o; fi\n' +
    'for p in "${q[@]}" r; do s $((1 + 2)); done; while read -r t; do u; done < <(v)\ncase $w in x|y) z;; *) a `b`;; esac\ncat <<EOF\nc $d\nEOF\n# e\n{ f; } || (g; h)\nexport I=$(j "${k%.*}" $\'l\\n\')\nif m; then n "',
  shape: bashShape,
  kinds: {
    program: { role: "program" },
    command: { role: "call", callee: "name", arguments: "argument" },
    command_word: name,
    read_word: name,
    arguments: { role: "arguments" },
    read_arguments: { role: "arguments" },
    word: string,
    string,
    raw_string: string,
    ansi_c_string: string,
    string_content: { role: "stringContent" },
    interpolation: { role: "interpolation" },
    concatenation: { role: "joinedStrings" },
    number: { role: "number" },
    variable_name: name,
    special_variable_name: name,
    simple_expansion: { role: "transparent" },
    expansion: { role: "none" },
    subscript: { role: "index", object: "name", index: "index" },
    variable_assignment: { role: "assign", left: "name", right: "value" },
    append_assignment: { role: "augmentedAssign", left: "name", right: "value" },
    binary_expression: { role: "binary", left: "left", right: "right" },
    unary_expression: { role: "unary" },
    negated_command: { role: "unary" },
    array: { role: "list" },
    function_definition: { role: "function", name: "name", body: "body" },
    compound_statement: block,
    do_group: block,
    subshell: block,
    then_block: block,
    else_clause: block,
    case_item: { role: "block", value: "value" },
    redirected_statement: { role: "decorated", definition: "body" },
    file_redirect: { role: "decorator" },
    heredoc_redirect: { role: "decorator" },
    herestring_redirect: { role: "decorator" },
    if_statement: {
      role: "conditional",
      condition: "condition",
      consequence: "consequence",
      alternative: "alternative",
    },
    elif_clause: { role: "conditional", condition: "condition", consequence: "consequence" },
    ternary_expression: {
      role: "conditional",
      condition: "condition",
      consequence: "consequence",
      alternative: "alternative",
    },
    while_statement: { role: "loop", condition: "condition", body: "body" },
    c_style_for_statement: { role: "loop", condition: "condition", body: "body" },
    for_statement: { role: "forEach", left: "variable", right: "value", body: "body" },
    case_statement: { role: "switch", value: "value" },
    comment: { role: "comment" },
  },
  binders: {
    variable_assignment: { names: ["name"], value: "value", scope: "function", what: "variable" },
    append_assignment: { names: ["name"], scope: "block", what: "write" },
    read_arguments: { names: [], scope: "block", what: "write" },
    for_statement: { names: ["variable"], scope: "function", what: "loop" },
    function_definition: { names: ["name"], scope: "outer", what: "function" },
  },
  // A variable of a function is one of the whole script unless it says `local`: two of the same name are told apart never.
  scopes: { function: ["program"], block: [], class: [] },
  nonExpressions: [],
  outerNames: [],
  optionalFields: { if_statement: ["alternative"] },
  punctuation: ["(", ")", "{", "}", ";", ";;", "\n", "|", "|&", "$", "${", "$(", "`", '"', "do", "done", "then", "fi"],
  tokenAlternatives: { "=": ["=="], "==": ["="], "[": ["[["] },
  patterns: bashPatterns,
  lineComment: "#",
  selfNames: [],
  quotedVariables: true,
  unescape: (text) => text.replace(/\\([$`"\\ '\n])/g, (_, char: string) => (char === "\n" ? "" : char)),
  stringShape: (literal) => {
    const opening = /^\$?["']/.exec(literal)?.[0] ?? "";
    return {
      open: opening.length,
      close: opening === "" ? 0 : 1,
      raw: opening === "'",
      template: opening.endsWith('"'),
    };
  },
  imports: () => [],
  modulePath: () => undefined,
  canonicalModule: (module) => module,
  localName: (module) => module,
  renderImport: ({ module }, _style, quote) => `source ${quote}${module}${quote}`,
};
