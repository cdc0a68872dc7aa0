import { flows } from "../support/taint.ts";

describe("taint: guards in JavaScript", () => {
  flows("javascript", [
    ["a validator", "const x = source(); if (!isValid(x)) return; sink(x);"],
    ["a validator's other side", "const x = source(); if (isValid(x)) { sink(x); } else { «sink(x)»; }"],
    ["a validator that throws by hand", "const x = source(); if (!allowed(x)) throw new Error(); sink(x);"],
    ["a condition that proves nothing", "const x = source(); if (exists(x)) { «sink(x)»; }"],
    ["a function that refuses", "const x = source(); if (isUnsafe(x)) return; sink(x);"],
    ["a function that refuses, on the wrong side", "const x = source(); if (isInvalid(x)) { «sink(x)»; }"],
    ["equal to a constant", "const x = source(); if (x === 'a') { sink(x); } else { «sink(x)»; }"],
    ["not equal to a constant", "const x = source(); if (x !== 'a') return; sink(x);"],
    ["equal to something untrusted", "const x = source(); const y = source(); if (x === y) { «sink(x)»; }"],
    ["one of several constants", "const x = source(); if (x === 'a' || x === 'b') { sink(x); } «sink(x)»;"],
    ["one constant or anything else", "const x = source(); if (x === 'a' || c) { «sink(x)»; }"],
    ["and", "const x = source(); if (c && x === 'a') { sink(x); } else { «sink(x)»; }"],
    ["neither", "const x = source(); if (!(c && x === 'a')) return; sink(x);"],
    ["in the same expression", "const x = source(); x === 'a' && sink(x); x === 'a' || «sink(x)»;"],
    ["in a conditional expression", "const x = source(); sink(x === 'a' ? x : 'b'); «sink(x === 'a' ? 'b' : x)»;"],
    ["in a list", "const x = source(); if (['a', 'b'].includes(x)) { sink(x); } «sink(x)»;"],
    ["in a list with a name", "const OK = ['a', 'b']; const x = source(); if (!OK.includes(x)) return; sink(x);"],
    ["in an untrusted list", "const x = source(); if (source().includes(x)) { «sink(x)»; }"],
    ["within a text", "const x = source(); if ('abc'.includes(x)) { «sink(x)»; }"],
    ["it has something in it", "const x = source(); if (x.includes('a')) { «sink(x)»; }"],
    ["in a set", "const OK = new Set(['a']); const x = source(); if (OK.has(x)) sink(x);"],
    [
      "a key of an object",
      "const OK = { a: 1 }; const x = source(); if (x in OK) sink(x); if (Object.hasOwn(OK, x)) sink(x);",
    ],
    ["indexOf", "const x = source(); if (OK.indexOf(x) === -1) return; sink(x);"],
    [
      "indexOf the other way",
      "const x = source(); if (OK.indexOf(x) >= 0) { sink(x); } if (OK.indexOf(x) < 0) { «sink(x)»; }",
    ],
    ["an expression for the whole text", "const x = source(); if (!/^[a-z]+$/.test(x)) return; sink(x);"],
    ["an expression for a part", "const x = source(); if (/[a-z]+/.test(x)) { «sink(x)»; }"],
    ["an expression that lets all through", "const x = source(); if (/^.*$/.test(x)) { «sink(x)»; }"],
    ["an expression with a name", "const OK = /^\\d+$/; const x = source(); if (OK.test(x)) sink(x);"],
    ["match", "const x = source(); if (x.match(/^\\d+$/)) sink(x);"],
    ["a type", "const x = source(); if (typeof x === 'number') { sink(x); } else { «sink(x)»; }"],
    ["a type that tells nothing", "const x = source(); if (typeof x === 'string') { «sink(x)»; }"],
    [
      "a number",
      "const x = source(); if (Number.isInteger(x)) sink(x); if (!isNaN(x)) sink(x); if (isNaN(x)) «sink(x)»;",
    ],
    ["an empty value", "const x = source(); if (!x) { sink(x); } «sink(x)»;"],
    ["a field", "const r = source(); if (isValid(r.a)) { sink(r.a); «sink(r.b)»; }"],
    ["the same expression again", "if (OK.includes(source().a)) { sink(source().a); «sink(source().b)»; }"],
    ["only until it is given something else", "let x = source(); if (!isValid(x)) return; x = source(); «sink(x)»;"],
    ["both ways come together", "const x = source(); if (isValid(x)) { log(); } «sink(x)»;"],
    ["a switch over constants", "const x = source(); switch (x) { case 'a': sink(x); break; default: «sink(x)»; }"],
    ["a loop's condition", "let x = source(); while (!isValid(x)) { «sink(x)»; x = source(); } sink(x);"],
    ["assert", "const x = source(); assert(OK.includes(x)); sink(x);"],
    ["await of a validator", "async function f() { const x = source(); if (!(await isAllowed(x))) return; sink(x); }"],
    [
      "the host of an address",
      "const u = new URL(source()); if (u.origin === 'https://a.example') { sink(u.href); } «sink(u.href)»;",
    ],
    [
      "the host of an address that is made on the way",
      "const x = source(); if (!HOSTS.has(new URL(x).hostname)) return; sink(x);",
    ],
    ["another part of an address", "const u = new URL(source()); if (u.protocol === 'https:') { «sink(u.href)»; }"],
    ["a guard within a function", "function run(x) { if (!OK.includes(x)) return; sink(x); } run(source());"],
    ["a guard before the call", "function run(x) { sink(x); } const x = source(); if (isValid(x)) run(x);"],
    ["a function that leaves if it is bad", "const x = source(); if (!isValid(x)) process.exit(1); sink(x);"],
  ]);
});

describe("taint: guards in Python", () => {
  flows("python", [
    ["a validator", "def f():\n    x = source()\n    if not is_valid(x):\n        return\n    sink(x)"],
    ["in a list", "x = source()\nif x in ALLOWED:\n    sink(x)\nelse:\n    «sink(x)»"],
    ["not in a list", "x = source()\nif x not in ('a', 'b'):\n    raise Error()\nsink(x)"],
    ["within a text", "x = source()\nif x in 'abc':\n    «sink(x)»"],
    ["something in it", "x = source()\nif 'a' in x:\n    «sink(x)»"],
    [
      "equal to a constant",
      "x = source()\nif x == 'a':\n    sink(x)\nelif x == 'b':\n    sink(x)\nelse:\n    «sink(x)»",
    ],
    ["None", "x = source()\nif x is None:\n    sink(x)\nif x is not None:\n    «sink(x)»"],
    ["digits", "x = source()\nif x.isdigit():\n    sink(x)\nif not x.isalnum():\n    «sink(x)»"],
    [
      "a type",
      "x = source()\nif isinstance(x, int):\n    sink(x)\nif isinstance(x, (int, float)):\n    sink(x)\nif isinstance(x, str):\n    «sink(x)»",
    ],
    [
      "a whole expression",
      "import re\nx = source()\nif re.fullmatch(r'[a-z]+', x):\n    sink(x)\nif not re.match(r'^[a-z]+$', x):\n    «sink(x)»",
    ],
    ["the start of an expression", "import re\nx = source()\nif re.match(r'[a-z]+', x):\n    «sink(x)»"],
    ["a compiled expression", "import re\nOK = re.compile(r'[a-z]+')\nx = source()\nif OK.fullmatch(x):\n    sink(x)"],
    [
      "the host of an address",
      "from urllib.parse import urlparse\nx = source()\nif urlparse(x).hostname in HOSTS:\n    sink(x)\nelse:\n    «sink(x)»",
    ],
    ["assert", "x = source()\nassert x in ALLOWED\nsink(x)"],
    ["abort", "from flask import abort\nx = source()\nif x not in ALLOWED:\n    abort(404)\nsink(x)"],
    [
      "in a conditional expression",
      "x = source()\nsink(x if x in ALLOWED else 'a')\n«sink('a' if x in ALLOWED else x)»",
    ],
    ["and with not", "x = source()\nif not (c and x in ALLOWED):\n    raise Error()\nsink(x)"],
  ]);
});
