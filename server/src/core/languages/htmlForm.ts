import type { FormDescription, NormalForm } from "../syntax/normalGrammar.ts";

/**
 * HTML in the form of markup elements: an element has an opening tag, content, and a closing tag, which may be empty
 * where the file leaves it out. What has no content is a lone tag. Attributes have a name and a text, quoted or not.
 */
export const htmlForm: FormDescription = {
  kinds: ["element", "tag", "attribute_text", "closing"],
  fields: ["open", "name", "value"],
  write: {
    element: writeElement,
    script_element: writeElement,
    style_element: writeElement,
    start_tag: (form, node, field) => writeTag(form, node, "start_tag", field),
    self_closing_tag: (form, node, field) => writeTag(form, node, "tag", field),
    attribute: writeAttribute,
    end_tag: (form, node, field) => form.open("closing", form.span(node), field),
  },
};

function writeElement(form: NormalForm, node: number, field: string): void {
  const children = form.children(node);
  const [open] = children;
  const isAlone = children.length === 1 && /^(?:start_tag|self_closing_tag)$/.test(form.kindOf(open!));
  if (isAlone) {
    writeTag(form, open!, "tag", field);
    return;
  }
  const isClosed = children.some((child) => form.kindOf(child) === "end_tag");
  form.open("element", form.span(node), field, () => {
    for (const child of children) form.node(child, child === open ? "open" : "");
    const end = form.raw.end[node]!;
    if (!isClosed) form.open("closing", { start: end, end }, "");
  });
}

function writeTag(form: NormalForm, node: number, kind: string, field: string): void {
  form.open(kind, form.span(node), field, () => {
    for (const child of form.children(node)) form.node(child, form.kindOf(child) === "tag_name" ? "name" : "");
  });
}

function writeAttribute(form: NormalForm, node: number, field: string): void {
  form.open("attribute", form.span(node), field, () => {
    for (const child of form.children(node)) {
      const kind = form.kindOf(child);
      if (kind === "attribute_name") form.copy(child, "name");
      else if (/attribute_value$/.test(kind)) form.open("attribute_text", form.span(child), "value");
      else if (form.isExtra(child)) form.copy(child);
    }
  });
}
