import type { FlowDefinition } from "./flow.ts";

const EACH = { data: "receiver", parameters: ["item"], returns: "results" } as const;

/** What data flow knows of Rust's standard library. */
export const rustFlow: FlowDefinition = {
  cleanFunctions: ["std.mem.size_of", "std.mem.size_of_val"],
  cleanMethods: [
    ...["len", "is_empty", "capacity", "count", "is_some", "is_none", "is_ok", "is_err", "contains", "contains_key"],
    ...["starts_with", "ends_with", "eq", "ne", "cmp", "is_ascii", "is_alphanumeric", "is_numeric", "exists"],
  ],
  cleanMembers: [],
  mutators: [
    ...["push", "push_str", "push_back", "push_front", "insert", "insert_str", "extend", "append", "write_str"],
    ...["arg", "args", "env", "envs", "current_dir"],
  ],
  callbacks: {
    map: EACH,
    flat_map: EACH,
    filter_map: EACH,
    and_then: { ...EACH, returns: "result" },
    map_or: { ...EACH, returns: "result" },
    map_or_else: { ...EACH, returns: "result" },
    for_each: { ...EACH, returns: "nothing" },
    filter: { ...EACH, returns: "data" },
    inspect: { ...EACH, returns: "data" },
    find: { ...EACH, returns: "item" },
    any: { ...EACH, returns: "nothing" },
    all: { ...EACH, returns: "nothing" },
    fold: { data: "receiver", parameters: ["result", "item"], returns: "result" },
  },
  exits: ["std.process.exit", "std.process.abort", "panic", "unreachable", "todo", "unimplemented"],
  constructors: [],
  provingMethods: ["is_numeric", "is_alphanumeric"],
  provingFunctions: [],
  disprovingFunctions: [],
  vouchingMembers: [],
  membershipMethods: ["contains", "contains_key"],
  regexTests: ["is_match"],
  assertions: ["assert"],
  typeTests: [],
  propertyModifiers: [],
  classesInParts: true,
  textNames: /(?<!\{)(?:\{\{)*\{(\w+)(?::[^{}]*)?\}/g,
  numberTypes: [
    ...["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"],
    ...["NonZeroU32", "NonZeroU64", "NonZeroUsize"],
  ],
  booleanTypes: ["bool"],
};
