import type { CallbackEntry, FlowDefinition } from "./flow.ts";

const each = (returns: CallbackEntry["returns"]): CallbackEntry => ({
  data: "receiver",
  parameters: ["item"],
  returns,
});
const later: CallbackEntry = { data: "arguments", parameters: "rest", returns: "result" };

/** What data flow knows of Java's standard library. */
export const javaFlow: FlowDefinition = {
  cleanFunctions: [
    ...["Integer.parseInt", "Integer.valueOf", "Long.parseLong", "Long.valueOf", "Short.parseShort", "Byte.parseByte"],
    ...["Double.parseDouble", "Double.valueOf", "Float.parseFloat", "Boolean.parseBoolean", "Boolean.valueOf"],
    ...["UUID.fromString", "java.util.UUID.fromString", "Math.*", "Objects.hash", "java.util.Objects.hash"],
    ...["Objects.equals", "java.util.Objects.equals", "Objects.isNull", "java.util.Objects.isNull"],
    ...["LocalDate.parse", "java.time.LocalDate.parse", "Instant.parse", "java.time.Instant.parse"],
    ...["Character.isDigit", "Character.isLetter", "Character.isLetterOrDigit", "System.currentTimeMillis"],
    ...["Pattern.matches", "java.util.regex.Pattern.matches", "Files.exists", "java.nio.file.Files.exists"],
    ...["Files.isDirectory", "java.nio.file.Files.isDirectory"],
  ],
  cleanMethods: [
    ...["length", "size", "isEmpty", "isBlank", "equals", "equalsIgnoreCase", "contentEquals", "hashCode", "compareTo"],
    ...["startsWith", "endsWith", "contains", "containsKey", "containsValue", "indexOf", "lastIndexOf", "matches"],
    ...["exists", "isFile", "isDirectory", "isPresent", "intValue", "longValue", "doubleValue", "ordinal"],
  ],
  cleanMembers: ["length"],
  mutators: [
    ...["append", "insert", "add", "addAll", "addFirst", "addLast", "put", "putAll", "putIfAbsent", "push", "offer"],
    ...["set", "setAttribute", "write", "command"],
  ],
  callbacks: {
    map: each("results"),
    flatMap: each("results"),
    mapToObj: each("results"),
    filter: each("data"),
    peek: each("data"),
    takeWhile: each("data"),
    dropWhile: each("data"),
    sorted: each("data"),
    forEach: each("nothing"),
    forEachOrdered: each("nothing"),
    anyMatch: each("nothing"),
    allMatch: each("nothing"),
    noneMatch: each("nothing"),
    removeIf: each("nothing"),
    ifPresent: each("nothing"),
    reduce: { data: "receiver", parameters: ["result", "item"], returns: "result" },
    thenApply: each("result"),
    thenCompose: each("result"),
    thenAccept: each("nothing"),
    supplyAsync: later,
    runAsync: later,
    submit: later,
    execute: later,
    orElseGet: later,
  },
  exits: ["System.exit", "Runtime.halt"],
  constructors: [],
  provingMethods: [],
  provingFunctions: [
    "Character.isDigit",
    "Character.isLetterOrDigit",
    "StringUtils.isNumeric",
    "StringUtils.isAlphanumeric",
  ],
  disprovingFunctions: ["Double.isNaN", "Float.isNaN"],
  vouchingMembers: [],
  membershipMethods: ["contains", "containsKey"],
  regexTests: ["matches", "Pattern.matches", "java.util.regex.Pattern.matches"],
  assertions: ["Assert.isTrue", "Preconditions.checkArgument", "Validate.isTrue"],
  typeTests: [],
  propertyModifiers: [],
  numberTypes: [
    ...["int", "long", "short", "byte", "char", "float", "double", "Integer", "Long", "Short", "Byte", "Character"],
    ...["Float", "Double", "BigInteger", "BigDecimal", "UUID", "java.util.UUID", "LocalDate", "Instant"],
  ],
  booleanTypes: ["boolean", "Boolean"],
};
