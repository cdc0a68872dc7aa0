package app

import (
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func login(w http.ResponseWriter, r *http.Request, conn *ldap.Conn) error {
	password := r.FormValue("password")
	// ruleid: go-ldap-empty-password
	return conn.Bind("cn=app,dc=example,dc=org", password)
}

func anonymous(conn *ldap.Conn) error {
	// ruleid: go-ldap-empty-password
	return conn.Bind("cn=app,dc=example,dc=org", "")
}

func loginWell(w http.ResponseWriter, r *http.Request, conn *ldap.Conn) error {
	password := r.FormValue("password")
	if password == "" {
		return errEmpty
	}
	// ok: go-ldap-empty-password
	return conn.Bind("cn=app,dc=example,dc=org", password)
}

func service(conn *ldap.Conn, secret string) error {
	// ok: go-ldap-empty-password
	return conn.Bind("cn=app,dc=example,dc=org", secret)
}
