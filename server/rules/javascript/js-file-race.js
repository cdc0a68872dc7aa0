const fs = require("node:fs");

function keepOnce(file, text) {
  if (!fs.existsSync(file)) {
    // ruleid: js-file-race
    fs.writeFileSync(file, text);
  }
}

function append(file, line, done) {
  fs.access(file, fs.constants.W_OK, (error) => {
    if (error) return done(error);
    // ruleid: js-file-race
    fs.appendFile(file, line, done);
  });
}

function keepExclusive(file, text) {
  // ok: js-file-race
  fs.writeFileSync(file, text, { flag: "wx" });
}

function folderFor(folder, file, text) {
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(folder, { recursive: true });
  }
  // ok: js-file-race
  fs.writeFileSync(file, text);
}
