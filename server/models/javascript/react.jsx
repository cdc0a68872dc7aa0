export function Title() {
  // ruleid: js-dom-html-location
  return <h1 dangerouslySetInnerHTML={{ __html: location.hash }} />;
}

export function Plain() {
  // ok: js-dom-html-location
  return <h1>{location.hash}</h1>;
}
