const EXTENSION_ID = "riskmark.riskmark";
const PATH = /^\/guidance\/([^/]+)$/;
const TOPIC = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/;

/** A page id, rule id or CWE; nothing else is taken for a topic. */
export function isTopic(value: unknown): value is string {
  return typeof value === "string" && TOPIC.test(value);
}

/** Where links to guidance lead in an editor with this URI scheme; the topic is appended. */
export function guidanceUri(scheme: string): string {
  return `${scheme}://${EXTENSION_ID}/guidance/`;
}

/** The topic that a `vscode://riskmark.riskmark/guidance/<topic>` link names, from its (decoded) path. */
export function topicOfPath(path: string): string | undefined {
  const topic = PATH.exec(path)?.[1];
  return isTopic(topic) ? topic : undefined;
}
