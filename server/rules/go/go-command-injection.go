package app

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.FormValue("host")
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "ping -c 1 "+host).Run()
	// ruleid: go-command-injection
	exec.CommandContext(r.Context(), host).Run()
	// ok: go-command-injection
	exec.Command("ping", "-c", "1", host).Run()
	// ok: go-command-injection
	exec.Command("sh", "-c", "uptime").Run()
}

type job struct {
	Tool string `json:"tool"`
}

func start(c *gin.Context) {
	var j job
	if err := c.ShouldBindJSON(&j); err != nil {
		return
	}
	// ruleid: go-command-injection
	exec.Command("sudo", "-n", j.Tool).Run()
	args := []string{"--", j.Tool}
	// ruleid: go-command-injection
	exec.CommandContext(context.Background(), "sudo", args...).Run()
	// ok: go-command-injection
	exec.Command("sudo", "-n", "uptime").Run()
}
