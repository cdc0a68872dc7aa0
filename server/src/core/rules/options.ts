import { DEFAULT_OPTIONS, type MatchOptions } from "../patterns/options.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Rule } from "./rule.ts";
import type { RuleProblems } from "./ruleProblems.ts";

/** Options that choose how patterns match, by their name in rules. */
const MATCHING = {
  constant_propagation: "constantPropagation",
  symbolic_propagation: "symbolicPropagation",
  ac_matching: "acMatching",
  commutative_boolop: "commutativeBoolop",
  symmetric_eq: "symmetricEq",
  vardef_assign: "vardefAssign",
  attr_expr: "attrExpr",
  implicit_return: "implicitReturn",
  decorators_order_matters: "decoratorsOrderMatters",
  generic_ellipsis_max_span: "genericEllipsisMaxSpan",
} as const satisfies Record<string, keyof MatchOptions>;

/** Options that have one value here, whatever the rule says. */
const FIXED: Readonly<Record<string, boolean>> = {
  unify_ids_strictly: false,
  flddef_assign: true,
  arrow_is_function: true,
  let_is_var: true,
  go_deeper_expr: true,
  go_deeper_stmt: true,
  implicit_deep_exprstmt: true,
  implicit_ellipsis: true,
  xml_singleton_loose_matching: true,
  xml_attrs_implicit_ellipsis: true,
  xml_children_ordered: true,
};

/** Options about other things than what matches. Those of taint rules (`taint_…`) are read with the taint rules. */
const ELSEWHERE = [
  "interfile",
  "interproc",
  "max_match_per_file",
  "timeout",
  "dynamic_timeout",
  "dynamic_timeout_max_multiplier",
  "dynamic_timeout_unit_kb",
  "cpp_parsing_pref",
  "generic_engine",
  "generic_multiline",
  "generic_braces",
  "generic_extra_braces",
  "generic_extra_word_characters",
  "generic_caseless",
  "generic_comment_style",
];

/** Says which options are not known, or have a value that they cannot have. */
export function checkOptions(options: Readonly<Record<string, unknown>>, problems: RuleProblems): void {
  const known = [...Object.keys(MATCHING), ...Object.keys(FIXED), ...ELSEWHERE];
  for (const [name, value] of Object.entries(options)) {
    const key = Object.hasOwn(MATCHING, name) ? MATCHING[name as keyof typeof MATCHING] : undefined;
    if (key !== undefined && typeof value !== typeof DEFAULT_OPTIONS[key]) {
      const wanted = typeof DEFAULT_OPTIONS[key] === "number" ? "a number" : "true or false";
      problems.error(["options", name], `the option \`${name}\` must be ${wanted}.`);
    } else if (Object.hasOwn(FIXED, name)) {
      const message = `the option \`${name}\` is always ${FIXED[name]} in Riskmark, so the rule may match other code than its author meant.`;
      if (value !== FIXED[name]) problems.keyWarning(["options", name], message);
    } else if (key === undefined && !known.includes(name) && !name.startsWith("taint_")) {
      problems.keyWarning(
        ["options", name],
        `the option \`${name}\` is not known and has no effect${didYouMean(name, known)}`,
      );
    }
  }
}

/** How the patterns of a rule match. */
export function matchOptions({ options }: Rule): MatchOptions {
  const chosen = Object.entries(MATCHING).flatMap(([name, key]) =>
    typeof options[name] === typeof DEFAULT_OPTIONS[key] ? [[key, options[name]] as const] : [],
  );
  return { ...DEFAULT_OPTIONS, ...Object.fromEntries(chosen) };
}
