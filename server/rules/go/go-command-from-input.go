package app

import (
	"bufio"
	"os"
	"os/exec"
)

func main() {
	// ruleid: go-command-from-input
	exec.Command("sh", "-c", "deploy "+os.Args[1]).Run()
	runner := "run-" + os.Getenv("TOOL")
	// ruleid: go-command-from-input
	exec.Command(runner, "5").Start()
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	// ruleid: go-command-from-input
	exec.Command("bash", "-lc", line).Run()
	// ok: go-command-from-input
	exec.Command("deploy", os.Args[1]).Run()
	// ok: go-command-from-input
	exec.Command(os.Getenv("EDITOR"), "notes.txt").Run()
	// ok: go-command-from-input
	exec.Command(os.Args[0], "worker").Run()
}
