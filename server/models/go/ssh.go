package remote

import (
	"net/http"

	"golang.org/x/crypto/ssh"
)

func run(session *ssh.Session, r *http.Request) {
	// ruleid: go-command-injection
	session.Run("convert " + r.FormValue("file"))
	// ok: go-command-injection
	session.Run("uptime")
}
