package web

import "github.com/valyala/fasthttp"

func handle(ctx *fasthttp.RequestCtx) {
	// ruleid: go-path-traversal
	fasthttp.ServeFile(ctx, "/srv/files/"+string(ctx.QueryArgs().Peek("name")))
	// ruleid: go-server-request-url
	fasthttp.Get(nil, string(ctx.QueryArgs().Peek("url")))
	// ruleid: go-open-redirect
	ctx.Redirect(string(ctx.QueryArgs().Peek("next")), fasthttp.StatusFound)
}
