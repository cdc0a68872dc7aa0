const jwt = require("jwt-simple");

// ruleid: js-jwt-simple-no-verify
const claims = jwt.decode(token, key, true);
// ruleid: js-jwt-simple-no-verify
const other = jwt.decode(token, "", true, "HS256");
// ok: js-jwt-simple-no-verify
const checked = jwt.decode(token, key, false, "HS256");
// ok: js-jwt-simple-no-verify
const plain = jwt.decode(token, key);
