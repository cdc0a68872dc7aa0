const ldap = require("ldapjs");
const client = ldap.createClient({ url: process.env.LDAP_URL });

app.get("/people", (req, res) => {
  const name = req.query.name;
  // ruleid: js-ldap-filter-from-request
  client.search("o=example", { filter: `(uid=${name})`, scope: "sub" }, (error, found) => res.json(found));
  // ruleid: js-ldap-filter-from-request
  const filter = ldap.parseFilter("(cn=" + name + ")");
  // ok: js-ldap-filter-from-request
  client.search("o=example", { filter: `(uid=${escapeFilter(name)})` }, (error, found) => res.json(found));
  // ok: js-ldap-filter-from-request
  client.search("o=example", { filter: new ldap.EqualityFilter({ attribute: "uid", value: name }) }, done);
});
