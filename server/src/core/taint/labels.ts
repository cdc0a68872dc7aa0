import { CLEAN, join, type Value } from "./value.ts";
import type { Walk } from "./walk.ts";

/** States that one label keeps. */
const MAX_STATES = 20;

/** A statement that is reached from above, and from where it is jumped to. Jumps back to it are not followed. */
export function visitLabelled(walk: Walk, node: number): Value {
  const { view, env } = walk;
  const name = view.child(node, "name");
  const states = name < 0 ? [] : (walk.awaited.get(view.textOf(name)) ?? []);
  if (states.length > 0) {
    const live = env.isDead ? states : [...states, env.since(undefined)];
    const variables = new Set([...live, env.since(undefined)].flatMap(({ writes }) => [...writes.keys()]));
    env.isDead = false;
    for (const variable of variables) {
      const values = live.map((state) => walk.readIn(state, variable));
      walk.set(
        variable,
        values.reduce((all, one) => join(all, one)),
      );
    }
  }
  const body = view.child(node, "body");
  return body < 0 || body === name ? CLEAN : walk.visit(body);
}

/** `goto`: the state goes on at the label, if that is further on. */
export function jumpTo(walk: Walk, label: string): Value {
  const states = walk.awaited.get(label) ?? [];
  if (states.length < MAX_STATES) states.push(walk.env.since(undefined));
  walk.awaited.set(label, states);
  walk.env.isDead = true;
  return CLEAN;
}
