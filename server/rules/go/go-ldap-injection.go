package app

import (
	"fmt"
	"github.com/go-ldap/ldap/v3"
	"net/http"
)

func find(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-ldap-injection
	a := ldap.NewSearchRequest("dc=a", 2, 0, 0, 0, false, "(uid="+name+")", nil, nil)
	// ruleid: go-ldap-injection
	b := ldap.NewSearchRequest("dc=a", 2, 0, 0, 0, false, fmt.Sprintf("(mail=%s)", name), nil, nil)
	// ok: go-ldap-injection
	c := ldap.NewSearchRequest("dc=a", 2, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(name)+")", nil, nil)
	// ok: go-ldap-injection
	d := ldap.NewSearchRequest("dc=a", 2, 0, 0, 0, false, "(uid=*)", nil, nil)
}
