import { redirect } from "next/navigation";
import express from "express";

const app = express();
const HOME = "/home";
const allowedHosts = new Set(["app.example.com", "help.example.com"]);

app.get("/login", (req, res) => {
  // ruleid: js-open-redirect
  res.redirect(req.query.next as string);
});

app.post("/login", async (request, response) => {
  const { returnTo } = request.body;
  await request.session.save();
  // ruleid: js-open-redirect
  response.redirect(302, returnTo);
});

app.get("/out", (req, res) => {
  const target = String(req.query.url);
  // ruleid: js-open-redirect
  res.writeHead(302, { Location: target, "Cache-Control": "no-store" });
  res.end();
});

export async function GET(request: Request) {
  const url = new URL(request.url);
  // ruleid: js-open-redirect
  redirect(url.searchParams.get("next"));
}

app.get("/logout", (req, res) => {
  // ok: js-open-redirect
  res.redirect(HOME);
});

app.get("/items/:id", (req, res) => {
  // ok: js-open-redirect
  res.redirect(`/articles/${req.params.id}`);
});

app.get("/checked", (req, res) => {
  const target = String(req.query.url);
  if (!allowedHosts.has(new URL(target).host)) {
    return res.status(400).end();
  }
  // ok: js-open-redirect
  res.redirect(target);
});

app.get("/local", (req, res) => {
  const next = req.query.next as string;
  if (next.startsWith("/") && !next.startsWith("//")) {
    // ok: js-open-redirect
    return res.redirect(next);
  }
  // ok: js-open-redirect
  res.redirect("/");
});

app.get("/choice", (req, res) => {
  // ok: js-open-redirect
  res.redirect(req.query.admin ? "/admin" : "/");
});

class Answer {
  constructor(
    private readonly target: string,
    private readonly home: string,
  ) {}

  send(res: express.Response) {
    // ruleid: js-open-redirect
    res.redirect(this.target);
  }

  sendHome(res: express.Response) {
    // ok: js-open-redirect
    res.redirect(this.home);
  }
}

app.get("/answer", (req, res) => {
  new Answer(req.query.to as string, HOME).send(res);
});

function localPath(target: string) {
  return allowedHosts.has(target) ? target : HOME;
}

app.get("/local-path", (req, res) => {
  // ok: js-open-redirect
  res.redirect(localPath(String(req.query.next)));
});
