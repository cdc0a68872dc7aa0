import jwt from "jsonwebtoken";
import { ExtractJwt, Strategy } from "passport-jwt";
import { PassportStrategy } from "@nestjs/passport";

const secret = process.env.JWT_SECRET!;

export function authenticate(token: string) {
  // ruleid: js-jwt-ignore-expiration
  return jwt.verify(token, secret, { algorithms: ["HS256"], ignoreExpiration: false });
}

export class JwtLogin extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // ruleid: js-jwt-ignore-expiration
      ignoreExpiration: false,
      secretOrKey: secret,
    });
  }
}

export class SessionLogin extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // ok: js-jwt-ignore-expiration
      ignoreExpiration: false,
      secretOrKey: secret,
    });
  }
}

export function check(token: string) {
  // ok: js-jwt-ignore-expiration
  return jwt.verify(token, secret, { algorithms: ["HS256"] });
}

export function refreshAccessToken(token: string) {
  // ok: js-jwt-ignore-expiration
  const claims = jwt.verify(token, secret, { algorithms: ["HS256"], ignoreExpiration: true });
  return jwt.sign({ sub: claims.sub }, secret, { expiresIn: "15m" });
}
