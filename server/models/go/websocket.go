package chat

import (
	"net/http"
	"os/exec"

	"github.com/gorilla/websocket"
	"github.com/olahol/melody"
)

func serve(conn *websocket.Conn) {
	_, data, _ := conn.ReadMessage()
	// ruleid: go-command-injection
	exec.Command("sh", "-c", string(data)).Run()
	var job struct{ File string }
	conn.ReadJSON(&job)
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+job.File).Run()
}

func relay(r *http.Request) {
	// ruleid: go-server-request-url
	websocket.DefaultDialer.Dial(r.FormValue("url"), nil)
}

func listen(m *melody.Melody) {
	m.HandleMessage(func(s *melody.Session, msg []byte) {
		// ruleid: go-command-injection
		exec.Command("sh", "-c", string(msg)).Run()
	})
}
