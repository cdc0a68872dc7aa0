package app

import (
	"net"

	"golang.org/x/crypto/ssh"
)

func connect(key ssh.PublicKey) {
	// ruleid: go-ssh-host-key-ignored
	first := &ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()}
	second := &ssh.ClientConfig{
		// ruleid: go-ssh-host-key-ignored
		HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { return nil },
	}
	// ok: go-ssh-host-key-ignored
	third := &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
	fourth := &ssh.ClientConfig{
		// ok: go-ssh-host-key-ignored
		HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { return check(host, key) },
	}
	dial(first, second, third, fourth)
}
