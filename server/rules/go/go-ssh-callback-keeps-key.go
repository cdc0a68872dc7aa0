package app

import "golang.org/x/crypto/ssh"

func server(session *Session) *ssh.ServerConfig {
	keys := map[string]ssh.PublicKey{}
	config := &ssh.ServerConfig{}
	config.PublicKeyCallback = func(conn ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
		// ruleid: go-ssh-callback-keeps-key
		session.Key = key
		// ruleid: go-ssh-callback-keeps-key
		keys[conn.User()] = key
		return &ssh.Permissions{}, nil
	}
	return config
}

func serverWell() *ssh.ServerConfig {
	config := &ssh.ServerConfig{}
	config.PublicKeyCallback = func(conn ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
		permissions := &ssh.Permissions{Extensions: map[string]string{}}
		// ok: go-ssh-callback-keeps-key
		permissions.Extensions["key"] = ssh.FingerprintSHA256(key)
		return permissions, nil
	}
	// ok: go-ssh-callback-keeps-key
	config.ServerVersion = version
	return config
}
