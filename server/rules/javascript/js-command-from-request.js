const { exec, spawn, execFile } = require("child_process");

app.get("/ping", (req, res) => {
  const host = req.query.host;
  const command = ["ping -c 1", host].join(" ");
  // ruleid: js-command-from-request
  exec(command, (error, out) => res.send(out));
});

app.post("/run", (req, res) => {
  // ruleid: js-command-from-request
  spawn("sh", ["-c", "make " + req.body.target]);
  res.sendStatus(202);
});

app.get("/quiet", (req, res) => {
  const host = req.query.host;
  // ok: js-command-from-request
  execFile("ping", ["-c", "1", host], (error, out) => res.send(out));
  const count = parseInt(req.query.count, 10);
  // ok: js-command-from-request
  exec("head -n " + count + " /var/log/app.log");
});
