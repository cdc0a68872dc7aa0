import type { FlowDefinition } from "./flow.ts";

/** What data flow knows of Go's standard library. */
export const goFlow: FlowDefinition = {
  cleanFunctions: [
    ...["len", "cap", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64"],
    ...["float32", "float64", "bool", "rune", "byte", "uintptr", "make", "new", "close", "delete"],
    ...["strconv.Atoi", "strconv.ParseInt", "strconv.ParseUint", "strconv.ParseFloat", "strconv.ParseBool"],
    ...["strconv.Itoa", "strconv.FormatInt", "strconv.FormatBool", "math.*", "uuid.Parse", "uuid.MustParse"],
    ...["strings.Contains", "strings.ContainsAny", "strings.HasPrefix", "strings.HasSuffix", "strings.EqualFold"],
    ...["strings.Index", "strings.LastIndex", "strings.Count", "strings.Compare", "bytes.Equal", "bytes.Contains"],
    ...["errors.Is", "errors.As", "os.IsNotExist", "os.IsExist", "filepath.IsAbs", "filepath.IsLocal"],
    ...["time.Parse", "time.ParseDuration", "net.ParseIP", "netip.ParseAddr", "reflect.DeepEqual", "slices.Contains"],
    ...["regexp.MatchString", "utf8.ValidString", "utf8.RuneCountInString"],
  ],
  cleanMethods: ["Len", "Cap", "IsZero", "Unix", "Before", "After", "Equal", "MatchString", "Match", "IsDir", "Size"],
  cleanMembers: ["ContentLength", "StatusCode"],
  mutators: ["WriteString", "WriteByte", "WriteRune", "Write", "Add", "Set", "Store", "PushBack", "PushFront"],
  callbacks: {
    Do: { data: "arguments", parameters: "rest", returns: "nothing" },
    Range: { data: "receiver", parameters: ["item", "item"], returns: "nothing" },
    Walk: { data: "arguments", parameters: ["data"], returns: "nothing" },
    WalkDir: { data: "arguments", parameters: ["data"], returns: "nothing" },
    Map: { data: "arguments", parameters: ["item"], returns: "results" },
    IndexFunc: { data: "arguments", parameters: ["item"], returns: "nothing" },
    ContainsFunc: { data: "arguments", parameters: ["item"], returns: "nothing" },
    FieldsFunc: { data: "arguments", parameters: ["item"], returns: "data" },
    SortFunc: { data: "arguments", parameters: ["item", "item"], returns: "nothing" },
  },
  exits: ["os.Exit", "panic", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "runtime.Goexit"],
  constructors: [],
  provingMethods: [],
  provingFunctions: ["filepath.IsLocal", "utf8.ValidString"],
  disprovingFunctions: ["math.IsNaN"],
  membershipMethods: ["slices.Contains"],
  regexTests: ["MatchString", "Match"],
  assertions: [],
  typeTests: [],
  numberTypes: [
    ...["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64"],
    ...["float32", "float64", "byte", "rune", "time.Time", "time.Duration"],
  ],
  booleanTypes: ["bool"],
};
