const isObject = (value) => value !== null && typeof value === "object";

export function deepMerge(target, source) {
  for (const key in source) {
    if (isObject(target[key]) && isObject(source[key])) {
      // ruleid: js-prototype-pollution-deep-copy
      deepMerge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

function extend(to, from) {
  Object.keys(from).forEach(function (name) {
    if (typeof from[name] === "object") {
      // ruleid: js-prototype-pollution-deep-copy
      to[name] = extend(to[name], from[name]);
    } else {
      to[name] = from[name];
    }
  });
  return to;
}

export function safeMerge(target, source) {
  for (const key of Object.keys(source)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") continue;
    if (isObject(target[key]) && isObject(source[key])) {
      // ok: js-prototype-pollution-deep-copy
      safeMerge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

export function ownMerge(target, source) {
  for (const key in source) {
    if (!Object.hasOwn(target, key)) {
      target[key] = source[key];
    } else if (isObject(source[key])) {
      // ok: js-prototype-pollution-deep-copy
      ownMerge(target[key], source[key]);
    }
  }
  return target;
}

export function merged(target, source) {
  const result = structuredClone(target);
  for (const key in source) {
    // ok: js-prototype-pollution-deep-copy
    result[key] = isObject(source[key]) ? merged(target[key], source[key]) : source[key];
  }
  return result;
}

export function equal(left, right) {
  // ok: js-prototype-pollution-deep-copy
  return Object.keys(left).every((key) => (isObject(left[key]) ? equal(left[key], right[key]) : left[key] === right[key]));
}

export { extend };

const withDefaults = (options, ...sources) => {
  sources.forEach((source) => {
    Object.keys(source).forEach((key) => {
      if (isObject(source[key])) {
        // ruleid: js-prototype-pollution-deep-copy
        options[key] = withDefaults(options[key] || {}, source[key]);
      } else {
        options[key] = source[key];
      }
    });
  });
  return options;
};

const guarded = (options, source) => {
  for (const key in source) {
    if (key === "__proto__") continue;
    // ok: js-prototype-pollution-deep-copy
    options[key] = isObject(source[key]) ? guarded(options[key] || {}, source[key]) : source[key];
  }
  return options;
};
