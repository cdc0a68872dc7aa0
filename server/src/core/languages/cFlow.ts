import type { FlowDefinition } from "./flow.ts";

/** What data flow knows of C's library. */
export const cFlow: FlowDefinition = {
  cleanFunctions: [
    ...["strlen", "strnlen", "wcslen", "atoi", "atol", "atoll", "atof", "strtol", "strtoul", "strtoll", "strtoull"],
    ...["strtod", "strtof", "strcmp", "strncmp", "strcasecmp", "strncasecmp", "memcmp", "strspn", "strcspn", "abs"],
    ...["isalnum", "isalpha", "isdigit", "isxdigit", "isspace", "isupper", "islower", "fclose", "close", "access"],
  ],
  cleanMethods: [],
  cleanMembers: [],
  mutators: [],
  callbacks: {},
  pointers: true,
  macroName: /^_*[A-Z][A-Z0-9_]*$|for_?each|FOREACH/,
  fills: {
    ...{
      strcpy: 0,
      strncpy: 0,
      strlcpy: 0,
      stpcpy: 0,
      stpncpy: 0,
      strcat: 0,
      strncat: 0,
      strlcat: 0,
      strcpy_s: 0,
      strcat_s: 0,
    },
    ...{
      wcscpy: 0,
      wcsncpy: 0,
      wcscat: 0,
      wcsncat: 0,
      memcpy: 0,
      memmove: 0,
      mempcpy: 0,
      wmemcpy: 0,
      wmemmove: 0,
      bcopy: 1,
    },
    ...{ sprintf: 0, snprintf: 0, vsprintf: 0, vsnprintf: 0, swprintf: 0, asprintf: 0, vasprintf: 0, sprintf_s: 0 },
    ...{ mbstowcs: 0, wcstombs: 0, realpath: 1, strftime: 0, strtok_r: 2, g_strlcpy: 0, g_strlcat: 0, g_snprintf: 0 },
  },
  fillsFrom: { sscanf: 2, vsscanf: 2, swscanf: 2, sscanf_s: 2 },
  exits: ["exit", "_exit", "_Exit", "quick_exit", "abort", "longjmp", "err", "errx"],
  constructors: [],
  provingMethods: [],
  provingFunctions: [],
  disprovingFunctions: [],
  vouchingMembers: [],
  membershipMethods: [],
  regexTests: [],
  assertions: ["assert"],
  typeTests: [],
  propertyModifiers: [],
  numberTypes: [
    ...["int", "short", "long", "float", "double", "size_t", "ssize_t", "off_t", "unsigned", "unsigned int"],
    ...["unsigned long", "long long", "unsigned long long", "int8_t", "int16_t", "int32_t", "int64_t"],
    ...["uint8_t", "uint16_t", "uint32_t", "uint64_t", "intptr_t", "uintptr_t", "ptrdiff_t", "time_t", "pid_t"],
  ],
  booleanTypes: ["bool", "_Bool"],
};

/** What data flow knows of C++'s library, besides C's. */
export const cppFlow: FlowDefinition = {
  ...cFlow,
  cleanFunctions: [
    ...cFlow.cleanFunctions,
    ...["stoi", "stol", "stoll", "stoul", "stoull", "stof", "stod", "std.isdigit", "std.isalnum"],
  ],
  cleanMethods: ["size", "length", "empty", "count", "capacity", "compare", "starts_with", "ends_with", "has_value"],
  mutators: [
    ...["push_back", "push_front", "emplace_back", "emplace_front", "push", "emplace", "insert", "append", "assign"],
    ...["replace", "try_emplace", "insert_or_assign"],
  ],
  exits: [...cFlow.exits, "std.exit", "std.abort", "std.terminate"],
  membershipMethods: ["contains", "count"],
  regexTests: ["regex_match", "regex_search"],
  fills: { ...cFlow.fills, getline: 1, copy: 2 },
  referenceParameter: /^[^=]*&/,
};
