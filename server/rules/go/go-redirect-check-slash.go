package app

import (
	"net/http"
	"strings"
)

func clean(target string) string {
	// ruleid: go-redirect-check-slash
	if strings.HasPrefix(target, "/") {
		return target
	}
	return "/"
}

func back(redirect string) string {
	// ruleid: go-redirect-check-slash
	if len(redirect) > 0 && redirect[0] == '/' {
		return redirect
	}
	return "/"
}

func cleanWell(target string) string {
	// ok: go-redirect-check-slash
	if strings.HasPrefix(target, "/") && !strings.HasPrefix(target, "//") {
		return target
	}
	return "/"
}

func backWell(redirect string) string {
	// ok: go-redirect-check-slash
	if len(redirect) > 1 && redirect[0] == '/' && redirect[1] != '/' && redirect[1] != '\\' {
		return redirect
	}
	return "/"
}
