app.post("/login", async (req, res) => {
  const { email } = req.body;
  // ruleid: js-nosql-query-from-request
  const user = await User.findOne({ email, active: true });
  res.json({ found: Boolean(user) });
});

app.get("/documents", async (req, res) => {
  const filter = { owner: 1 };
  filter.tag = req.query.tag;
  // ruleid: js-nosql-query-from-request
  res.json(await db.collection("documents").find(filter).toArray());
});

app.get("/exact", async (req, res) => {
  const email = String(req.query.email);
  // ok: js-nosql-query-from-request
  const user = await User.findOne({ email });
  const wanted = req.query.tag;
  // ok: js-nosql-query-from-request
  const all = await Document.find({ tag: { $eq: wanted } });
  // ok: js-nosql-query-from-request
  res.json([user, all, all.find((each) => each.tag === wanted)]);
});
