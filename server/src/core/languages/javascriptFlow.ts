import type { CallbackEntry, FlowDefinition } from "./flow.ts";

const item = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["item"],
  returns,
});
const pair = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["item", "item"],
  returns,
});
const fold: CallbackEntry = { data: "receiver", parameters: ["result", "item"], returns: "result" };
const later: CallbackEntry = { data: "arguments", parameters: "rest", returns: "nothing" };
const whole = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["data"],
  returns,
});

/** What JavaScript's own library does with values. */
export const javascriptFlow: FlowDefinition = {
  cleanFunctions: [
    "Number",
    "parseInt",
    "parseFloat",
    "Boolean",
    "BigInt",
    "isNaN",
    "isFinite",
    "Number.*",
    "Math.*",
    "Array.isArray",
    "Object.is",
    "Object.hasOwn",
    "Buffer.byteLength",
  ],
  cleanMethods: [
    "test",
    "startsWith",
    "endsWith",
    "includes",
    "indexOf",
    "lastIndexOf",
    "has",
    "some",
    "every",
    "hasOwnProperty",
    "localeCompare",
    "charCodeAt",
    "codePointAt",
    "getTime",
    "search",
    "findIndex",
  ],
  cleanMembers: ["length", "size", "byteLength"],
  mutators: ["push", "unshift", "splice", "add", "set", "append", "fill", "enqueue"],
  fills: {
    "Object.assign": 0,
    ...Object.fromEntries(
      ["lodash", "_", "jQuery", "$"].flatMap((module) =>
        ["assign", "extend", "merge", "defaults", "defaultsDeep"].map((name) => [`${module}.${name}`, 0]),
      ),
    ),
  },
  callbacks: {
    forEach: item("nothing"),
    map: item("results"),
    flatMap: item("results"),
    filter: item("data"),
    find: item("item"),
    findLast: item("item"),
    some: item("nothing"),
    every: item("nothing"),
    sort: pair("data"),
    toSorted: pair("data"),
    reduce: fold,
    reduceRight: fold,
    // biome-ignore lint/suspicious/noThenProperty: the name of a method.
    then: whole("result"),
    finally: { data: "receiver", parameters: [], returns: "data" },
    replace: whole("results"),
    replaceAll: whole("results"),
    from: { data: "arguments", parameters: ["item"], returns: "results" },
    setTimeout: { ...later, skips: 1 },
    setInterval: { ...later, skips: 1 },
    setImmediate: later,
    nextTick: later,
    queueMicrotask: later,
  },
  exits: ["process.exit", "process.abort"],
  constructors: ["constructor"],
  provingMethods: [],
  provingFunctions: ["Number.isInteger", "Number.isFinite", "Number.isSafeInteger", "isFinite"],
  disprovingFunctions: ["isNaN", "Number.isNaN"],
  vouchingMembers: ["origin", "host", "hostname"],
  membershipMethods: ["includes", "has", "hasOwnProperty", "hasOwn", "contains", "indexOf"],
  regexTests: ["test", "match"],
  assertions: ["assert", "assert.ok", "invariant", "console.assert"],
  typeTests: [],
  propertyModifiers: ["public", "private", "protected", "readonly"],
  numberTypes: ["number", "bigint", "Number"],
  booleanTypes: ["boolean", "Boolean"],
};
