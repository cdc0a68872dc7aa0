import { findFrontMatter } from "../guidance/frontMatter.ts";
import type { Problem, SourceText } from "../problem.ts";
import { readWithSchema } from "../text/yamlSchema.ts";
import { readYaml } from "../text/yamlSource.ts";
import type { Incident } from "./incident.ts";
import { incidentSchema } from "./incidentSchema.ts";

/** Reads an incident. What is wrong in its front matter is reported and left out, and the page is used without it. */
export function parseIncident(file: SourceText): {
  readonly incident?: Incident;
  readonly problems: readonly Problem[];
} {
  const fault = (start: number, end: number, message: string): Problem => ({
    path: file.path,
    start,
    end,
    message,
    severity: "error",
  });
  if (file.text.length > MAX_LENGTH)
    return { problems: [fault(0, 0, `The page is too long: at most ${MAX_LENGTH} characters are read.`)] };
  const parts = findFrontMatter(file.text);
  if (parts.kind === "unclosed") {
    return {
      problems: [
        fault(parts.opening.start, parts.opening.end, 'The front matter does not end: close it with a line "---".'),
      ],
    };
  }
  const { start, end } = parts.body;
  const body = file.text.slice(start, end);
  const id = file.path.slice(file.path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  const yaml = parts.kind === "present" ? parts.yaml : { start, end: start };
  const source = readYaml(file, { part: yaml, maxLength: MAX_FRONT_MATTER });
  const { value, problems } = readWithSchema(incidentSchema, source, file.path, { title: id });
  if (body.trim() === "")
    problems.push(fault(start, start, "The page has no text: write what happened, and its root cause."));
  const spans = (key: "rules" | "guidance" | "tests") => value[key].map((_, index) => source.valueSpan([key, index]));
  const span = parts.kind === "present" ? { start: 0, end: parts.yaml.start } : { start: 0, end: 0 };
  const mentions = { rules: spans("rules"), guidance: spans("guidance"), tests: spans("tests") };
  return { incident: { id, path: file.path, ...value, date: value.date, body, mentions, span }, problems };
}

const MAX_LENGTH = 200_000;
const MAX_FRONT_MATTER = 16_384;
