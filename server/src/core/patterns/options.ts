/** How a rule's patterns match, where the rule may choose: its `options`, with what holds when it is silent. */
export interface MatchOptions {
  /** A name with a known constant value matches like the value. */
  readonly constantPropagation: boolean;
  /** A name that is given a value once matches like the expression it is given. */
  readonly symbolicPropagation: boolean;
  /** `a && (b && c)` matches like `(a && b) && c`; operands of `|`, `&` and `^` may stand in any order. */
  readonly acMatching: boolean;
  /** Operands of `&&` and `||` may stand in any order, too. */
  readonly commutativeBoolop: boolean;
  /** `a == b` matches `b == a`. */
  readonly symmetricEq: boolean;
  /** `$X = $E` matches declarations with an initial value. */
  readonly vardefAssign: boolean;
  /** Expressions match where they are decorators. */
  readonly attrExpr: boolean;
  /** `return $X` matches the value that a function gives back without saying so. */
  readonly implicitReturn: boolean;
  readonly decoratorsOrderMatters: boolean;
  /** How many lines an ellipsis may span in generic patterns. */
  readonly genericEllipsisMaxSpan: number;
}

export const DEFAULT_OPTIONS: MatchOptions = {
  constantPropagation: true,
  symbolicPropagation: false,
  acMatching: true,
  commutativeBoolop: false,
  symmetricEq: false,
  vardefAssign: true,
  attrExpr: true,
  implicitReturn: true,
  decoratorsOrderMatters: false,
  genericEllipsisMaxSpan: 10,
};
