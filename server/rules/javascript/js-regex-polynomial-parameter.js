module.exports = function trim(text) {
  // ruleid: js-regex-polynomial-parameter
  return text.replace(/\s+$/, "");
};

exports.isNumbered = (line) => {
  // ruleid: js-regex-polynomial-parameter
  return /\d+[\s\d]*\.$/.test(line);
};

exports.trimShort = (name) => {
  const short = name.slice(0, 80);
  // ok: js-regex-polynomial-parameter
  return short.replace(/\s+$/, "");
};

exports.words = (text) => {
  // ok: js-regex-polynomial-parameter
  return text.split(/\s+/);
};

function headerParts(header) {
  // ruleid: js-regex-polynomial-parameter
  return header.match(/\s*;\s*charset=(\S+)/);
}

function inner(text) {
  // ok: js-regex-polynomial-parameter
  return text.replace(/\s+$/, "");
}

class Reader {
  read(line) {
    // ruleid: js-regex-polynomial-parameter
    return line.replace(/ +$/, "");
  }
}

module.exports = { headerParts };
module.exports = Reader;
