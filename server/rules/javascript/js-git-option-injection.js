const { execFile, spawn } = require("child_process");

app.post("/import", (req, res) => {
  const remote = req.body.remote;
  // ruleid: js-git-option-injection
  execFile("git", ["ls-remote", remote], (error, out) => res.send(out));
});

app.post("/clone", (req, res) => {
  // ruleid: js-git-option-injection
  spawn("hg", ["clone", req.body.url, "/srv/work"]);
  res.sendStatus(202);
});

app.post("/fetch", (req, res) => {
  const remote = req.body.remote;
  // ok: js-git-option-injection
  execFile("git", ["ls-remote", "--", remote], (error, out) => res.send(out));
  if (!remote.startsWith("https://git.example.com/")) return;
  // ok: js-git-option-injection
  execFile("git", ["clone", remote]);
});
