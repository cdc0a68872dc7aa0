import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import { readYaml } from "../text/yamlSource.ts";
import type { EntryFields } from "./registerSchema.ts";

/** What cannot be written, as a sentence that says what to do. */
export class RegisterFault extends Error {
  override name = "RegisterFault";
}

const HEAD = ` Risks that the team accepted, each for a time and with its reason. Changes go through review, like code.
 See docs/register.md. "riskmark register check" says what has expired and what is no longer there.`;

/** The register with further entries at its end. Comments and the order of all others stay. @throws RegisterFault */
export function addEntries(text: string, entries: readonly EntryFields[]): string {
  if (text.trim() === "") return newRegister(entries);
  return edited(text, (document) => {
    let list = document.get("accepted");
    if (!isSeq(list)) {
      list = new YAMLSeq();
      document.set("accepted", list);
    }
    const sequence = list as YAMLSeq;
    sequence.flow = false;
    for (const entry of entries) sequence.add(document.createNode(entry));
  });
}

/** The register without an entry. @throws RegisterFault */
export function removeEntry(text: string, index: number): string {
  return edited(text, (document) => {
    const list = listOf(document);
    if (index >= list.items.length) throw gone();
    list.delete(index);
    // A comment above the first entry is kept as one of the list, and would speak about the next entry.
    if (index === 0) list.commentBefore = null;
    if (list.items.length === 0) list.flow = true;
  });
}

/** The register with other values in one entry. @throws RegisterFault */
export function changeEntry(text: string, index: number, change: Partial<EntryFields>): string {
  return edited(text, (document) => {
    const entry = listOf(document).items[index];
    if (!isMap(entry)) throw gone();
    for (const [key, value] of Object.entries(change)) if (value !== undefined) (entry as YAMLMap).set(key, value);
  });
}

function newRegister(entries: readonly EntryFields[]): string {
  const document = parseDocument("version: 1\naccepted: []\n");
  document.commentBefore = HEAD;
  document.set("accepted", document.createNode(entries));
  return written(document);
}

function edited(text: string, change: (document: Document) => void): string {
  // Bounds on size and nesting come first: the register may be a stranger's.
  const { problems } = readYaml({ path: "register.yaml", text }, { maxLength: 1024 * 1024 });
  const [problem] = problems;
  if (problem) throw new RegisterFault(`The register cannot be changed while its YAML is broken: ${problem.message}`);
  const document = parseDocument(text);
  if (!isMap(document.contents)) throw new RegisterFault("The register has no keys: write `accepted:` into it.");
  change(document);
  const result = written(document);
  return text.includes("\r\n") ? result.replaceAll("\n", "\r\n") : result;
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function listOf(document: Document): YAMLSeq {
  const list = document.get("accepted");
  if (!isSeq(list)) throw gone();
  return list as YAMLSeq;
}

function gone(): RegisterFault {
  return new RegisterFault("The register was changed in the meantime: this entry is no longer there.");
}
