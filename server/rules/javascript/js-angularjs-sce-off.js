angular.module("shop").config(["$sceProvider", ($sceProvider) => {
  // ruleid: js-angularjs-sce-off
  $sceProvider.enabled(false);
}]);
angular.module("help").config(function ($sceProvider) {
  // ruleid: js-angularjs-sce-off
  $sceProvider.enabled(0);
  // ok: js-angularjs-sce-off
  $sceProvider.enabled(true);
  // ok: js-angularjs-sce-off
  $logProvider.debugEnabled(false);
});
