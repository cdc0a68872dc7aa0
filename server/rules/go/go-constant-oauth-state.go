package app

import "golang.org/x/oauth2"

const state = "state"

func login(config *oauth2.Config, fresh string) {
	// ruleid: go-constant-oauth-state
	config.AuthCodeURL("random", oauth2.AccessTypeOffline)
	// ruleid: go-constant-oauth-state
	config.AuthCodeURL(state)
	// ok: go-constant-oauth-state
	config.AuthCodeURL(fresh)
	// ok: go-constant-oauth-state
	config.AuthCodeURL(newState(), oauth2.AccessTypeOffline)
}
