/** What `riskmark init` writes: path below the folder, and content. All of it is valid as it is, and changes nothing. */
export const INIT_FILES: readonly { readonly path: string; readonly content: string }[] = [
  {
    path: ".riskmark/policy.yaml",
    content: `# What this team decided about Riskmark's rules. The editor and the command line both read it.
version: 1

# Rules that do not run, by id or glob ("riskmark rules list" names them); "on" makes exceptions.
rules:
  off: []
  # off:
  #   - js-insecure-randomness
  #   - py-debug-*

# Other severities (critical, high, medium, low, or off), for rules, paths or both. The last entry that matches counts.
severity: []
# severity:
#   - rules: [py-weak-hash]
#     paths: [tools/**]
#     severity: low
#     reason: Checksums of build files; no secret depends on them.

# Files and folders that are not scanned. Without a slash a name matches at any depth.
exclude: []
# exclude:
#   - legacy/
#   - "*.generated.ts"

# Folders with rules of your own, besides .riskmark/rules.
ruleFolders: []
`,
  },
  {
    path: ".riskmark/guidance/example-legacy-session.md",
    content: `---
title: Sessions are issued by the session service
# The findings that this page is shown beside: by rule, by weakness (cwe: [CWE-384]), by language or by path.
rules: [example-legacy-session]
cwe: []
languages: []
paths: []
owner: "@your-team"
links: []
---

This is an example of your own guidance. It is shown beside a finding, before Riskmark's own page. Change it, or
delete it together with the example rule.

## Risk

What can happen here, in this system, in two or three sentences.

## Fix

What to write instead, with the helpers that your code base has for it.

\`\`\`js
const session = await sessions.issue(user);
\`\`\`

## When it is safe

When somebody may suppress the finding, and what the reason has to say.

## References

Where your decision is written down.
`,
  },
  {
    path: ".riskmark/rules/example-legacy-session.yaml",
    content: `# An example of a rule of your own. "riskmark rules test" runs it on the files beside it.
rules:
  - id: example-legacy-session
    languages: [javascript, typescript]
    severity: MEDIUM
    message: Sessions from legacySession.create() never expire. Let the session service issue them.
    pattern: legacySession.create($USER)
    fix: sessions.issue($USER)
    metadata:
      title: Session that never expires
      category: security
      cwe: [CWE-613]
      confidence: HIGH
      likelihood: MEDIUM
      impact: MEDIUM
      guidance: example-legacy-session
      fix:
        title: Let the session service issue it
        safety: unsafe
`,
  },
  {
    path: ".riskmark/rules/example-legacy-session.js",
    content: `// "ruleid:" says that the next line is found, "ok:" that it is not.
async function login(user) {
  // ruleid: example-legacy-session
  const session = legacySession.create(user);
  return session;
}

async function loginAgain(user) {
  // ok: example-legacy-session
  return sessions.issue(user);
}
`,
  },
  {
    path: ".riskmark/rules/example-legacy-session.fixed.js",
    content: `// "ruleid:" says that the next line is found, "ok:" that it is not.
async function login(user) {
  // ruleid: example-legacy-session
  const session = sessions.issue(user);
  return session;
}

async function loginAgain(user) {
  // ok: example-legacy-session
  return sessions.issue(user);
}
`,
  },
];
