/**
 * What data flow has to know of a language's library, as tables of names. A name is the last part of what is called
 * (`push`), or a path with its module (`uuid.UUID`); `Math.*` stands for all members of `Math`. A language without
 * these tables still has data flow: every call then hands on what it is given.
 */
export interface FlowDefinition {
  /** Functions whose result is a number, a truth value or another thing that holds no text of their arguments. */
  readonly cleanFunctions: readonly string[];
  /** Methods of the same sort. */
  readonly cleanMethods: readonly string[];
  /** Properties of the same sort (`length`). */
  readonly cleanMembers: readonly string[];
  /** Methods after which the object holds their arguments (`push`). */
  readonly mutators: readonly string[];
  /** Functions and methods that call functions they are given. */
  readonly callbacks: Readonly<Record<string, CallbackEntry>>;
  /** Calls that never come back (`process.exit`). */
  readonly exits: readonly string[];
  /** Methods that run when a class is called. */
  readonly constructors: readonly string[];
  /** Calls that, when true, leave nothing harmful in the object they are called on (`x.isdigit()`). */
  readonly provingMethods: readonly string[];
  /** Calls that, when true, leave nothing harmful in their first argument (`Number.isInteger(x)`). */
  readonly provingFunctions: readonly string[];
  /** The same for calls that are false (`isNaN(x)`). */
  readonly disprovingFunctions: readonly string[];
  /** Properties that vouch for the whole: whoever knows the host of an address knows where it leads. */
  readonly vouchingMembers: readonly string[];
  /** Calls that tell whether their last argument is one of a collection's items (`allowed.includes(x)`). */
  readonly membershipMethods: readonly string[];
  /**
   * Functions that tell whether something is in a collection they are given: `in_array(x, allowed)`, whose item comes
   * first, and `isset(allowed[x])`, where it is the index.
   */
  readonly membershipFunctions?: Readonly<Record<string, "first" | "index">>;
  /**
   * Functions after which the argument with this number holds the others, and methods after which it holds their object.
   * A list means the argument with this number and all behind it (`rows.Scan(&a, &b)`). A name with its module
   * (`json.Unmarshal`) is a function's.
   */
  readonly fills?: Readonly<Record<string, number | readonly [number]>>;
  /** Operators after which the left operand holds the right one (`list << x`). */
  readonly fillingOperators?: readonly string[];
  /** How macros are named, which can write to the variables that they are given. */
  readonly macroName?: RegExp;
  /** `*p`, `&x` and `p + 1` name places that can be written, and a call may put what it is given there. */
  readonly pointers?: true;
  /** How a parameter is written that writes through to the argument. */
  readonly referenceParameter?: RegExp;
  /** Calls that tell whether what they belong to, or their first argument, is equal to another thing. */
  readonly equalityMethods?: readonly string[];
  /** Calls that throw what they are given (`raise`). */
  readonly throwers?: readonly string[];
  /** A text may stand for the function that it names, and a list of an object and a text for its method. */
  readonly textsNameFunctions?: true;
  /** Methods that look something up in their object by their first argument. */
  readonly lookups?: readonly string[];
  /** `^` and `$` are the ends of a line, so only `\\A` and `\\z` say that a whole text is meant. */
  readonly lineAnchors?: true;
  /** How a statement begins that adds the methods of other classes to the one it stands in: `include Name`, `use Name;`. */
  readonly mixin?: RegExp;
  /** How the call of the parent's constructor begins, where it stands before the body (`: base(x)`). */
  readonly baseCall?: RegExp;
  /** A regular expression of `regexTests` always means the whole text (`matches`). */
  readonly regexesMatchWhole?: true;
  /** Functions may give back several values, which are assigned together. */
  readonly returnsSeveral?: true;
  /** Names of variables that only tell how a call of the library went, where it gives back several values (`err`). */
  readonly newsName?: RegExp;
  /** A case of a `switch` never runs into the next one, and statements may stand before its subject. */
  readonly casesEnd?: true;
  /** A block in the place of an expression, and the body of a lambda, is worth its last expression. */
  readonly blocksAreWorthTheirLast?: true;
  /** How a lambda without parameters calls the one it is given (`it`). */
  readonly implicitParameter?: string;
  /** Methods that put their second argument into their object under the first one. */
  readonly keyedMutators?: readonly string[];
  /** Lists whose items are told apart by their places. */
  readonly lists?: {
    /** Classes whose objects are empty lists when they are made. */
    readonly makers: readonly string[];
    readonly methods: Readonly<Record<ListMethod, readonly string[]>>;
  };
  /** How the declaration of a member begins that nothing outside of its class can change. */
  readonly lastingMember?: RegExp;
  /** Dividing whole numbers makes a whole number. */
  readonly dividesWhole?: true;
  /** Looking something up in a table tells whether it is there. */
  readonly indexTests?: true;
  /** Functions that give back the function they are given (`lambda { … }`). */
  readonly functionMakers?: readonly string[];
  /** Methods of a class that make an object of it (`new`). */
  readonly makers?: readonly string[];
  /** Methods that call the function they belong to with all they are given. */
  readonly invokers?: readonly string[];
  /** A call of a bare name, or in some languages the bare name itself, may call a method of the own object. */
  readonly implicitSelf?: "calls" | "names";
  /** What names of the own object's fields begin with, where they are written without the object (`@name`). */
  readonly ownFieldPrefix?: RegExp;
  /** What a constant key begins with (`:name`). */
  readonly keyPrefix?: string;
  /** Functions take a block beside their arguments, which `yield` calls. */
  readonly blocks?: true;
  /** Membership methods of the item: `x.in?(list)`. */
  readonly membershipOf?: readonly string[];
  /** Regular expressions are texts between delimiters of their own: `"/^a$/i"`. */
  readonly delimitedRegexes?: true;
  /** Calls that match their argument, or the object they are called on, with a regular expression. */
  readonly regexTests: readonly string[];
  /** Calls that throw unless their first argument is true. */
  readonly assertions: readonly string[];
  /** Calls that tell a value's type: `isinstance(x, int)`. */
  readonly typeTests: readonly string[];
  /** Words before a constructor's parameter that make a property of it. */
  readonly propertyModifiers: readonly string[];
  /** All classes of one name are one: `struct A { … } impl A { … }`. */
  readonly classesInParts?: true;
  /** How a name stands in a text among the arguments of a macro, in its first group (`{name}`). */
  readonly textNames?: RegExp;
  readonly numberTypes: readonly string[];
  readonly booleanTypes: readonly string[];
}

/**
 * What a method does to a list: puts an item at its end, or at the place that comes first of two arguments; gives back the
 * item at a place, the first or the last one; takes such an item out (`remove`: the one at a place, or the first);
 * puts an item in the place of another; takes out all; or only looks at it. Whatever else is called may do anything.
 */
export type ListMethod =
  | "append"
  | "at"
  | "first"
  | "last"
  | "takeFirst"
  | "takeLast"
  | "remove"
  | "replace"
  | "clear"
  | "read";

/** How a library function deals with functions among its arguments. */
export interface CallbackEntry {
  /** Where the data comes from that the function gets: what the method is called on, or the other arguments. */
  readonly data: "receiver" | "arguments";
  /**
   * What its parameters get, in order: the data, an item of it, or what it returned the last time; `rest` hands on the
   * arguments behind the function, one by one.
   */
  readonly parameters: readonly ("data" | "item" | "result")[] | "rest";
  /** How many arguments behind the function `rest` leaves out. */
  readonly skips?: number;
  /** What the whole call gives back: a list of results, one result, the data, an item of it, or nothing of them. */
  readonly returns: "results" | "result" | "data" | "item" | "nothing";
}
