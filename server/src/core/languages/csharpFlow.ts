import type { CallbackEntry, FlowDefinition } from "./flow.ts";

const each = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["item", "item"],
  returns,
});
const later: CallbackEntry = { data: "arguments", parameters: "rest", returns: "result" };

/** The words of the language for types; in paths of names they are `System.Int32` and so on. */
const NUMBER_WORDS = [
  ...["int", "long", "short", "byte", "uint", "ulong", "ushort", "sbyte", "float", "double", "decimal", "char"],
];
const NUMBERS = [
  ...["Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64", "Byte", "SByte", "Single", "Double", "Decimal", "Guid"],
  ...["DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "BigInteger", "IPAddress", "Version"],
];
/** With and without their namespace. */
const system = (names: readonly string[]) => names.flatMap((name) => [name, `System.${name}`]);
const PARSED = [...NUMBERS, "Char", "Boolean", "Enum"];

/** What .NET's base library does with values. */
export const csharpFlow: FlowDefinition = {
  cleanFunctions: [
    ...system(
      PARSED.flatMap((type) => [`${type}.Parse`, `${type}.TryParse`, `${type}.ParseExact`, `${type}.TryParseExact`]),
    ),
    ...system(["Convert.ToInt16", "Convert.ToInt32", "Convert.ToInt64", "Convert.ToUInt32", "Convert.ToUInt64"]),
    ...system(["Convert.ToByte", "Convert.ToDouble", "Convert.ToDecimal", "Convert.ToSingle", "Convert.ToBoolean"]),
    ...system(["Convert.ToDateTime", "Math.*", "String.IsNullOrEmpty", "String.IsNullOrWhiteSpace", "String.Equals"]),
    ...system(["String.Compare", "String.CompareOrdinal", "Char.IsDigit", "Char.IsLetter", "Char.IsLetterOrDigit"]),
    ...system(["Enum.IsDefined", "Object.Equals", "Object.ReferenceEquals", "Uri.IsWellFormedUriString"]),
    ...["File.Exists", "Directory.Exists", "Regex.IsMatch", "nameof", "sizeof", "typeof", "ReferenceEquals"],
    ...["Path.IsPathRooted", "Path.HasExtension", "Url.IsLocalUrl"],
  ],
  cleanMethods: [
    ...["Equals", "CompareTo", "GetHashCode", "GetType", "Contains", "ContainsKey", "ContainsValue", "StartsWith"],
    ...["EndsWith", "IndexOf", "LastIndexOf", "IndexOfAny", "Any", "All", "Count", "LongCount", "Sum", "Average"],
    ...["IsMatch", "SequenceEqual", "Exists", "TryParse", "ExecuteNonQuery", "ExecuteNonQueryAsync", "IsLocalUrl"],
    ...["IsSubsetOf", "IsSupersetOf", "GetByteCount"],
  ],
  cleanMembers: ["Length", "Count", "LongLength", "HasValue", "IsSuccessStatusCode", "StatusCode", "ContentLength"],
  mutators: [
    ...["Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert", "Add", "AddRange", "AddFirst", "AddLast"],
    ...["Push", "Enqueue", "TryAdd", "Set", "SetValue", "Write", "WriteLine", "WriteAsync", "AddOrUpdate"],
  ],
  callbacks: {
    Select: each("results"),
    SelectMany: each("results"),
    ConvertAll: each("results"),
    ToDictionary: each("data"),
    ToLookup: each("data"),
    GroupBy: each("data"),
    Where: each("data"),
    TakeWhile: each("data"),
    SkipWhile: each("data"),
    OrderBy: each("data"),
    OrderByDescending: each("data"),
    ThenBy: each("data"),
    DistinctBy: each("data"),
    FindAll: each("data"),
    First: each("item"),
    FirstOrDefault: each("item"),
    Single: each("item"),
    SingleOrDefault: each("item"),
    Last: each("item"),
    LastOrDefault: each("item"),
    Find: each("item"),
    MaxBy: each("item"),
    MinBy: each("item"),
    ForEach: each("nothing"),
    Any: each("nothing"),
    All: each("nothing"),
    Count: each("nothing"),
    Sum: each("nothing"),
    Exists: each("nothing"),
    RemoveAll: each("nothing"),
    Aggregate: { data: "receiver", parameters: ["result", "item"], returns: "result" },
    ContinueWith: { data: "receiver", parameters: ["data"], returns: "result" },
    Run: later,
    StartNew: later,
    QueueUserWorkItem: later,
  },
  baseCall: /^:\s*base\b/,
  lookups: ["GetValueOrDefault"],
  fills: { TryGetValue: 1, TryDequeue: 0, TryPop: 0, TryTake: 0, TryPeek: 0, TryRemove: 1 },
  referenceParameter: /^(?:ref|out)\b/,
  exits: system(["Environment.Exit", "Environment.FailFast"]),
  invokers: ["Invoke"],
  implicitSelf: "calls",
  constructors: [],
  equalityMethods: ["Equals", ...system(["String.Equals", "Object.Equals"])],
  provingMethods: [],
  provingFunctions: system(PARSED.flatMap((type) => [`${type}.TryParse`, `${type}.TryParseExact`])),
  disprovingFunctions: system(["Double.IsNaN", "Single.IsNaN"]),
  vouchingMembers: ["Host", "Authority", "IdnHost"],
  membershipMethods: ["Contains", "ContainsKey", "TryGetValue", "Any"],
  regexTests: ["IsMatch"],
  assertions: ["Debug.Assert", "Contract.Requires", "Trace.Assert"],
  typeTests: [],
  propertyModifiers: [],
  numberTypes: [...NUMBER_WORDS, ...NUMBERS],
  booleanTypes: ["bool", "Boolean"],
};
