package app

import (
	"github.com/gin-contrib/cors"
	"github.com/labstack/echo/v4/middleware"
)

// ruleid: go-cors-wildcard-credentials
var first = cors.Config{AllowAllOrigins: true, AllowCredentials: true}

// ruleid: go-cors-wildcard-credentials
var second = middleware.CORSConfig{
	AllowOrigins:     []string{"*"},
	AllowCredentials: true,
}

// ok: go-cors-wildcard-credentials
var third = cors.Config{AllowOrigins: []string{"https://shop.example.org"}, AllowCredentials: true}

// ok: go-cors-wildcard-credentials
var fourth = cors.Config{AllowAllOrigins: true, AllowMethods: []string{"GET"}}
