package app

import (
	"net/http"
	"reflect"
)

func call(w http.ResponseWriter, r *http.Request, api any) {
	name := r.FormValue("method")
	// ruleid: go-method-from-request
	reflect.ValueOf(api).MethodByName(name).Call(nil)
	// ruleid: go-method-from-request
	reflect.ValueOf(api).Elem().FieldByName(name)
	// ok: go-method-from-request
	reflect.ValueOf(api).MethodByName("List").Call(nil)
	// ok: go-method-from-request
	actions[name]()
}
