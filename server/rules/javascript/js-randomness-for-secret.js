export function temporary() {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let password = "";
  for (let i = 0; i < 10; i++) {
    // ruleid: js-randomness-for-secret
    password += chars[Math.floor(Math.random() * chars.length)];
  }
  return password;
}

export function session() {
  const part = Math.random().toString(36).slice(2);
  // ruleid: js-randomness-for-secret
  const sessionId = "s-" + part;
  return sessionId;
}

export function colour() {
  // ok: js-randomness-for-secret
  const hue = Math.floor(Math.random() * 360);
  return `hsl(${hue}, 50%, 50%)`;
}

export function reset() {
  // ok: js-randomness-for-secret
  const resetToken = crypto.randomUUID();
  return resetToken;
}
