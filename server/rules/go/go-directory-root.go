package app

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func serve(router *gin.Engine) {
	// ruleid: go-directory-root
	http.Handle("/", http.FileServer(http.Dir("/")))
	// ruleid: go-directory-root
	router.Static("/files", "/etc")
	// ok: go-directory-root
	http.Handle("/static/", http.FileServer(http.Dir("/srv/app/static")))
	// ok: go-directory-root
	router.Static("/", "public")
}
