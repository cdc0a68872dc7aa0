function allow(res) {
  // ruleid: js-cors-null-origin
  res.setHeader("Access-Control-Allow-Origin", process.env.ALLOWED_ORIGIN);
  // ruleid: js-cors-null-origin
  res.header("access-control-allow-origin", process.env.ALLOWED_ORIGIN);
  // ok: js-cors-null-origin
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  // ok: js-cors-null-origin
  res.setHeader("X-Parent", "null");
}
