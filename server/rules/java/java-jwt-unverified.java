class Service {
  Object read(JwtParser parser, String token) {
    // ruleid: java-jwt-unverified
    parser.parseClaimsJwt(token);
    // ruleid: java-jwt-unverified
    JWT.create().sign(Algorithm.none());
    // ok: java-jwt-unverified
    parser.parseClaimsJws(token);
    // ok: java-jwt-unverified
    return JWT.require(Algorithm.HMAC256(secret)).build().verify(token);
  }
}
