app.post("/users", async (req, res) => {
  // ruleid: js-mass-assignment
  const user = await User.create(req.body);
  res.json(user);
});
app.patch("/users/:id", async (req, res) => {
  // ruleid: js-mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  const { name, email } = req.body;
  // ok: js-mass-assignment
  await User.create({ name, email });
  // ok: js-mass-assignment
  const form = new URLSearchParams(req.body);
  res.end();
});
