package app

import (
	"net/http"
	"plugin"

	"github.com/dop251/goja"
)

func run(w http.ResponseWriter, r *http.Request) {
	vm := goja.New()
	// ruleid: go-code-from-request
	vm.RunString(r.FormValue("script"))
	// ruleid: go-code-from-request
	plugin.Open("/srv/plugins/" + r.FormValue("plugin"))
	// ok: go-code-from-request
	vm.RunString("1 + 1")
	// ok: go-code-from-request
	plugin.Open("/srv/plugins/report.so")
}
