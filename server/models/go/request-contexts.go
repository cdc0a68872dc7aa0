package web

import (
	"os/exec"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"github.com/revel/revel"
)

func download(c *gin.Context) {
	// ruleid: go-path-traversal
	c.File("/srv/files/" + c.Query("name"))
	// ruleid: go-open-redirect
	c.Redirect(302, c.Query("next"))
}

func greet(c echo.Context) error {
	// ruleid: go-reflected-xss
	return c.HTML(200, "<p>"+c.QueryParam("name")+"</p>")
}

func page(c *gin.Context) {
	// ruleid: go-reflected-xss
	c.Data(200, "text/html; charset=utf-8", []byte("<p>"+c.Query("name")+"</p>"))
	// ok: go-reflected-xss
	c.Data(200, "text/plain; charset=utf-8", []byte(c.Query("name")))
}

type Jobs struct{ *revel.Controller }

func (c Jobs) Run() {
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+c.Params.Get("file")).Run()
}
