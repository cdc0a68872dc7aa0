app.post("/comment", (req, res) => {
  const text = req.body.text;
  // ruleid: js-regex-polynomial-request
  const trimmed = text.replace(/\s+$/, "");
  // ruleid: js-regex-polynomial-request
  const link = text.match(/a+b/);
  // ok: js-regex-polynomial-request
  const first = text.match(/^\w+/);
  // ok: js-regex-polynomial-request
  const plain = text.replace(/[<>]/g, "");
  if (text.length > 200) return res.sendStatus(400);
  // ok: js-regex-polynomial-request
  res.send(text.replace(/\s+$/, ""));
});

const EDGES = /^\s+|\s+$/g;
const WORDS = new RegExp("^[a-z]+-\\d+$");
app.get("/search", (req, res) => {
  // ruleid: js-regex-polynomial-request
  const query = req.query.q.replace(EDGES, "");
  // ok: js-regex-polynomial-request
  if (WORDS.test(req.query.q)) res.json(find(query));
});
