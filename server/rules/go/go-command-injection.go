package app

import (
	"net/http"
	"os/exec"
)

func convert(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+name).Run()
	// ruleid: go-command-injection
	exec.Command(r.URL.Query().Get("tool"), "--version").Run()
	// ok: go-command-injection
	exec.Command("convert", name).Run()
	page, _ := strconv.Atoi(r.FormValue("page"))
	// ok: go-command-injection
	exec.Command("sh", "-c", fmt.Sprintf("convert page%d", page)).Run()
}
