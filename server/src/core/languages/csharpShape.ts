import type { Reshape, ReshapeEntry, Reshaper } from "./reshape.ts";

const dissolve: Reshape = (tree, node) => tree.dissolve(node);

/** Parents of a name with type arguments that stands in an expression, not for a type. */
const EXPRESSIONS = [
  "invocation_expression",
  "member_access_expression",
  "conditional_access_expression",
  "object_creation_expression",
];

/** Brings trees of the C# grammar to the shape that roles need. */
export const csharpShape: ReshapeEntry = {
  kinds: [
    "named_argument",
    "reference_argument",
    "member_initializer",
    "member_key",
    "collection_initializer",
    "compound_assignment",
    "update_expression",
    "not_null_expression",
  ],
  fields: ["parameter", "operand"],
  at: {
    global_statement: dissolve,
    catch_declaration: dissolve,
    bracketed_argument_list: dissolve,
    arrow_expression_clause: dissolve,
    expression_element: dissolve,
    collection_element: dissolve,
    attribute_list: dissolve,
    variable_declaration: (tree, node) => {
      const above = tree.parent(node);
      if (tree.is(above, "local_declaration_statement", "field_declaration", "event_field_declaration")) {
        tree.dissolve(node);
      }
    },
    variable_declarator: (tree, node) => {
      tree.put(tree.after(node, "="), "value");
      tree.put(tree.child(node, "tuple_pattern"), "name");
    },
    local_function_statement: (tree, node) => tree.put(tree.field(node, "type"), "returns"),
    parameter: (tree, node) => tree.put(tree.after(node, "="), "value"),
    generic_name: (tree, node) => {
      if (tree.is(tree.parent(node), ...EXPRESSIONS)) tree.dissolve(node);
    },
    argument: (tree, node) => {
      const value = tree.children(node).at(-1)!;
      if (tree.field(node, "name") >= 0) {
        tree.become(node, "named_argument");
        tree.put(value, "value");
      } else if (tree.token(node, "ref", "out") >= 0) {
        tree.become(node, "reference_argument");
        tree.put(value, "operand");
      } else tree.dissolve(node);
    },
    attribute_argument: (tree, node) => {
      const name = tree.field(node, "name");
      if (name < 0) return tree.dissolve(node);
      tree.become(node, "named_argument");
      tree.put(tree.children(node).at(-1)!, "value");
    },
    attribute: (tree, node) => tree.put(tree.child(node, "attribute_argument_list"), "arguments"),
    conditional_access_expression: (tree, node) => {
      const index = tree.child(node, "element_binding_expression");
      if (index >= 0) {
        tree.become(node, "element_access_expression");
        tree.put(tree.field(node, "condition"), "expression");
        tree.put(index, "subscript");
        tree.dissolve(index);
      } else {
        const member = tree.child(node, "member_binding_expression");
        if (member >= 0) tree.dissolve(member);
      }
    },
    preproc_if: conditionalCode,
    preproc_elif: conditionalCode,
    preproc_else: conditionalCode,
    initializer_expression: (tree, node) => {
      const members = tree.children(node);
      if (!members.some((member) => tree.is(member, "assignment_expression"))) {
        tree.become(node, "collection_initializer");
      }
    },
    element_binding_expression: dissolve,
    assignment_expression: (tree, node) => {
      if (tree.is(tree.parent(node), "initializer_expression")) {
        tree.become(node, "member_initializer");
        const key = tree.field(node, "left");
        if (key >= 0 && tree.is(key, "identifier")) tree.become(key, "member_key");
      } else if (tree.token(node, "=") < 0) tree.become(node, "compound_assignment");
    },
    postfix_unary_expression: (tree, node) => {
      if (tree.token(node, "!") >= 0) tree.become(node, "not_null_expression");
      else update(tree, node);
    },
    prefix_unary_expression: (tree, node) => {
      if (tree.token(node, "++", "--") >= 0) update(tree, node);
    },
    lambda_expression: (tree, node) => tree.put(tree.child(node, "implicit_parameter"), "parameter"),
    anonymous_method_expression: (tree, node) => tree.put(tree.child(node, "block"), "body"),
    interpolation: (tree, node) => {
      tree.put(tree.children(node).find((child) => !tree.is(child, "interpolation_brace")) ?? -1, "value");
    },
    switch_section: (tree, node) => {
      const colon = tree.token(node, ":");
      for (const child of tree.children(node)) if (child < colon) tree.put(child, "value");
    },
    switch_expression: (tree, node) => tree.put(tree.children(node)[0] ?? -1, "operand"),
    switch_expression_arm: (tree, node) => {
      const parts = tree.children(node);
      tree.put(parts[0] ?? -1, "pattern");
      if (parts.length > 1) tree.put(parts.at(-1)!, "body");
    },
    where_clause: (tree, node) => tree.put(tree.children(node)[0] ?? -1, "condition"),
    constructor_initializer: (tree, node) => tree.put(tree.child(node, "argument_list"), "arguments"),
    finally_clause: (tree, node) => tree.put(tree.child(node, "block"), "body"),
    lock_statement: (tree, node) => tree.put(tree.children(node)[1] ?? -1, "body"),
    from_clause: (tree, node) => tree.put(tree.after(node, "in"), "value"),
  },
};

/** What `#if` may leave out stands among the other statements or members. */
function conditionalCode(tree: Reshaper, node: number): void {
  if (!tree.is(tree.parent(node), "compilation_unit", "declaration_list", "block", "switch_section")) return;
  const condition = tree.field(node, "condition");
  if (condition >= 0) tree.hide(condition);
  tree.dissolve(node);
}

function update(tree: Reshaper, node: number): void {
  tree.become(node, "update_expression");
  tree.put(tree.children(node)[0] ?? -1, "operand");
}
