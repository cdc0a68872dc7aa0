const util = require("util");

app.get("/report", (req, res) => {
  const user = currentUser(req.sessionID);
  // ruleid: js-format-string-from-request
  console.log(`Report ${req.query.name} for %s`, user);
  // ruleid: js-format-string-from-request
  res.json(util.format(req.query.format, user));
  // ok: js-format-string-from-request
  console.log("Report %s for %s", req.query.name, user);
  // ok: js-format-string-from-request
  res.json(util.format("%s", user));
});
