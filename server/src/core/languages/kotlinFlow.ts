import type { CallbackEntry, FlowDefinition } from "./flow.ts";
import { javaFlow } from "./javaFlow.ts";

const item = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["item"],
  returns,
});
const whole = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["data"],
  returns,
});
const fold: CallbackEntry = { data: "receiver", parameters: ["result", "item"], returns: "result" };

/** What data flow knows of Kotlin's standard library, beside Java's. */
export const kotlinFlow: FlowDefinition = {
  ...javaFlow,
  cleanMethods: [
    ...javaFlow.cleanMethods,
    ...["toInt", "toIntOrNull", "toLong", "toLongOrNull", "toShort", "toByte", "toDouble", "toDoubleOrNull", "toFloat"],
    ...["toBoolean", "toBooleanStrictOrNull", "isNullOrEmpty", "isNullOrBlank", "isNotEmpty", "isNotBlank", "count"],
    ...["containsMatchIn", "matchesAt", "compareTo", "any", "all", "none", "toUIntOrNull", "toBigDecimalOrNull"],
  ],
  cleanMembers: ["length", "size", "lastIndex", "indices"],
  mutators: [...javaFlow.mutators, "appendLine", "plusAssign", "set"],
  callbacks: {
    ...javaFlow.callbacks,
    let: whole("result"),
    also: whole("data"),
    takeIf: whole("data"),
    takeUnless: whole("data"),
    use: whole("result"),
    useLines: whole("result"),
    with: { data: "arguments", parameters: ["data"], returns: "result" },
    map: item("results"),
    mapNotNull: item("results"),
    mapIndexed: { data: "receiver", parameters: ["item", "item"], returns: "results" },
    flatMap: item("results"),
    filter: item("data"),
    filterNot: item("data"),
    onEach: item("data"),
    sortedBy: item("data"),
    distinctBy: item("data"),
    find: item("item"),
    first: item("item"),
    firstOrNull: item("item"),
    last: item("item"),
    forEach: item("nothing"),
    forEachLine: item("nothing"),
    any: item("nothing"),
    all: item("nothing"),
    none: item("nothing"),
    joinToString: item("result"),
    fold,
    reduce: fold,
  },
  exits: ["exitProcess", "kotlin.system.exitProcess", ...javaFlow.exits],
  assertions: ["require", "check", ...javaFlow.assertions],
  membershipMethods: ["contains", "containsKey"],
  regexTests: ["matches", "Pattern.matches", "java.util.regex.Pattern.matches"],
  blocksAreWorthTheirLast: true,
  implicitParameter: "it",
  lastingMember: /\bconst\b|\bprivate\b[^=]*\bval\b/,
  numberTypes: ["Int", "Long", "Short", "Byte", "Char", "Float", "Double", "Int?", "Long?", "BigDecimal", "UUID"],
  booleanTypes: ["Boolean", "Boolean?"],
};
