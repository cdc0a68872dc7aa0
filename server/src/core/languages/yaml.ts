import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition } from "./definition.ts";
import { aliasedNode, mergedMembers } from "./yamlAliases.ts";
import { yamlForm } from "./yamlForm.ts";
import { writeYamlSigns } from "./yamlSigns.ts";
import { yamlStringShape, yamlStringValue } from "./yamlStrings.ts";

export const yaml: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "yaml",
  title: "YAML",
  aliases: ["yml"],
  grammar: "yaml",
  editorIds: ["yaml", "dockercompose", "github-actions-workflow", "azure-pipelines"],
  extensions: [".yaml", ".yml"],
  filenames: [".yamllint"],
  sample:
    "%YAML 1.2\n---\n# a\na: &b\n  - c: 'd''e'\n    \"f\\n\": [g, {h: i, j}, 1.5]\n  - *b\n? k\n: |-\n  l\n\n  m\n<<: !!map {n: >\n o}\n...\n---\n- - p: ~\n  - true\n- !q r\n- {",
  normalForm: yamlForm,
  kinds: {
    stream: { role: "program" },
    document: { role: "transparent" },
    anchored: { role: "transparent" },
    anchor_name: { role: "optional" },
    mapping: { role: "object" },
    pair: { role: "pair", key: "key", value: "value" },
    sequence: { role: "list" },
    scalar: { role: "string" },
    alias: { role: "alias" },
    tagged: { role: "alias" },
    comment: { role: "comment" },
  },
  patterns: { ...DATA_PATTERNS, meansMember: ["object", "list"], write: (source) => [writeYamlSigns(source)] },
  stringShape: yamlStringShape,
  stringValue: yamlStringValue,
  plainNumbers: true,
  refersTo: aliasedNode,
  members: mergedMembers,
};
