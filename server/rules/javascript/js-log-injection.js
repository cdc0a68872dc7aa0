app.post("/login", (req, res) => {
  const { username } = req.body;
  // ruleid: js-log-injection
  console.log(`Login of ${username}`);
  // ruleid: js-log-injection
  logger.warn("Unknown user: " + username);
  const line = username.replace(/[\r\n]/g, " ");
  // ok: js-log-injection
  console.log(`Login of ${line}`);
  // ok: js-log-injection
  logger.info({ username });
  res.end();
});
