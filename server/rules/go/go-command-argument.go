package app

import (
	"net/http"
	"os/exec"
	"strings"
)

func thumbnail(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-command-argument
	exec.Command("convert", name, "out.png").Run()
	// ruleid: go-command-argument
	exec.CommandContext(r.Context(), "git", "clone", name).Run()
	args := []string{"-q"}
	args = append(args, name)
	// ruleid: go-command-argument
	exec.Command("rsync", args...).Run()
	// ok: go-command-argument
	exec.Command("convert", "--", name, "out.png").Run()
	// ok: go-command-argument
	exec.Command("convert", "in.png", "out.png").Run()
	safe := []string{"-q", "--", name}
	// ok: go-command-argument
	exec.Command("rsync", safe...).Run()
	// ok: go-command-argument
	exec.Command("git", "checkout", name).Run()
	if !strings.HasPrefix(name, "-") {
		// ok: go-command-argument
		exec.Command("git", "fetch", name).Run()
	}
}
