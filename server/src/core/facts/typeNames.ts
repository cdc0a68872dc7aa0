/**
 * Whether a type that code names or shows is the wanted one: the same, or with one of them the other's last part
 * (`mysql.Connection`), an alternative of a union, or another spelling of the same basic type. Type arguments play no
 * part.
 */
export function isType(actual: string | undefined, wanted: string): boolean {
  if (actual === undefined) return false;
  const alternatives = alternativesOf(actual);
  return [plain(actual), ...alternatives].some((type) => isSame(type, wanted));
}

/** The members of a union: `A | B`, `Optional[A]`, `Union[A, B]`. */
function alternativesOf(type: string): string[] {
  const inner = /^(?:[\w.]+\.)?(?:Optional|Union|Annotated)\[(.*)\]$/s.exec(type.trim())?.[1];
  return (inner ?? type).split(inner === undefined ? "|" : ",").map((part) => part.trim());
}

function isSame(actual: string, wanted: string): boolean {
  if (actual === wanted || actual.endsWith(`.${wanted}`) || wanted.endsWith(`.${actual}`)) return true;
  return SPELLINGS[wanted]?.includes(actual) ?? false;
}

/** What a basic type of a pattern also stands for in code; `int` and `float` are what literals show. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  string: ["str", "String"],
  str: ["string", "String"],
  String: ["string", "str"],
  number: ["int", "float"],
  boolean: ["bool"],
  bool: ["boolean"],
};

function plain(type: string): string {
  return type
    .replace(/<.*$/s, "")
    .replace(/\[[^\]].*$/s, "")
    .trim();
}
