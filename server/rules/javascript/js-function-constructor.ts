type Filter = (row: Record<string, unknown>) => boolean;

export function compileFilter(expression: string): Filter {
  // ruleid: js-function-constructor
  return new Function("row", `with (row) { return ${expression}; }`) as Filter;
}

export class Formula {
  private readonly run: (...args: unknown[]) => unknown;

  constructor(names: string[], body: string) {
    // ruleid: js-function-constructor
    this.run = new Function(names.join(","), body) as (...args: unknown[]) => unknown;
  }

  value(...args: unknown[]) {
    return this.run(...args);
  }
}

export const handler = (request: { body: { script: string } }) => {
  // ruleid: js-function-constructor
  const script = Function("context", request.body.script);
  return script({});
};

// ok: js-function-constructor
export const globalObject = new Function("return this")();

// ok: js-function-constructor
export const dynamicImport = new Function("specifier", "return import(specifier)");

const filters: Record<string, Filter> = {
  active: (row) => row.active === true,
  archived: (row) => row.archived === true,
};

export function namedFilter(name: string): Filter {
  // ok: js-function-constructor
  return Object.hasOwn(filters, name) ? filters[name] : () => true;
}

export function isCallable(value: unknown): value is Function {
  // ok: js-function-constructor
  return value instanceof Function;
}
