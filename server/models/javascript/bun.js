export function show(req) {
  // ruleid: js-path-from-request
  Bun.file("/srv/files/" + req.query.name);
  // ruleid: js-command-from-request
  Bun.spawn(["sh", "-c", "convert " + req.query.name]);
  // ok: js-command-from-request
  Bun.spawn(["convert", "in.png"]);
}
