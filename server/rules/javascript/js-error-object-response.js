app.get("/orders", async (req, res) => {
  try {
    res.json(await orders());
  } catch (err) {
    // ruleid: js-error-object-response
    res.status(500).json({ error: err });
  }
});

app.use((err, req, res, next) => {
  // ruleid: js-error-object-response
  res.status(500).send(err);
});

app.get("/users", (req, res) => {
  users()
    .then((list) => res.json(list))
    // ok: js-error-object-response
    .catch((error) => res.status(500).json({ error: error.message }));
});

app.get("/plain", async (req, res) => {
  try {
    res.json(await orders());
  } catch (err) {
    log.error(err);
    // ok: js-error-object-response
    res.status(500).send("Something went wrong");
  }
});

fastify.get("/stock", async (request, reply) => {
  try {
    return await stock();
  } catch (err) {
    // ok: js-error-object-response
    reply.send(err);
  }
});
