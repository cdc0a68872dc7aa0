app.post("/forgot", async (req, res) => {
  const token = await makeToken(req.body.email);
  // ruleid: js-reset-link-host
  await transport.sendMail({ to: user.email, html: `<a href="https://${req.headers.host}/reset/${token}">Reset</a>` });
  const link = "https://" + req.hostname + "/reset/" + token;
  // ruleid: js-reset-link-host
  await transport.sendMail({ to: user.email, text: "Open " + link });
  const safe = `${process.env.SITE}/reset/${token}`;
  // ok: js-reset-link-host
  await transport.sendMail({ to: user.email, text: "Open " + safe });
  // ok: js-reset-link-host
  res.json({ host: req.hostname });
});
