package app

import (
	"fmt"
	"html/template"
)

func page(name string, policy Policy) map[string]any {
	return map[string]any{
		// ruleid: go-template-html-built
		"title": template.HTML("<b>" + name + "</b>"),
		// ruleid: go-template-html-built
		"link": template.URL(fmt.Sprintf("/users/%s", name)),
		// ok: go-template-html-built
		"line": template.HTML("<hr>"),
		// ok: go-template-html-built
		"text": template.HTML(policy.Sanitize(name)),
		// ok: go-template-html-built
		"name": name,
	}
}
