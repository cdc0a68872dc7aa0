export function setAt(target, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  let at = target;
  for (const key of keys) {
    // ruleid: js-prototype-pollution-path
    at = at[key];
  }
  at[last] = value;
}

export function assign(target, keys, value) {
  let at = target;
  for (let i = 0; i < keys.length - 1; i++) {
    // ruleid: js-prototype-pollution-path
    at = at[keys[i]] || {};
  }
  at[keys[keys.length - 1]] = value;
}

export function getAt(target, path) {
  let at = target;
  for (const key of path.split(".")) {
    // ok: js-prototype-pollution-path
    at = at[key];
  }
  return at;
}

export function setSafe(target, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  let at = target;
  for (const key of keys) {
    if (key === "__proto__" || key === "constructor") return;
    // ok: js-prototype-pollution-path
    at = at[key];
  }
  at[last] = value;
}
