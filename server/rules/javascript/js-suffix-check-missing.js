export function isOurs(host) {
  // ruleid: js-suffix-check-missing
  return host.lastIndexOf(".example.com") === host.length - ".example.com".length;
}

export function endsWith(text, end) {
  const place = text.length - end.length;
  // ruleid: js-suffix-check-missing
  return text.indexOf(end) === place;
}

export function endsWithChecked(text, end) {
  // ok: js-suffix-check-missing
  return text.length >= end.length && text.lastIndexOf(end) === text.length - end.length;
}

export function found(text, end) {
  const at = text.lastIndexOf(end);
  // ok: js-suffix-check-missing
  return at !== -1 && at === text.length - end.length;
}

export function endsThere(text, end) {
  const at = text.indexOf(end);
  // ruleid: js-suffix-check-missing
  return at === text.length - end.length;
}

export function isFolder(path) {
  // ok: js-suffix-check-missing
  return path.lastIndexOf("/") === path.length - 1;
}
