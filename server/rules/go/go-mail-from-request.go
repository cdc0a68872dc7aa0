package app

import (
	"net/http"
	"net/smtp"

	"github.com/sendgrid/sendgrid-go/helpers/mail"
)

func invite(w http.ResponseWriter, r *http.Request) {
	note := r.FormValue("note")
	// ruleid: go-mail-from-request
	smtp.SendMail("localhost:25", nil, "shop@example.org", []string{"a@example.org"}, []byte("Hello\n\n"+note))
	client, _ := smtp.Dial("localhost:25")
	body, _ := client.Data()
	// ruleid: go-mail-from-request
	body.Write([]byte(note))
	content := mail.NewContent("text/html", note)
	message := mail.NewV3Mail()
	// ruleid: go-mail-from-request
	message.AddContent(content)
	// ok: go-mail-from-request
	smtp.SendMail("localhost:25", nil, "shop@example.org", []string{"a@example.org"}, []byte("Welcome"))
	// ok: go-mail-from-request
	body.Write([]byte("Welcome"))
}
