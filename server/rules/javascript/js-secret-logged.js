function login(user, password) {
  // ruleid: js-secret-logged
  console.log("login", user.name, password);
  // ruleid: js-secret-logged
  logger.debug("key", process.env.STRIPE_SECRET_KEY);
  // ok: js-secret-logged
  console.log("login", user.name);
  // ok: js-secret-logged
  logger.debug("has password", Boolean(password));
}
