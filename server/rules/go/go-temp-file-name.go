package app

import (
	"os"
)

func export(data []byte) {
	// ruleid: go-temp-file-name
	os.WriteFile("/tmp/report.csv", data, 0o600)
	// ruleid: go-temp-file-name
	f, err := os.Create("/var/tmp/app.lock")
	// ok: go-temp-file-name
	g, err := os.CreateTemp("", "report-*.csv")
	// ok: go-temp-file-name
	os.WriteFile("/srv/report.csv", data, 0o600)
}
