package main

import "github.com/gin-gonic/gin"

func open() *gin.Engine {
	router := gin.Default()
	// ruleid: go-gin-all-proxies-trusted
	router.SetTrustedProxies(nil)
	return router
}

func openBoth() *gin.Engine {
	router := gin.New()
	// ruleid: go-gin-all-proxies-trusted
	router.SetTrustedProxies(nil)
	return router
}

func closed() *gin.Engine {
	router := gin.Default()
	// ok: go-gin-all-proxies-trusted
	router.SetTrustedProxies(nil)
	// ok: go-gin-all-proxies-trusted
	router.SetTrustedProxies([]string{"10.0.3.0/24"})
	return router
}
