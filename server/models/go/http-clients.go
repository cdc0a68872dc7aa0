package preview

import (
	"context"
	"net/http"

	"github.com/chromedp/chromedp"
	"github.com/go-resty/resty/v2"
)

func preview(ctx context.Context, r *http.Request) {
	// ruleid: go-server-request-url
	resty.New().R().Get(r.FormValue("url"))
	// ruleid: go-server-request-url
	chromedp.Run(ctx, chromedp.Navigate(r.FormValue("url")))
	// ok: go-server-request-url
	chromedp.Run(ctx, chromedp.Navigate("https://shop.example/?q="+r.FormValue("q")))
}
