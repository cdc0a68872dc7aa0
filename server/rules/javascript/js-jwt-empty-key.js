const jwt = require("jsonwebtoken");

// ruleid: js-jwt-empty-key
const claims = jwt.verify(token, "", { algorithms: ["HS256"] });
// ruleid: js-jwt-empty-key
jwt.verify(token, null, (error, claims) => done(claims));
// ok: js-jwt-empty-key
const checked = jwt.verify(token, process.env.JWT_KEY, { algorithms: ["HS256"] });
// ok: js-jwt-empty-key
jwt.verify(token, key, done);
