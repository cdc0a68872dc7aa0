function allow(res) {
  // ruleid: js-cors-null-origin
  res.setHeader("Access-Control-Allow-Origin", "null");
  // ruleid: js-cors-null-origin
  res.header("access-control-allow-origin", null);
  // ok: js-cors-null-origin
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  // ok: js-cors-null-origin
  res.setHeader("X-Parent", "null");
}
