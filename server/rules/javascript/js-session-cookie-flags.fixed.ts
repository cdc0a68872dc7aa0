import type { Request, Response } from "express";
import { issueToken, login } from "./auth";

const LANGUAGE_COOKIE = "language";

export async function signIn(req: Request, res: Response) {
  const user = await login(req.body);
  // ruleid: js-session-cookie-flags
  res.cookie("session_id", user.session, { httpOnly: true, secure: true, sameSite: "lax" });
  res.redirect("/");
}

export class TokenController {
  renew(request: Request, response: Response) {
    // ruleid: js-session-cookie-flags
    response.cookie("jwt", issueToken(request.user), { httpOnly: true, secure: true, sameSite: "lax" });
    response.sendStatus(204);
  }

  language(request: Request, response: Response) {
    // ok: js-session-cookie-flags
    response.cookie(LANGUAGE_COOKIE, "en");
    // ok: js-session-cookie-flags
    response.cookie("csrf-token", request.csrfToken());
  }

  safe(request: Request, response: Response) {
    // ok: js-session-cookie-flags
    response.cookie("jwt", issueToken(request.user), { httpOnly: true, secure: true, sameSite: "strict" });
  }

  remove(response: Response) {
    // ok: js-session-cookie-flags
    response.clearCookie("session_id");
  }
}
