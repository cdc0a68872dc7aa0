export function find(req) {
  // ruleid: js-xpath-from-request
  return document.evaluate(`//user[name='${req.query.name}']`, document);
}
