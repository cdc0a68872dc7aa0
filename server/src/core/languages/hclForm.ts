import type { FormDescription, NormalForm } from "../syntax/normalGrammar.ts";

/**
 * HCL without the wrappers of its grammar: bodies and objects of pairs, blocks with their labels and body, and
 * expressions as trees. The grammar has `a.b[0]` as three siblings; here it is an index of a member of a name.
 */
export const hclForm: FormDescription = {
  kinds: [
    "body",
    "block",
    "pair",
    "key",
    "object",
    "list",
    "string",
    "interpolation",
    "call",
    "arguments",
    "member",
    "index",
    "splat",
    "parenthesized",
    "binary",
    "unary",
  ],
  fields: ["key", "value", "body", "callee", "arguments", "object", "name", "index", "left", "right", "operand"],
  write: {
    config_file: (form, node) => {
      form.copy(node);
    },
    body: (form, node, field) => writeAll(form, "body", node, field),
    block: writeBlock,
    attribute: writePair,
    object_elem: writePair,
    object: (form, node, field) => writeAll(form, "object", node, field),
    tuple: (form, node, field) => writeAll(form, "list", node, field),
    string_lit: writeString,
    quoted_template: writeString,
    heredoc_template: writeString,
    template_interpolation: (form, node, field) => {
      form.open("interpolation", form.span(node), field, () => writeGroup(form, meaningful(form, node), "value"));
    },
    function_call: writeCall,
    binary_operation: writeBinary,
    unary_operation: (form, node, field) => {
      const [operator, ...operand] = form.children(node);
      form.open("unary", form.span(node), field, () => {
        form.copy(operator!);
        writeGroup(form, operand, "operand");
      });
    },
    expression: writeInner,
    literal_value: writeInner,
    collection_value: writeInner,
    template_expr: writeInner,
    operation: writeInner,
    variable_expr: writeInner,
    for_expr: writeInner,
  },
};

/** Kinds that are nothing but brackets and quotes. */
const MARKS: ReadonlySet<string> = new Set(
  ["block", "object", "tuple", "quoted_template", "template_interpolation", "template_directive"].flatMap((name) => [
    `${name}_start`,
    `${name}_end`,
  ]),
);

/** Children that mean something: no brackets, no quotes. */
function meaningful(form: NormalForm, node: number): number[] {
  return form.children(node).filter((child) => {
    if (form.isExtra(child)) return true;
    if (!form.isNamed(child)) return "()".includes(form.kindOf(child));
    return !MARKS.has(form.kindOf(child)) || form.isBroken(child);
  });
}

function writeAll(form: NormalForm, kind: string, node: number, field: string): void {
  form.open(kind, form.span(node), field, () => {
    for (const child of meaningful(form, node)) form.node(child);
  });
}

function writeInner(form: NormalForm, node: number, field: string): void {
  writeGroup(form, form.children(node), field);
}

/** A block has a body even where that is empty, so that a pattern with `...` within fits. */
function writeBlock(form: NormalForm, node: number, field: string): void {
  const children = form.children(node);
  const isBrace = (name: string) => (child: number) => form.kindOf(child) === name;
  const opening = children.find(isBrace("block_start"));
  const hasBody = children.some((child) => form.kindOf(child) === "body");
  form.open("block", form.span(node), field, () => {
    for (const child of children) {
      const kind = form.kindOf(child);
      if (kind === "body") form.node(child, "body");
      else if (child === opening && !hasBody) {
        const at = form.raw.end[child]!;
        form.open("body", { start: at, end: at }, "body");
      } else if (form.isExtra(child) || (form.isNamed(child) && (!MARKS.has(kind) || form.isBroken(child))))
        form.node(child);
    }
  });
}

/** The key of an attribute is its first child, the value its last; an object's elements have fields for them. */
function writePair(form: NormalForm, node: number, field: string): void {
  const parts = meaningful(form, node);
  const [key, value] = parts.filter((child) => !form.isExtra(child));
  form.open("pair", form.span(node), field, () => {
    for (const part of parts) {
      if (part === key) writeKey(form, part);
      else form.node(part, part === value ? "value" : "");
    }
  });
}

/** A name as a key is no expression: it refers to nothing. */
function writeKey(form: NormalForm, node: number): void {
  const [only, ...others] = form.children(node);
  const kind = form.kindOf(node);
  if (kind === "identifier") form.open("key", form.span(node), "key");
  else if (only !== undefined && others.length === 0 && (kind === "expression" || kind === "variable_expr"))
    writeKey(form, only);
  else form.node(node, "key");
}

function writeString(form: NormalForm, node: number, field: string): void {
  form.open("string", form.span(node), field, () => {
    for (const child of form.children(node)) {
      if (form.kindOf(child) === "template_interpolation" || form.isBroken(child)) form.node(child);
    }
  });
}

function writeCall(form: NormalForm, node: number, field: string): void {
  const [callee, ...rest] = form.children(node);
  const list = rest.find((child) => form.kindOf(child) === "function_arguments");
  form.open("call", form.span(node), field, () => {
    form.node(callee!, "callee");
    if (list !== undefined) {
      form.open("arguments", form.span(list), "arguments", () => {
        for (const child of form.children(list)) if (form.isNamed(child) || form.isExtra(child)) form.node(child);
      });
    } else {
      const at = form.raw.end[callee!]! + 1;
      form.open("arguments", { start: at, end: at }, "arguments");
    }
  });
}

function writeBinary(form: NormalForm, node: number, field: string): void {
  const children = form.children(node);
  let depth = 0;
  const at = children.findIndex((child) => {
    const kind = form.kindOf(child);
    if (kind === "(") depth++;
    else if (kind === ")") depth--;
    return depth === 0 && !form.isNamed(child) && kind !== ")";
  });
  if (at <= 0) {
    form.copy(node, field);
    return;
  }
  form.open("binary", form.span(node), field, () => {
    writeGroup(form, children.slice(0, at), "left");
    form.copy(children[at]!);
    writeGroup(form, children.slice(at + 1), "right");
  });
}

/** One expression that the grammar has as siblings: what it starts with, then members, indexes and splats of it. */
function writeGroup(form: NormalForm, nodes: readonly number[], field: string): void {
  for (const node of nodes) if (form.isExtra(node)) form.copy(node);
  const parts = nodes.filter((node) => !form.isExtra(node));
  if (parts.length === 0) return;
  if (form.kindOf(parts[0]!) !== "(") {
    writeChain(
      form,
      parts.slice(0, 1),
      parts.slice(1).flatMap((part) => stepsOf(form, part)),
      field,
    );
    return;
  }
  const closing = parts.findIndex((part) => form.kindOf(part) === ")");
  const end = closing < 0 ? parts.length : closing + 1;
  writeChain(
    form,
    parts.slice(0, end),
    parts.slice(end).flatMap((part) => stepsOf(form, part)),
    field,
  );
}

/** A splat holds the members and indexes that follow it. */
function stepsOf(form: NormalForm, node: number): number[] {
  const kind = form.kindOf(node);
  if (kind === "splat" || kind === "index") return form.children(node).flatMap((child) => stepsOf(form, child));
  if (kind === "full_splat" || kind === "attr_splat") {
    const [sign, ...rest] = form.children(node);
    return [sign!, ...rest.flatMap((child) => stepsOf(form, child))];
  }
  return [node];
}

function writeChain(form: NormalForm, base: readonly number[], steps: readonly number[], field: string): void {
  const last = steps.at(-1);
  if (last === undefined) {
    writeBase(form, base, field);
    return;
  }
  const span = form.span(base[0]!, last);
  const object = () => writeChain(form, base, steps.slice(0, -1), "object");
  const inner = form.children(last).filter((child) => form.isNamed(child));
  switch (form.kindOf(last)) {
    case "get_attr":
      form.open("member", span, field, () => {
        object();
        if (inner[0] !== undefined) form.node(inner[0], "name");
      });
      break;
    case "new_index":
    case "legacy_index":
      form.open("index", span, field, () => {
        object();
        writeGroup(form, inner, "index");
      });
      break;
    default:
      form.open("splat", span, field, object);
  }
}

function writeBase(form: NormalForm, base: readonly number[], field: string): void {
  if (base.length === 1) {
    form.node(base[0]!, field);
    return;
  }
  const inner = base.filter((node) => !"()".includes(form.kindOf(node)));
  form.open("parenthesized", form.span(base[0]!, base.at(-1)!), field, () => writeGroup(form, inner, ""));
}
