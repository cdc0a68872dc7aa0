package app

import (
	"os"
)

func save(data []byte) {
	// ruleid: go-file-permissions
	os.WriteFile("/srv/app/state", data, 0666)
	// ruleid: go-file-permissions
	os.MkdirAll("/srv/app/cache", 0750)
	// ok: go-file-permissions
	os.WriteFile("/srv/app/state", data, 0o600)
	// ok: go-file-permissions
	os.MkdirAll("/srv/app/cache", 0755)
}
