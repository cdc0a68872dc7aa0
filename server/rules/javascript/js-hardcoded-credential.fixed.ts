import { createHmac } from "node:crypto";

// ruleid: js-hardcoded-credential
const WEBHOOK_SECRET = process.env.SECRET_KEY;

export const settings = {
  issuer: "https://accounts.example.com",
  // ruleid: js-hardcoded-credential
  clientSecret: process.env.SECRET_KEY,
  // ok: js-hardcoded-credential
  privateKey: process.env.PRIVATE_KEY,
};

export class Bot {
  // ok: js-hardcoded-credential
  private readonly tokenHeader = "x-larkfield-token-v1";

  constructor(private readonly options: { accessToken: string }) {
    // ruleid: js-hardcoded-credential
    this.options.accessToken = process.env.SECRET_KEY;
  }
}

export const messages = {
  // ok: js-hardcoded-credential
  password: "Your password has to be 12 characters long",
  // ok: js-hardcoded-credential
  secret: "settings.security.secret.label2",
};

export const fields = {
  // ok: js-hardcoded-credential
  password: "password",
  // ok: js-hardcoded-credential
  authToken: "<your token 1234>",
};

export function sign(body: string) {
  // ok: js-hardcoded-credential
  const secret = process.env.WEBHOOK_SECRET ?? WEBHOOK_SECRET;
  return createHmac("sha256", secret).update(body).digest("hex");
}

// ok: js-hardcoded-credential
export const exampleSecret = "example-4f2a9c7d1b3e5f60";

class Accounts {
  // ruleid: js-hardcoded-credential
  private static readonly ADMIN_PASSWORD = process.env.SECRET_KEY;

  async open(form: Form) {
    // ok: js-hardcoded-credential
    const password = form.password;
    // ok: js-hardcoded-credential
    const oldPassword = "•••••••••";
    return password === oldPassword;
  }
}
