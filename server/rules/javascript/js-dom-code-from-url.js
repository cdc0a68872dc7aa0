const params = new URLSearchParams(location.search);
const callback = params.get("callback");
// ruleid: js-dom-code-from-url
setTimeout(callback + "()", 100);

function restore($scope) {
  const expression = decodeURIComponent(window.location.hash.slice(1));
  // ruleid: js-dom-code-from-url
  $scope.$eval(expression);
}

// ok: js-dom-code-from-url
setTimeout(() => show(params.get("tab")), 100);
const state = JSON.parse(decodeURIComponent(window.location.hash.slice(1)));
// ok: js-dom-code-from-url
render(state);
