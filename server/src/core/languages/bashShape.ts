import { PLACEHOLDER } from "./placeholders.ts";
import type { TreeEdit } from "./treeEdit.ts";
import type { TreeShape } from "./treeShape.ts";

/** How trees of the Bash grammar become trees of the roles: argument lists, interpolations, the parts of an `if`. */
export const bashShape: TreeShape = {
  made: [
    "command_word",
    "arguments",
    "read_arguments",
    "read_word",
    "interpolation",
    "then_block",
    "append_assignment",
  ],
  rules: {
    command: shapeCommand,
    command_substitution: (tree, node) => {
      const [inner] = tree.named(node);
      if (inner !== undefined && tree.text(inner).startsWith(`${PLACEHOLDER.deep} `)) tree.dissolve(node);
    },
    string: (tree, node) => {
      for (const child of tree.named(node)) {
        if (tree.kindOf(child) !== "string_content") tree.wrap(child, child, "interpolation");
      }
    },
    expansion: (tree, node) => {
      const isPlain = tree.children(node).length === 3 && tree.kindOf(tree.named(node)[0] ?? node) === "variable_name";
      if (isPlain) tree.setKind(node, "simple_expansion");
    },
    variable_assignment: (tree, node) => {
      if (tree.children(node).some((child) => tree.text(child) === "+=")) tree.setKind(node, "append_assignment");
    },
    function_definition: (tree, node) => {
      const name = tree.child(node, "name");
      if (name >= 0) tree.setKind(name, "command_word");
    },
    if_statement: shapeBranches,
    elif_clause: shapeBranches,
  },
};

/** Commands that give values to the variables they name. */
const READERS = new Set(["read", "mapfile", "readarray", "getopts", "printf", "let"]);

/** `cmd a b`: the word is the callee, the rest one list. */
function shapeCommand(tree: TreeEdit, node: number): void {
  const name = tree.child(node, "name");
  if (name >= 0) {
    const word = tree.named(name)[0];
    tree.dissolve(name);
    if (word !== undefined) {
      tree.setField(word, "name");
      if (tree.kindOf(word) === "word") tree.setKind(word, "command_word");
    }
  }
  const rest = tree.children(node).filter((child) => child > name && tree.kindOf(child) !== "variable_assignment");
  const [first] = rest;
  if (first === undefined || name < 0) return;
  const reads = READERS.has(tree.text(name));
  tree.wrap(first, rest.at(-1)!, reads ? "read_arguments" : "arguments", "argument");
  if (!reads) return;
  for (const child of rest) if (tree.kindOf(child) === "word") tree.setKind(child, "read_word");
}

/** `if a; then b; else c; fi`: what runs when the condition holds is a block. */
function shapeBranches(tree: TreeEdit, node: number): void {
  const children = tree.children(node);
  const kinds = children.map((child) => tree.kindOf(child));
  const then = kinds.indexOf("then");
  const end = kinds.findIndex((kind, i) => i > then && ["elif_clause", "else_clause", "fi"].includes(kind));
  const block = children.slice(then + 1, end < 0 ? undefined : end);
  const condition = tree.named(node).find((child) => child < (children[then] ?? node));
  if (condition !== undefined) tree.setField(condition, "condition");
  if (then >= 0 && block.length > 0) tree.wrap(block[0]!, block.at(-1)!, "then_block", "consequence");
  children.forEach((child, i) => {
    if (kinds[i] === "elif_clause" || kinds[i] === "else_clause") tree.setField(child, "alternative");
  });
}
