import { Linking } from "react-native";

export function open(view, request) {
  // ruleid: js-open-redirect
  Linking.openURL(request.query.url);
  // ruleid: js-code-from-request
  view.injectJavaScript(request.query.script);
}
