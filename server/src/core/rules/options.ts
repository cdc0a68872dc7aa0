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

/** Options that the rule language has and that change nothing here: what they ask for holds anyway, or is of no use. */
const WITHOUT_EFFECT = [
  "interfile",
  "interproc",
  "max_match_per_file",
  "timeout",
  "dynamic_timeout",
  "dynamic_timeout_max_multiplier",
  "dynamic_timeout_unit_kb",
  "unify_ids_strictly",
  "flddef_assign",
  "arrow_is_function",
  "let_is_var",
  "go_deeper_expr",
  "go_deeper_stmt",
  "implicit_deep_exprstmt",
  "implicit_ellipsis",
  "xml_singleton_loose_matching",
  "xml_attrs_implicit_ellipsis",
  "xml_children_ordered",
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
  const known = [...Object.keys(MATCHING), ...WITHOUT_EFFECT];
  for (const [name, value] of Object.entries(options)) {
    const key = Object.hasOwn(MATCHING, name) ? MATCHING[name as keyof typeof MATCHING] : undefined;
    if (key !== undefined && typeof value !== typeof DEFAULT_OPTIONS[key]) {
      const wanted = typeof DEFAULT_OPTIONS[key] === "number" ? "a number" : "true or false";
      problems.error(["options", name], `the option \`${name}\` must be ${wanted}.`);
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
