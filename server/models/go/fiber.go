package web

import "github.com/gofiber/fiber/v2"

func leave(c *fiber.Ctx) error {
	// ruleid: go-open-redirect
	return c.Redirect(c.Query("next"))
}

func relay(c *fiber.Ctx) error {
	// ruleid: go-server-request-url
	return fiber.Get(c.Query("url")).Parse()
}

func greet(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/html; charset=utf-8")
	// ruleid: go-reflected-xss
	return c.SendString("<p>" + c.Query("name") + "</p>")
}

func echo(c *fiber.Ctx) error {
	// ok: go-reflected-xss
	return c.SendString(c.Query("name"))
}
