import type { Reshape, ReshapeEntry, Reshaper } from "./reshape.ts";

const dissolve: Reshape = (tree, node) => tree.dissolve(node);

/** The type that patterns give to a parameter of which they say none. */
export const ANY_TYPE = "__riskmark_any";

/** Brings trees of the Kotlin grammar, which names few parts, to the shape that roles need. */
export const kotlinShape: ReshapeEntry = {
  kinds: [
    "named_argument",
    "compound_assignment",
    "update_expression",
    "not_null_expression",
    "jump_expression",
    "constant_literal",
    "qualified_type",
    "companion_body",
  ],
  fields: [
    "object",
    "callee",
    "arguments",
    "value",
    "index",
    "parameters",
    "body",
    "consequence",
    "alternative",
    "subject",
  ],
  at: {
    function_body: dissolve,
    annotated_lambda: dissolve,
    delegation_specifier: dissolve,
    call_expression: call,
    binary_expression: genericCall,
    type_projection: dissolve,
    type_arguments: (tree, node) => {
      tree.mute(tree.token(node, "<"));
      tree.mute(tree.token(node, ">"));
    },
    annotation,
    constructor_invocation: (tree, node) => {
      tree.put(tree.child(node, "user_type"), "callee");
      tree.put(tree.child(node, "value_arguments"), "arguments");
    },
    user_type: (tree, node) => {
      const isName = tree.is(tree.parent(node), "annotation", "constructor_invocation", "type_arguments");
      if (!isName) return;
      if (tree.children(node).length === 1) tree.dissolve(node);
      else if (tree.child(node, "type_arguments") < 0) tree.become(node, "qualified_type");
    },
    value_argument: (tree, node) => {
      if (tree.token(node, "=") < 0) return tree.dissolve(node);
      tree.become(node, "named_argument");
      tree.put(tree.children(node)[0]!, "name");
      tree.put(tree.after(node, "="), "value");
    },
    navigation_expression: (tree, node) => {
      if (raisePrefix(tree, node)) return;
      const [object, name] = tree.children(node);
      tree.put(object ?? -1, "object");
      tree.put(name ?? -1, "name");
    },
    index_expression: (tree, node) => {
      if (raisePrefix(tree, node)) return;
      const [object, index] = tree.children(node);
      tree.put(object ?? -1, "object");
      tree.put(index ?? -1, "index");
    },
    function_declaration: (tree, node) => {
      functionParts(tree, node);
      nameOfExtension(tree, node);
    },
    anonymous_function: functionParts,
    secondary_constructor: (tree, node) => {
      functionParts(tree, node);
      tree.put(tree.child(node, "block"), "body");
    },
    function_value_parameters: parameters,
    parameter,
    class_parameter: parameter,
    variable_declaration: (tree, node) => {
      tree.put(tree.child(node, "identifier"), "name");
      tree.put(tree.after(node, ":"), "type");
    },
    class_declaration: typeBody,
    object_declaration: typeBody,
    object_literal: typeBody,
    companion_object: (tree, node) => {
      // Its members are members of the class around it, as far as names go.
      const body = tree.child(node, "class_body");
      if (body >= 0) tree.become(body, "companion_body");
      tree.put(body, "body");
    },
    property_declaration: property,
    assignment: (tree, node) => {
      if (tree.token(node, "=") < 0) tree.become(node, "compound_assignment");
    },
    unary_expression: unary,
    if_expression: (tree, node) => {
      tree.put(tree.after(node, ")"), "consequence");
      tree.put(tree.after(node, "else"), "alternative");
    },
    for_statement: (tree, node) => {
      tree.put(tree.after(node, "("), "left");
      tree.put(tree.after(node, "in"), "right");
      tree.put(tree.after(node, ")"), "body");
    },
    while_statement: (tree, node) => tree.put(tree.after(node, ")"), "body"),
    do_while_statement: (tree, node) => tree.put(tree.after(node, "do"), "body"),
    when_subject: (tree, node) => {
      tree.put(node, "subject");
      if (tree.token(node, "val") < 0) return tree.dissolve(node);
      tree.become(node, "property_declaration");
      property(tree, node);
    },
    block: (tree, node) => {
      if (tree.is(tree.parent(node), "when_entry")) tree.dissolve(node);
    },
    try_expression: (tree, node) => tree.put(tree.child(node, "block"), "body"),
    finally_block: (tree, node) => tree.put(tree.child(node, "block"), "body"),
    catch_block: (tree, node) => {
      tree.put(tree.child(node, "identifier"), "name");
      tree.put(tree.after(node, ":"), "type");
      tree.put(tree.child(node, "block"), "body");
    },
    lambda_literal: lambda,
    string_literal: shortInterpolations,
    identifier: (tree, node) => {
      const { start, end } = tree.snapshot;
      const length = end[node]! - start[node]!;
      if ((length !== 4 && length !== 5 && length !== 8) || !"btcfn".includes(tree.text[start[node]!]!)) return;
      // For the grammar these are names like others.
      const text = tree.textOf(node);
      if (text === "break" || text === "continue") tree.become(node, "jump_expression");
      if (text === "true" || text === "false" || text === "null") tree.become(node, "constant_literal");
    },
  },
};

/** `f(x) { … }` is a call within a call for the grammar; here the lambda becomes the last argument. */
function call(tree: Reshaper, node: number): void {
  if (raisePrefix(tree, node)) return;
  const trailing = tree.child(node, "annotated_lambda");
  const first = tree.children(node)[0]!;
  const isInner = trailing >= 0 && tree.is(first, "call_expression") && tree.child(first, "annotated_lambda") < 0;
  if (isInner && tree.child(node, "value_arguments") < 0) tree.dissolve(first);
  const list = tree.child(node, "value_arguments");
  if (trailing >= 0) {
    if (list >= 0) tree.adopt(list, trailing);
    else tree.become(trailing, "value_arguments");
  }
  tree.put(tree.children(node)[0]!, "callee");
  tree.put(list >= 0 ? list : trailing, "arguments");
}

/** The grammar reads `f<T>(x)` as two comparisons, where there is one type and one argument. */
function genericCall(tree: Reshaper, node: number): void {
  const greater = tree.token(node, ">");
  const left = tree.field(node, "left");
  const right = tree.field(node, "right");
  if (greater < 0 || left < 0 || !tree.is(left, "binary_expression")) return;
  const less = tree.token(left, "<");
  const type = tree.field(left, "right");
  const callee = tree.field(left, "left");
  if (less < 0 || !tree.is(type, "identifier") || !tree.is(right, "parenthesized_expression", "lambda_literal")) return;
  const { start, end } = tree.snapshot;
  tree.become(node, "call_expression");
  tree.dissolve(left);
  tree.become(less, "type_arguments");
  tree.adopt(less, type);
  tree.span(less, start[less]!, end[greater]!);
  for (const part of [less, type]) tree.put(part, "");
  const isLambda = tree.is(right, "lambda_literal");
  const list = isLambda ? greater : right;
  tree.become(list, "value_arguments");
  if (isLambda) {
    tree.adopt(greater, right);
    tree.span(greater, start[right]!, end[right]!);
    tree.put(right, "");
  }
  tree.put(callee, "callee");
  tree.put(list, "arguments");
}

function unary(tree: Reshaper, node: number): void {
  if (tree.token(node, "!!") >= 0) tree.become(node, "not_null_expression");
  else if (tree.token(node, "++", "--") >= 0) tree.become(node, "update_expression");
}

const POSTFIX = ["call_expression", "navigation_expression", "index_expression"];

/** The grammar reads `!a.b()` as `(!a).b()`: the sign goes to where it belongs. Returns whether there was one. */
function raisePrefix(tree: Reshaper, top: number): boolean {
  const above = tree.parent(top);
  if (top === above + 1 && tree.is(above, ...POSTFIX)) return false;
  let inner = top;
  while (tree.is(inner, ...POSTFIX)) inner++;
  const isPrefixed = inner > top && tree.is(inner, "unary_expression") && !tree.isNamed(inner + 1);
  if (!isPrefixed || tree.children(inner).length !== 1) return false;
  tree.raise(top, inner, "argument");
  unary(tree, top);
  return true;
}

function annotation(tree: Reshaper, node: number): void {
  const made = tree.child(node, "constructor_invocation");
  if (made >= 0) tree.dissolve(made);
  tree.put(tree.child(node, "user_type"), "callee");
  tree.put(tree.child(node, "value_arguments"), "arguments");
}

function functionParts(tree: Reshaper, node: number): void {
  tree.put(tree.child(node, "function_value_parameters"), "parameters");
  tree.put(tree.child(node, "function_body"), "body");
  tree.put(tree.after(node, ":"), "type");
}

/** The grammar reads `fun A.f()` as a type `A.f` without a name behind it: the last part of the type is the name. */
function nameOfExtension(tree: Reshaper, node: number): void {
  const name = tree.field(node, "name");
  if (name < 0 || tree.textOf(name) !== "") return;
  const receiver = tree.children(node).findLast((child) => child < name && tree.is(child, "user_type"));
  const parts = receiver === undefined ? [] : tree.children(receiver);
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (receiver === undefined || last === undefined || before === undefined) return;
  const { start, end } = tree.snapshot;
  tree.present(name);
  tree.span(name, start[last]!, end[last]!);
  tree.hide(last);
  tree.span(receiver, start[receiver]!, end[before]!);
}

/** A parameter takes its modifiers, which stand before it, and its default value, which stands behind it. */
function parameters(tree: Reshaper, node: number): void {
  const { next } = tree.snapshot;
  const children = tree.children(node);
  children.forEach((child, index) => {
    if (!tree.is(child, "parameter")) return;
    const isAssigned = next[child]! < next[node]! && tree.textOf(next[child]!) === "=";
    const value = isAssigned ? children[index + 1] : undefined;
    if (value !== undefined) {
      tree.adopt(child, value);
      tree.put(value, "value");
    }
    const modifiers = children[index - 1];
    if (modifiers === undefined || !tree.is(modifiers, "parameter_modifiers")) return;
    tree.adopt(modifiers, child);
    tree.dissolve(child);
    tree.become(modifiers, "parameter");
  });
}

function parameter(tree: Reshaper, node: number): void {
  const name = tree.child(node, "identifier");
  const type = tree.after(node, ":");
  const { start, end } = tree.snapshot;
  tree.put(name, "name");
  tree.put(type, "type");
  if (tree.token(node, "=") >= 0) tree.put(tree.after(node, "="), "value");
  if (type < 0 || tree.textOf(type) !== ANY_TYPE) return;
  tree.hide(type);
  if (end[type] === end[node]) tree.span(node, start[node]!, end[name]!);
}

function property(tree: Reshaper, node: number): void {
  tree.put(tree.after(node, "="), "right");
  tree.put(tree.child(node, "multi_variable_declaration"), "left");
  const variable = tree.child(node, "variable_declaration");
  if (variable < 0) return;
  tree.put(tree.after(variable, ":"), "type");
  tree.put(variable, "left");
  tree.dissolve(variable);
}

function typeBody(tree: Reshaper, node: number): void {
  tree.put(tree.child(node, "class_body", "enum_class_body"), "body");
}

/** The statements of a lambda become a block, in the place of the sign before them. */
function lambda(tree: Reshaper, node: number): void {
  const list = tree.child(node, "lambda_parameters");
  tree.put(list, "parameters");
  const sign = tree.token(node, list < 0 ? "{" : "->");
  if (sign < 0) return;
  const arrow = list < 0 ? tree.token(node, "->") : -1;
  const from = arrow < 0 ? sign : arrow;
  const statements = tree.children(node).filter((child) => child > from);
  tree.become(from, "block");
  tree.put(from, "body");
  const { start, end } = tree.snapshot;
  const last = statements.at(-1);
  if (last !== undefined) tree.adopt(from, last);
  tree.span(from, last === undefined ? end[from]! : start[statements[0]!]!, end[last ?? from]!);
}

/** `"a $b"`: the grammar sees an interpolation in `${b}` only. */
function shortInterpolations(tree: Reshaper, node: number): void {
  const { start, end } = tree.snapshot;
  const children = tree.children(node);
  children.forEach((sign, index) => {
    const behind = children[index + 1];
    if (behind === undefined || !tree.is(sign, "string_content") || !tree.is(behind, "string_content")) return;
    if (tree.textOf(sign) !== "$" || start[behind] !== end[sign]) return;
    const name = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(tree.textOf(behind))?.[0];
    if (name === undefined) return;
    tree.become(behind, "identifier");
    tree.span(behind, start[behind]!, start[behind]! + name.length);
    tree.become(sign, "interpolation");
    tree.adopt(sign, behind);
  });
}
