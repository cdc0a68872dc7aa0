import assert from "node:assert/strict";
import { isPolynomial } from "../../server/src/core/text/regexShape.ts";

/** Each with a text, repeated in the middle, on which the engine tries about n × n ways. */
const slow: readonly string[] = [
  "\\s+$", // spaces and then a letter: each space is a start
  "^\\s+|\\s+$",
  " *, *",
  "<.*class=",
  "a*b",
  "aa+X",
  "Y.*X",
  "^a*a*X",
  "^\\d*5\\w*$",
  "^(\\+|-)?(\\d+|(\\d*\\.\\d*))?(E|e)?(\\d+)?$",
  "/\\*[\\d\\D]*?\\*/",
  "^([^-]+)-([A-Za-z0-9+/]+=?)([?\\x21-\\x7E]*)$",
  "^(ab)*ab(ab)*X",
];

const quick: readonly string[] = [
  "^\\s+", // anchored, one loop
  "^h*i*", // matches the empty text at once
  "a*b*c*",
  "a+a+a+a+", // the first start that can loop has matched
  "^(.)*X",
  "^[^@]+@[^@]+$", // the loops share no character
  "^.*\\.",
  "(https?://[^\\s]+)",
  "^[a-z]+-\\d+$",
  "(?:", // not an expression
];

describe("isPolynomial", () => {
  for (const source of slow) it(`says so of ${source}`, () => assert.equal(isPolynomial(source), true));
  for (const source of quick) it(`does not say so of ${source}`, () => assert.equal(isPolynomial(source), false));

  it("gives up on what is too large", () => assert.equal(isPolynomial(`(${"ab".repeat(400)})*X`), false));
});
