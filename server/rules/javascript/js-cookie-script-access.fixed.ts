import { cookies } from "next/headers";
import express from "express";
import session from "express-session";

const app = express();
const SESSION_COOKIE = "app.sid";

app.use(
  session({
    secret: process.env.SESSION_SECRET!,
    resave: false,
    saveUninitialized: false,
    // ruleid: js-cookie-script-access
    cookie: { maxAge: 3_600_000, httpOnly: true },
  }),
);

app.post("/login", async (req, res) => {
  const token = await login(req.body);
  // ruleid: js-cookie-script-access
  res.cookie("access_token", token, { httpOnly: true, secure: true });
  res.sendStatus(204);
});

export async function signIn(token: string) {
  const store = await cookies();
  store.set("theme", "dark");
  cookies().set("session", token, {
    // ruleid: js-cookie-script-access
    httpOnly: true,
    secure: true,
  });
}

app.post("/theme", (req, res) => {
  // ok: js-cookie-script-access
  res.cookie("theme", "dark", { httpOnly: false, sameSite: "lax" });
});

app.use((req, res, next) => {
  // ok: js-cookie-script-access
  res.cookie("XSRF-TOKEN", req.csrfToken(), { httpOnly: false, secure: true });
  next();
});

app.post("/session", async (req, res) => {
  // ok: js-cookie-script-access
  res.cookie(SESSION_COOKIE, await login(req.body), { httpOnly: true, secure: true, sameSite: "lax" });
});

declare function login(body: unknown): Promise<string>;
