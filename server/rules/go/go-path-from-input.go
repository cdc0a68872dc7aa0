package app

import (
	"bufio"
	"os"
	"path/filepath"
)

func main() {
	// ruleid: go-path-from-input
	os.ReadFile("/srv/reports/" + os.Getenv("REPORT_NAME"))
	name, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	// ruleid: go-path-from-input
	os.Open(filepath.Join("/srv/reports", name))
	// ok: go-path-from-input
	os.Open(filepath.Join("/srv/reports", filepath.Base(name)))
	// ok: go-path-from-input
	os.ReadFile(filepath.Join(os.Getenv("HOME"), ".apprc"))
}
