import assert from "node:assert/strict";
import type { PageSummary } from "../../client/src/guidancePanel/messages.ts";
import { cwesOf, filterPages, NO_FILTERS, type PageFilters } from "../../client/src/guidancePanel/pageFilters.ts";

const page = (id: string, given: Partial<PageSummary> = {}): PageSummary => ({
  id,
  origin: "built-in",
  title: id,
  cwe: [],
  languages: [],
  rules: [],
  occurrences: 0,
  searchText: "",
  ...given,
});

const pages = [
  page("sql-injection", {
    title: "SQL injection",
    cwe: ["CWE-89"],
    occurrences: 2,
    searchText: "bind the values",
    languages: ["python", "typescript"],
  }),
  page("xss", {
    title: "Cross-site scripting",
    cwe: ["CWE-79"],
    searchText: "escape the values",
    languages: ["typescript"],
    rules: ["js-dom-html"],
  }),
  page("debug", { title: "Debug mode", cwe: ["CWE-489", "CWE-11"], languages: ["python"], occurrences: 5 }),
  page("general", { title: "All languages" }),
];
const ids = (filters: Partial<PageFilters>) => filterPages(pages, { ...NO_FILTERS, ...filters }).map(({ id }) => id);

describe("the list of guidance pages", () => {
  it("starts with what occurs most, then goes by title", () => {
    assert.deepEqual(ids({}), ["debug", "sql-injection", "general", "xss"]);
  });

  it("finds pages by all the words, in the text, the title, the CWE or the rules", () => {
    assert.deepEqual(ids({ search: "VALUES escape" }), ["xss"]);
    assert.deepEqual(ids({ search: "cwe-89" }), ["sql-injection"]);
    assert.deepEqual(ids({ search: "js-dom" }), ["xss"]);
    assert.deepEqual(ids({ search: "nothing at all" }), []);
  });

  it("narrows by language; a page without languages is for all", () => {
    assert.deepEqual(ids({ language: "python" }), ["debug", "sql-injection", "general"]);
    assert.deepEqual(ids({ language: "javascript" }), ["sql-injection", "general", "xss"]);
  });

  it("narrows by CWE and by what occurs, together", () => {
    assert.deepEqual(ids({ cwe: "CWE-79" }), ["xss"]);
    assert.deepEqual(ids({ onlyOccurring: true }), ["debug", "sql-injection"]);
    assert.deepEqual(ids({ onlyOccurring: true, cwe: "CWE-79" }), []);
  });

  it("offers each CWE once, by number", () => {
    assert.deepEqual(cwesOf([...pages, page("again", { cwe: ["CWE-79"] })]), ["CWE-11", "CWE-79", "CWE-89", "CWE-489"]);
  });
});
