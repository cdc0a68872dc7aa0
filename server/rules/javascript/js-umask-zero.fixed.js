const fs = require("node:fs");

function daemonise() {
  // ruleid: js-umask-zero
  process.umask(0o022);
  process.chdir("/");
}

class Spool {
  create(file, data) {
    // ruleid: js-umask-zero
    process.umask(0o022);
    fs.writeFileSync(file, data);
  }

  createSafely(file, data) {
    // ok: js-umask-zero
    process.umask(0o077);
    fs.writeFileSync(file, data);
  }
}

function currentMask() {
  // ok: js-umask-zero
  const mask = process.umask(0);
  process.umask(mask);
  return mask;
}

function readMask() {
  // ok: js-umask-zero
  return process.umask();
}

module.exports = { daemonise, Spool, currentMask, readMask };
