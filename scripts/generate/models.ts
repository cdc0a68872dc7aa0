import type { Model } from "../../server/src/core/rules/rule.ts";
import { builtInModels, FAMILIES } from "./builtIn.ts";
import { table } from "./table.ts";

const PARTS = { sources: "source", sinks: "sink", sanitizers: "sanitizer" } as const;

/** What each kind means, by the part of a rule it is for. */
const KINDS: Readonly<Record<keyof typeof PARTS, Readonly<Record<string, string>>>> = {
  sources: {
    "http-request":
      "what a client sends: HTTP, WebSockets, gRPC, arguments of GraphQL resolvers, functions that the cloud calls",
    message: "what comes from a queue or a topic",
    "browser-input": "what a link or another window decides in the browser",
    "upload-name": "the name that an uploaded file says it has",
    "command-line": "arguments of the program",
    "standard-input": "what is typed or piped in",
    environment: "variables of the environment",
    session: "what was stored in the session",
    stored: "what was stored in a database",
    "file-content": "what stands in a file",
    "program-output": "what another program printed",
    answer: "what another server answered",
  },
  sinks: {
    archive: "an archive or a compressed file that is unpacked",
    "class-name": "the name of a class or an object that is looked up",
    code: "code that is run",
    command: "a program that is started, or a line that a shell runs",
    connection: "the address of a database with its options",
    deserialise: "data that becomes objects",
    "dom-html": "HTML that is put into a page in the browser",
    graphql: "a GraphQL query",
    html: "a page, or a part of one, that the server sends",
    ldap: "an LDAP filter or name",
    log: "a line of a log",
    mail: "a mail with its headers",
    "mail-html": "the HTML of a mail",
    nosql: "a query of a document database",
    path: "the path of a file",
    prompt: "the instructions of a language model",
    redirect: "where a browser is sent",
    regex: "a regular expression",
    "remote-command": "a line that a shell of another machine runs",
    "request-url": "where the server itself sends a request",
    sql: "an SQL statement",
    template: "the text of a template",
    "upload-path": "where an uploaded file is stored",
    xml: "XML that is parsed",
    xpath: "an XPath expression",
  },
  sanitizers: {
    plain: "numbers, hashes, letters and digits: nothing in them can be meant as code, wherever they go",
    tested: "what an `if` asks about: code that tests a value is taken at its word",
    validated: "what is handed to a function that checks it",
    "known-host": "what stands behind a host that is written down",
    "url-encoded": "encoded for a part of an address",
    records: "rows of a database, which are not what was asked for",
    command: "quoted for a shell, or an argument of its own",
    "dom-html": "escaped or cleaned for a page in the browser",
    html: "escaped or cleaned for a page",
    ldap: "escaped for LDAP",
    log: "without line breaks",
    nosql: "a value that can hold no operator",
    path: "the last part of a path, or a path that cannot leave its folder",
    redirect: "an address that the application makes itself",
    sql: "quoted for SQL",
  },
};

const INTRODUCTION = `# Models of libraries

What a library brings into taint rules is data: one file a library, shared by all rules of its language. This page is made
from the files: \`npx tsx scripts/generate.ts\`.

## A framework of your own

Write \`.riskmark/models/<library>.yaml\`. It adds to the built-in models, for the built-in rules too, and applies when it is
saved.

\`\`\`yaml
library: storefront
languages: [python]
sources:
  http-request:
    - pattern: storefront.field(...)
    # The parameter of a handler.
    - patterns:
        - pattern: |
            @storefront.page(...)
            def $HANDLER(..., $VALUE, ...):
                ...
        - focus-metavariable: $VALUE
sinks:
  sql:
    - patterns:
        - pattern: storefront.query($SQL, ...)
        - focus-metavariable: $SQL
sanitizers:
  sql:
    - pattern: storefront.quoted(...)
\`\`\`

Below \`sources\`, \`sinks\`, \`sanitizers\` and \`propagators\` stand *kinds*, each with entries as in
[taint rules](../server/rules/README.md#models-of-libraries). Three things make an entry good: names as the module has them,
since patterns match whatever they were imported as; a sink that is the one argument that matters
(\`focus-metavariable\`); a type or a decorator where a name alone would say too little. To see that it works, scan a file
that uses the framework: \`riskmark scan\` shows the way of each finding from its source.

A model that ships with Riskmark lies in \`server/models/<language>/\`, with annotated code of its own beside it
([how to add one](../CONTRIBUTING.md#add-a-library)).

## Kinds

An entry counts where a rule of its language asks for its kind.`;

/** The page about models: how to write one, which kinds there are, and which libraries have one. */
export function modelsPage(): string {
  const models = builtInModels();
  const families = FAMILIES.map((family) => ({
    ...family,
    own: models.filter((model) => model.languages.some((language) => family.languages.includes(language))),
  })).filter(({ own }) => own.length > 0);
  const titlesOf = (part: keyof typeof PARTS, kind: string) =>
    families.flatMap(({ title, own }) => (own.some((model) => model[part][kind]) ? [title] : [])).join(", ");
  return [
    INTRODUCTION,
    ...Object.entries(PARTS).flatMap(([key, part]) => {
      const of = key as keyof typeof PARTS;
      const kinds = [...new Set(models.flatMap((model) => Object.keys(model[of])))];
      const rows = kinds.map((kind) => [`\`${kind}\``, meaning(of, kind), titlesOf(of, kind)]).sort(byName);
      return [table([`As a ${part}`, "What it is", "In"], rows)];
    }),
    "## Libraries",
    ...families.flatMap(({ title, own }) => [`### ${title}`, librariesTable(own)]),
    "",
  ].join("\n\n");
}

function meaning(part: keyof typeof PARTS, kind: string): string {
  const text = KINDS[part][kind];
  if (text === undefined)
    throw new Error(`scripts/generate/models.ts does not say what ${part} of the kind ${kind} are`);
  return text;
}

function librariesTable(models: readonly Model[]): string {
  const kindsOf = (model: Model, part: keyof typeof PARTS) => Object.keys(model[part]).sort().join(", ");
  const rows = models.map((model) => [
    `[${model.library}](../server/models/${model.path})`,
    kindsOf(model, "sources"),
    kindsOf(model, "sinks"),
    kindsOf(model, "sanitizers"),
  ]);
  return table(["Library", "Sources", "Sinks", "Sanitizers"], rows);
}

function byName([a]: readonly string[], [b]: readonly string[]): number {
  return a!.localeCompare(b!, "en");
}
