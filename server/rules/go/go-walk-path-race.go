package app

import (
	"io/fs"
	"os"
	"path/filepath"
)

func clean() error {
	filepath.Walk("/var/tmp/app", func(path string, info os.FileInfo, err error) error {
		// ruleid: go-walk-path-race
		return os.Chmod(path, 0o600)
	})
	return filepath.WalkDir("/tmp", func(path string, entry fs.DirEntry, err error) error {
		// ruleid: go-walk-path-race
		return os.Remove(path)
	})
}

func cleanOwn() error {
	filepath.WalkDir("/tmp", func(path string, entry fs.DirEntry, err error) error {
		// ok: go-walk-path-race
		return count(path)
	})
	return filepath.WalkDir("/srv/app/cache", func(path string, entry fs.DirEntry, err error) error {
		// ok: go-walk-path-race
		return os.Remove(path)
	})
}
