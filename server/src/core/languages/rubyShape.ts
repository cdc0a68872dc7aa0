import type { TreeEdit } from "./treeEdit.ts";
import type { TreeShape } from "./treeShape.ts";

/** How trees of the Ruby grammar become trees of the roles: callees, blocks, options, heredocs. */
export const rubyShape: TreeShape = {
  made: [
    "callee",
    "attribute",
    "frozen",
    "keyword_argument",
    "shell_string",
    "field_assignment",
    "global_constant",
    "attempt",
    "attempted",
  ],
  rules: {
    program: moveHeredocs,
    call: shapeCall,
    assignment: shapeAssignment,
    operator_assignment: shapeAttribute,
    element_reference: (tree, node) => {
      const index = tree.named(node)[1];
      if (index !== undefined && !tree.hasField(index)) tree.setField(index, "value");
    },
    argument_list: shapeOptions,
    pair: shapePair,
    subshell: (tree, node) => {
      const children = tree.children(node);
      if (children.length > 0) tree.wrap(children[0]!, children.at(-1)!, "shell_string");
    },
    scope_resolution: (tree, node) => {
      if (tree.child(node, "scope") < 0) tree.setKind(node, "global_constant");
    },
    for: (tree, node) => {
      const collection = tree.child(node, "value");
      const inner = collection < 0 ? undefined : tree.named(collection)[0];
      if (inner === undefined) return;
      tree.dissolve(collection);
      tree.setField(inner, "value");
    },
    begin: shapeTry,
    return: dissolveArgument,
    lambda: (tree, node) => {
      const body = tree.child(node, "body");
      if (body >= 0 && tree.child(body, "parameters") < 0) tree.dissolve(body);
    },
  },
};

/** `o.m(…) { … }`: the object and the name become one callee, and what a block is given to is a call of its own. */
function shapeCall(tree: TreeEdit, node: number): void {
  const receiver = tree.child(node, "receiver");
  const method = tree.child(node, "method");
  const list = tree.child(node, "arguments");
  const block = tree.child(node, "block");
  const isFreeze = receiver >= 0 && method >= 0 && list < 0 && block < 0 && tree.text(method) === "freeze";
  if (isFreeze) {
    tree.setKind(node, "frozen");
    return;
  }
  const parts = tree.children(node).filter((child) => child !== block && child !== list);
  const first = parts[0];
  const last = parts.filter((child) => child !== block).at(-1);
  if (first === undefined || last === undefined) return;
  if (block >= 0) {
    tree.wrap(first, list >= 0 ? list : last, "call", "method");
    tree.setField(block, "arguments");
  }
  if (receiver < 0) return;
  if (method < 0) tree.setField(receiver, "method");
  else tree.wrap(receiver, method, "callee", "method");
}

function shapeAssignment(tree: TreeEdit, node: number): void {
  const left = tree.child(node, "left");
  if (left >= 0 && /^[@$]/.test(tree.text(left))) tree.setKind(node, "field_assignment");
  shapeAttribute(tree, node);
}

/** `o.name = value` writes a member; it calls nothing that has arguments. */
function shapeAttribute(tree: TreeEdit, node: number): void {
  const left = tree.child(node, "left");
  if (left >= 0 && tree.kindOf(left) === "call") tree.setKind(left, "attribute");
}

/** `f(a, verify: false)` */
function shapeOptions(tree: TreeEdit, node: number): void {
  for (const child of tree.named(node)) {
    if (tree.kindOf(child) !== "pair" || tree.child(child, "value") < 0) continue;
    tree.setKind(child, "keyword_argument");
    shapePair(tree, child);
  }
}

/** `:a => b` is `a: b`. */
function shapePair(tree: TreeEdit, node: number): void {
  const key = tree.child(node, "key");
  if (key < 0 || tree.kindOf(key) !== "simple_symbol") return;
  const { start, end } = tree.nodes;
  tree.setKind(key, "hash_key_symbol");
  tree.setSpan(key, start[key]! + 1, end[key]!);
}

/** `begin … rescue … end`: what may fail is a block of its own. */
function shapeTry(tree: TreeEdit, node: number): void {
  const parts = tree.named(node);
  const handler = parts.findIndex((part) => ["rescue", "ensure"].includes(tree.kindOf(part)));
  if (handler <= 0) return;
  tree.setKind(node, "attempt");
  tree.wrap(parts[0]!, parts[handler - 1]!, "attempted", "body");
}

function dissolveArgument(tree: TreeEdit, node: number): void {
  const [list] = tree.named(node);
  if (list === undefined || tree.kindOf(list) !== "argument_list") return;
  if (tree.named(list).length === 1) tree.dissolve(list);
  else tree.setKind(list, "array");
}

/** The text of a heredoc stands below the line that names it, but belongs to the place where it is named. */
function moveHeredocs(tree: TreeEdit): void {
  const { count } = tree.nodes;
  const waiting: number[] = [];
  if (!tree.source.includes("<<")) return;
  for (let node = 0; node < count; node++) {
    const kind = tree.kindOf(node);
    if (kind === "heredoc_beginning") waiting.push(node);
    else if (kind === "heredoc_body") {
      const leaf = waiting.shift();
      if (leaf !== undefined) tree.move(node, leaf);
    }
  }
}
