/** A taint rule of a team, whose names are no library's: from `source()` to `sink(x)`, unless it is `clean(x)`. */
export const FLOW_RULE = `rules:
  - id: team-flow
    languages: [javascript, typescript]
    severity: HIGH
    message: What comes from outside reaches sink.
    mode: taint
    pattern-sources: [{pattern: source(...)}]
    pattern-sinks: [{pattern: sink(...)}]
    pattern-sanitizers: [{pattern: clean(...)}]
    metadata: { title: A flow, cwe: [CWE-20] }
`;
