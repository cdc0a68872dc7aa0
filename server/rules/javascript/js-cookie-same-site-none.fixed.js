const session = require("express-session");

function login(res, token) {
  // ruleid: js-cookie-same-site-none
  res.cookie("authToken", token, { httpOnly: true, secure: true, sameSite: "lax" });
}
// ruleid: js-cookie-same-site-none
app.use(session({ secret: process.env.SECRET, cookie: { secure: true, sameSite: "lax" } }));
// ok: js-cookie-same-site-none
app.use(session({ secret: process.env.SECRET, cookie: { sameSite: "lax" } }));
// ok: js-cookie-same-site-none
res.cookie("theme", theme, { sameSite: "none", secure: true });
