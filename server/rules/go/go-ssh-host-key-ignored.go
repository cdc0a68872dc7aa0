package app

import (
	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

func dial(key ssh.PublicKey) {
	config := &ssh.ClientConfig{
		// ruleid: go-ssh-host-key-ignored
		HostKeyCallback: ssh.InsecureIgnoreHostKey(),
	}
	// ruleid: go-ssh-host-key-ignored
	config.HostKeyCallback = ssh.InsecureIgnoreHostKey()
	// ok: go-ssh-host-key-ignored
	config.HostKeyCallback = ssh.FixedHostKey(key)
	// ok: go-ssh-host-key-ignored
	callback, err := knownhosts.New("/etc/ssh/known_hosts")
}
