package app

import (
	"bufio"
	"net/http"
	"net/url"
	"os"
)

func main() {
	// ruleid: go-request-url-from-input
	http.Get(os.Getenv("REPORT_URL"))
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	// ruleid: go-request-url-from-input
	http.Post(line, "text/plain", nil)
	// ok: go-request-url-from-input
	http.Get("https://api.example.org/items/" + os.Getenv("ITEM"))
	target, _ := url.Parse(os.Getenv("STATUS_URL"))
	if target.Host == "status.example.org" {
		// ok: go-request-url-from-input
		http.Get(target.String())
	}
}
