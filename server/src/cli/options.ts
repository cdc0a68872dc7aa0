/** For an option that may be given several times. It has no default, which the help would show as `[]`. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
