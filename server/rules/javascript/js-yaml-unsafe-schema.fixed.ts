import { readFile } from "node:fs/promises";
import yaml, { CORE_SCHEMA, DEFAULT_SCHEMA, load } from "js-yaml";
import unsafe from "js-yaml-js-types";

export async function loadPipeline(file: string) {
  const text = await readFile(file, "utf8");
  // ruleid: js-yaml-unsafe-schema
  return yaml.load(text, { schema: yaml.CORE_SCHEMA, filename: file });
}

export function parseUpload(text: string) {
  // ruleid: js-yaml-unsafe-schema
  return load(text, { schema: CORE_SCHEMA });
}

export function parseSettings(text: string) {
  // ok: js-yaml-unsafe-schema
  return yaml.load(text);
}

export function parseCore(text: string) {
  // ok: js-yaml-unsafe-schema
  return load(text, { schema: CORE_SCHEMA });
}

export function parseJson(text: string) {
  // ok: js-yaml-unsafe-schema
  return yaml.load(text, { schema: yaml.JSON_SCHEMA });
}

export function dump(value: unknown) {
  // ok: js-yaml-unsafe-schema
  return yaml.dump(value, { schema: yaml.DEFAULT_SCHEMA });
}
