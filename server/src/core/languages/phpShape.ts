import type { TreeEdit } from "./treeEdit.ts";
import type { TreeShape } from "./treeShape.ts";

/** How trees of the PHP grammar become trees of the roles: callees, interpolations, keyword arguments, names. */
export const phpShape: TreeShape = {
  made: [
    "method",
    "static_method",
    "named_argument",
    "interpolation",
    "shell_string",
    "echo_call",
    "exit_call",
    "echo_tag",
    "keyed_array",
    "keyed_element",
    "global_name",
    "namespace_member",
    "defined_constants",
    "defined_name",
    "attributed",
  ],
  rules: {
    variable_name: (tree, node) => tree.makeLeaf(node),
    relative_scope: (tree, node) => tree.makeLeaf(node),
    member_call_expression: (tree, node) => wrapCallee(tree, node, "method"),
    nullsafe_member_call_expression: (tree, node) => wrapCallee(tree, node, "method"),
    scoped_call_expression: (tree, node) => wrapCallee(tree, node, "static_method"),
    class_constant_access_expression: (tree, node) => setFields(tree, node, "object", "name"),
    function_call_expression: shapeDefine,
    object_creation_expression: shapeCreation,
    argument: shapeArgument,
    array_creation_expression: shapeArray,
    list_literal: shapeDestructuring,
    array_element_initializer: shapeElement,
    subscript_expression: (tree, node) => setFields(tree, node, "object", "value"),
    const_element: (tree, node) => setFields(tree, node, "name", "value"),
    foreach_statement: shapeForeach,
    qualified_name: shapeQualified,
    encapsed_string: wrapInterpolations,
    heredoc: shapeHeredoc,
    shell_command_expression: shapeShell,
    echo_statement: shapeEcho,
    print_intrinsic: (tree, node) => shapeWord(tree, node),
    exit_statement: shapeExit,
    php_tag: shapeEchoTag,
    function_definition: liftAttributes,
    method_declaration: liftAttributes,
    class_declaration: liftAttributes,
    property_declaration: liftAttributes,
    const_declaration: liftAttributes,
  },
};

/** Gives the first named children fields, in order; those that have one already keep it. */
function setFields(tree: TreeEdit, node: number, ...fields: readonly string[]): void {
  tree
    .named(node)
    .slice(0, fields.length)
    .forEach((child, i) => {
      if (!tree.hasField(child)) tree.setField(child, fields[i]!);
    });
}

/** `$o->m(…)`: the object and the name become one callee. */
function wrapCallee(tree: TreeEdit, node: number, kind: string): void {
  const list = tree.child(node, "arguments");
  const parts = tree.children(node).filter((child) => child !== list && (list < 0 || child < list));
  if (parts.length > 0) tree.wrap(parts[0]!, parts.at(-1)!, kind, "function");
}

function shapeArgument(tree: TreeEdit, node: number): void {
  if (tree.child(node, "name") < 0) return;
  const value = tree.named(node).at(-1);
  if (value === undefined) return;
  tree.setKind(node, "named_argument");
  tree.setField(value, "value");
}

function shapeCreation(tree: TreeEdit, node: number): void {
  for (const child of tree.named(node)) {
    const kind = tree.kindOf(child);
    if (kind === "arguments") tree.setField(child, "arguments");
    else if (kind !== "anonymous_class") tree.setField(child, "function");
  }
}

/** `define("NAME", value)` declares a constant. */
function shapeDefine(tree: TreeEdit, node: number): void {
  const callee = tree.child(node, "function");
  const list = tree.child(node, "arguments");
  if (callee < 0 || list < 0 || tree.text(callee).toLowerCase() !== "define") return;
  const [name, value] = tree.named(list);
  if (name === undefined || value === undefined) return;
  const literal = tree.named(name)[0];
  const content = literal === undefined ? undefined : tree.named(literal)[0];
  if (literal === undefined || content === undefined || tree.kindOf(content) !== "string_content") return;
  tree.setKind(list, "defined_constants");
  tree.setField(name, "name");
  tree.setField(value, "value");
  tree.setKind(content, "defined_name");
}

function shapeArray(tree: TreeEdit, node: number): void {
  const hasKeys = tree.named(node).some((element) => arrow(tree, element) >= 0);
  if (hasKeys) tree.setKind(node, "keyed_array");
}

/** `['a' => $b] = $c` */
function shapeDestructuring(tree: TreeEdit, node: number): void {
  const children = tree.children(node);
  if (!children.some((child) => tree.kindOf(child) === "=>")) return;
  tree.setKind(node, "keyed_array");
  children.forEach((child, i) => {
    const key = children[i - 1];
    const value = children[i + 1];
    if (tree.kindOf(child) !== "=>" || key === undefined || value === undefined) return;
    tree.wrap(key, value, "keyed_element");
    tree.setField(key, "name");
    tree.setField(value, "value");
  });
}

function shapeElement(tree: TreeEdit, node: number): void {
  if (arrow(tree, node) < 0) return;
  tree.setKind(node, "keyed_element");
  setFields(tree, node, "name", "value");
}

/** `foreach ($a as $k => $v)`: the value is what a round is about. */
function shapeForeach(tree: TreeEdit, node: number): void {
  setFields(tree, node, "right", "left");
  const left = tree.child(node, "left");
  if (left < 0 || tree.kindOf(left) !== "pair") return;
  tree.dissolve(left);
  setFields(tree, left, "name", "left");
}

function arrow(tree: TreeEdit, element: number): number {
  return tree.children(element).find((child) => tree.kindOf(child) === "=>") ?? -1;
}

/** `A\B\C` is a chain of members, as a name with dots is elsewhere; `\f` is a name that no import changes. */
function shapeQualified(tree: TreeEdit, node: number): void {
  const parts = tree.named(node);
  const name = parts.at(-1);
  const space = parts.find((part) => tree.kindOf(part) === "namespace_name");
  if (name === undefined) return;
  if (space === undefined) {
    tree.setKind(node, "global_name");
    tree.makeLeaf(node);
    return;
  }
  tree.setField(name, "name");
  const names = tree.named(space);
  if (names.length === 1) {
    tree.dissolve(space);
    tree.setField(names[0]!, "object");
    return;
  }
  tree.setKind(space, "namespace_member");
  tree.setField(space, "object");
  for (let last = names.length - 2; last > 0; last--) tree.wrap(names[0]!, names[last]!, "namespace_member", "object");
  names.forEach((part, i) => {
    tree.setField(part, i === 0 ? "object" : "name");
  });
}

const TEXT = new Set(["string_content", "escape_sequence", "defined_name"]);

/** What stands in a string between its texts, with the braces around it. */
function wrapInterpolations(tree: TreeEdit, node: number): void {
  const children = tree.children(node);
  children.forEach((child, i) => {
    if (!tree.isNamed(child) || TEXT.has(tree.kindOf(child))) return;
    const before = children[i - 1];
    const after = children[i + 1];
    const isBraced =
      before !== undefined && after !== undefined && tree.text(before) === "{" && tree.text(after) === "}";
    if (isBraced) tree.wrap(before, after, "interpolation");
    else tree.wrap(child, child, "interpolation");
  });
}

function shapeHeredoc(tree: TreeEdit, node: number): void {
  const body = tree.child(node, "value");
  if (body < 0) return;
  tree.dissolve(body);
  wrapInterpolations(tree, body);
}

/** The command between the back-ticks is a string within the node that runs it. */
function shapeShell(tree: TreeEdit, node: number): void {
  const children = tree.children(node);
  tree.wrap(children[0]!, children.at(-1)!, "shell_string");
  wrapInterpolations(tree, node);
}

/** `echo $a, $b;` is a call. */
function shapeEcho(tree: TreeEdit, node: number): void {
  const parts = tree.children(node).filter((child) => tree.text(child) !== ";" && tree.kindOf(child) !== "comment");
  const [word, ...values] = parts;
  if (word === undefined || values.length === 0) return;
  tree.wrap(word, values.at(-1)!, "echo_call");
  tree.setField(word, "function");
  tree.wrap(values[0]!, values.at(-1)!, "arguments", "arguments");
  for (let at = values[0]!; tree.kindOf(at) === "sequence_expression"; ) {
    tree.dissolve(at);
    at = tree.named(at).at(-1) ?? at + 1;
  }
}

/** `print $a` is a call. */
function shapeWord(tree: TreeEdit, node: number): void {
  const [word, ...values] = tree.children(node);
  if (word === undefined || values.length === 0) return;
  tree.setField(word, "function");
  tree.wrap(values[0]!, values.at(-1)!, "arguments", "arguments");
}

/** `exit(1);` is a call. */
function shapeExit(tree: TreeEdit, node: number): void {
  const parts = tree.children(node).filter((child) => tree.text(child) !== ";");
  const [word, ...values] = parts;
  if (word === undefined) return;
  tree.wrap(word, parts.at(-1)!, "exit_call");
  tree.setField(word, "function");
  if (values.length > 0) tree.wrap(values[0]!, values.at(-1)!, "arguments", "arguments");
}

/** `<?= $a ?>` is an echo. */
function shapeEchoTag(tree: TreeEdit, node: number): void {
  if (tree.text(node) !== "<?=") return;
  const parent = tree.parent(node);
  const statement = tree.kindOf(parent) === "text_interpolation" ? tree.next(parent) : tree.next(node);
  if (statement >= tree.nodes.count || tree.kindOf(statement) !== "expression_statement") return;
  const value = tree.named(statement)[0];
  if (value === undefined) return;
  const { start, end } = tree.nodes;
  tree.setSpan(statement, start[node]!, end[statement]!);
  tree.wrap(value, value, "echo_call", undefined, start[node]!);
  tree.insert(value, "echo_tag", { start: start[node]!, end: end[node]! }, "function");
  tree.wrap(value, value, "arguments", "arguments");
}

/** `#[A] function f() {}`: what has attributes is put below a node that holds both. */
function liftAttributes(tree: TreeEdit, node: number): void {
  const list = tree.child(node, "attributes");
  const children = tree.children(node);
  const rest = children.filter((child) => child > list);
  if (list < 0 || rest.length === 0) return;
  const kind = tree.kindOf(node);
  tree.setKind(node, "attributed");
  tree.dissolve(list);
  for (const group of tree.named(list)) tree.dissolve(group);
  tree.wrap(rest[0]!, rest.at(-1)!, kind, "value");
}
