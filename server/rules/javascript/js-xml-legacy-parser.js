const libxmljs = require("libxmljs");
const expat = require("node-expat");

app.post("/import", (req, res) => {
  const parser = new libxmljs.SaxParser();
  // ruleid: js-xml-legacy-parser
  parser.parseString(req.body.xml);
});

app.post("/feed", (req, res) => {
  const parser = new expat.Parser("UTF-8");
  // ruleid: js-xml-legacy-parser
  parser.write(req.body.feed);
});

app.post("/fixed", (req, res) => {
  const parser = new libxmljs.SaxParser();
  // ok: js-xml-legacy-parser
  parser.parseString("<a/>");
  // ok: js-xml-legacy-parser
  list.push(req.body.xml);
});
