import type { FormDescription, NormalForm, WriteNode } from "../syntax/normalGrammar.ts";

/**
 * YAML without the wrappers of its grammar: mappings of pairs, sequences, scalars, aliases. Block and flow style look
 * alike, and so do plain and quoted scalars. A value that is not there is an empty scalar.
 */
export const yamlForm: FormDescription = {
  kinds: ["document", "anchored", "tagged", "mapping", "pair", "sequence", "scalar"],
  fields: ["key", "value"],
  write: {
    document: (form, node, field) => {
      form.open("document", spanOf(form, node), field, () => {
        for (const child of form.children(node)) if (form.isNamed(child)) form.node(child);
      });
    },
    block_node: writeContent,
    flow_node: writeContent,
    block_mapping: writeMapping,
    flow_mapping: writeMapping,
    block_mapping_pair: writePair,
    flow_pair: writePair,
    block_sequence: writeSequence,
    flow_sequence: writeSequence,
    plain_scalar: writeScalar,
    single_quote_scalar: writeScalar,
    double_quote_scalar: writeScalar,
    block_scalar: writeScalar,
    anchor: (form, node) => {
      for (const child of form.children(node)) if (form.isNamed(child)) form.copy(child);
    },
  },
};

/** A node's content, below its anchor and its tag where it has them. Tags of YAML itself say nothing. */
function writeContent(form: NormalForm, node: number, field: string): void {
  const children = form.children(node);
  writeProperties(form, children, spanOf(form, node).end, field);
}

function writeProperties(form: NormalForm, children: readonly number[], end: number, field: string): void {
  const [first, ...rest] = children;
  if (first === undefined) {
    writeNothing(form, end, field);
    return;
  }
  const kind = form.kindOf(first);
  const span = { start: form.raw.start[first]!, end };
  if (kind === "anchor") {
    form.open("anchored", span, field, () => {
      form.node(first);
      writeProperties(form, rest, end, "");
    });
  } else if (kind === "tag") {
    form.open("tagged", span, field, () => {
      form.copy(first);
      writeProperties(form, rest, end, "");
    });
  } else if (form.isExtra(first) && rest.length > 0) {
    form.copy(first);
    writeProperties(form, rest, end, field);
  } else {
    form.node(first, field);
    for (const more of rest) form.node(more);
  }
}

function writeMapping(form: NormalForm, node: number, field: string): void {
  form.open("mapping", spanOf(form, node), field, () => {
    for (const child of form.children(node)) {
      if (form.isExtra(child)) form.copy(child);
      else if (form.kindOf(child) === "flow_node") writeLoneKey(form, child);
      else if (form.isNamed(child)) form.node(child);
    }
  });
}

/** `a` in `{a, b: c}`: a key without a value. */
function writeLoneKey(form: NormalForm, node: number): void {
  form.open("pair", form.span(node), "", () => {
    form.node(node, "key");
    writeNothing(form, form.raw.end[node]!, "value");
  });
}

function writePair(form: NormalForm, node: number, field: string): void {
  form.open("pair", spanOf(form, node), field, () => {
    const children = form.children(node).filter((child) => form.isNamed(child) || form.isExtra(child));
    const isField = (name: string) => (child: number) => form.fieldOf(child) === name;
    const value = children.find(isField("value"));
    if (!children.some(isField("key"))) writeNothing(form, form.raw.start[node]!, "key");
    for (const child of children) {
      if (form.isExtra(child)) form.copy(child);
      else form.node(child, child === value ? "value" : "key");
    }
    if (value === undefined) writeNothing(form, form.raw.end[node]!, "value");
  });
}

function writeSequence(form: NormalForm, node: number, field: string): void {
  form.open("sequence", spanOf(form, node), field, () => {
    for (const child of form.children(node)) {
      if (form.isExtra(child)) form.copy(child);
      else if (form.kindOf(child) === "block_sequence_item") writeItem(form, child);
      else if (form.kindOf(child) === "flow_pair") form.open("mapping", form.span(child), "", () => form.node(child));
      else if (form.isNamed(child)) form.node(child);
    }
  });
}

function writeItem(form: NormalForm, item: number): void {
  const content = form.children(item).filter((child) => form.isNamed(child));
  if (content.every((child) => form.isExtra(child))) writeNothing(form, form.raw.end[item]!, "");
  for (const child of content) form.node(child);
}

function writeNothing(form: NormalForm, at: number, field: string): void {
  form.open("scalar", { start: at, end: at }, field);
}

function writeScalar(...[form, node, field]: Parameters<WriteNode>): void {
  form.open("scalar", form.span(node), field, () => {
    for (const child of form.children(node)) if (form.isBroken(child)) form.node(child);
  });
}

/** A node's span without the line break that the grammar counts in at the end of a file. */
function spanOf(form: NormalForm, node: number): { start: number; end: number } {
  const { start, end, next, parent } = form.raw;
  const last = next[node]! - 1;
  // The lines of a block scalar are no nodes.
  const scalar = last > node && form.kindOf(parent[last]!) === "block_scalar" ? parent[last]! : last;
  return { start: start[node]!, end: Math.max(start[node]!, end[scalar]!) };
}
