import { expressjwt } from "express-jwt";
import { jwtVerify } from "jose";
import jwt, { verify } from "jsonwebtoken";

const secret = process.env.JWT_SECRET!;

export function currentUser(token: string) {
  // ruleid: js-jwt-none-algorithm
  return jwt.verify(token, secret, { algorithms: ["HS256", "none"] });
}

export const guard = expressjwt({
  secret,
  // ruleid: js-jwt-none-algorithm
  algorithms: ["none", "RS256"],
});

export class Tokens {
  issue(id: string) {
    // ruleid: js-jwt-none-algorithm
    return jwt.sign({ sub: id }, "", { algorithm: "none" });
  }

  issueSafely(id: string) {
    // ok: js-jwt-none-algorithm
    return jwt.sign({ sub: id }, secret, { algorithm: "HS256", expiresIn: "15m" });
  }

  check(token: string) {
    // ok: js-jwt-none-algorithm
    return verify(token, secret, { algorithms: ["HS256"] });
  }
}

export async function session(token: string, key: CryptoKey) {
  // ok: js-jwt-none-algorithm
  return jwtVerify(token, key, { algorithms: ["EdDSA"], audience: "none" });
}
