package app

import (
	"context"
	"fmt"
	"os/exec"
)

const report = "df -h | sort"

func run(ctx context.Context, folder string, command string) {
	// ruleid: go-shell-built
	exec.Command("sh", "-c", fmt.Sprintf("du -s %s", folder)).Run()
	// ruleid: go-shell-built
	exec.CommandContext(ctx, "/bin/bash", "-c", command).Run()
	// ok: go-shell-built
	exec.Command("sh", "-c", report).Run()
	// ok: go-shell-built
	exec.Command("du", "-s", folder).Run()
	// ok: go-shell-built
	exec.Command("bash", "-x", folder).Run()
}
