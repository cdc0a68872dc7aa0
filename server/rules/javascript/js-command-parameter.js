const { exec, execFile, spawn } = require("child_process");
const util = require("util");

module.exports.remove = function (name) {
  const command = util.format("rm -rf %s", name);
  // ruleid: js-command-parameter
  exec(command);
};

exports.archive = (folder) => {
  const parts = ["tar -cf backup.tar"];
  parts.push(folder);
  // ruleid: js-command-parameter
  exec(parts.join(" "));
};

module.exports.list = function (folder) {
  // ok: js-command-parameter
  execFile("ls", ["-l", folder]);
};

module.exports.run = function (command) {
  // ok: js-command-parameter
  return exec(command);
};

exports.spawn = (folder) => {
  // ok: js-command-parameter
  return spawn("du", ["-s", folder]);
};
