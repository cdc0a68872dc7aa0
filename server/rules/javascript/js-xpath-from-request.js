const xpath = require("xpath");

app.get("/home", (req, res) => {
  const name = req.query.name;
  // ruleid: js-xpath-from-request
  const nodes = xpath.select("//user[name='" + name + "']/home", users);
  // ruleid: js-xpath-from-request
  const parsed = xpath.parse(`//user[@id='${req.params.id}']`);
  // ok: js-xpath-from-request
  const bound = xpath.parse("//user[name=$name]").select({ node: users, variables: { name } });
  // ok: js-xpath-from-request
  res.json(xpath.select(`//user[${Number(req.query.at)}]`, users));
});
