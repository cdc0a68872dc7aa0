const jwt = require("jsonwebtoken");
const { decodeJwt } = require("jose");
const { keyFor } = require("./keys");

function authenticate(req, res, next) {
  const token = req.headers.authorization.split(" ")[1];
  // ruleid: js-jwt-decode-unverified
  req.user = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
  next();
}

function requireAdmin(req, res, next) {
  const token = req.cookies.session;
  // ruleid: js-jwt-decode-unverified
  const claims = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
  if (!claims || claims.role !== "admin") {
    return res.sendStatus(403);
  }
  next();
}

const identify = async (request) => {
  // ruleid: js-jwt-decode-unverified
  const claims = decodeJwt(request.cookies.token);
  request.userId = claims.sub;
};

function authenticateSafely(req, res, next) {
  const token = req.headers.authorization.split(" ")[1];
  // ok: js-jwt-decode-unverified
  req.user = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
  next();
}

async function authenticateByKeyId(req, res, next) {
  const token = req.headers.authorization.split(" ")[1];
  // ok: js-jwt-decode-unverified
  const { header } = jwt.decode(token, { complete: true });
  req.user = jwt.verify(token, await keyFor(header.kid), { algorithms: ["RS256"] });
  next();
}

function expiresSoon(token) {
  // ok: js-jwt-decode-unverified
  const claims = jwt.decode(token);
  return claims.exp * 1000 - Date.now() < 60_000;
}

module.exports = { authenticate, requireAdmin, identify, authenticateSafely, authenticateByKeyId, expiresSoon };
