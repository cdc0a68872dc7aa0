angular.module("shop").config(["$sceProvider", ($sceProvider) => {
  // ruleid: js-angularjs-sce-off
  $sceProvider.enabled(true);
}]);
angular.module("help").config(function ($sceProvider) {
  // ruleid: js-angularjs-sce-off
  $sceProvider.enabled(true);
  // ok: js-angularjs-sce-off
  $sceProvider.enabled(true);
  // ok: js-angularjs-sce-off
  $logProvider.debugEnabled(false);
});
