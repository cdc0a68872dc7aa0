package app

import (
	"archive/zip"
	"os"
	"path/filepath"
)

func unpack(archive *zip.ReadCloser, folder string) {
	for _, f := range archive.File {
		path := filepath.Join(folder, f.Name)
		// ruleid: go-archive-entry-path
		os.MkdirAll(path, 0o750)
		// ruleid: go-archive-entry-path
		out, err := os.Create(path)
		// ok: go-archive-entry-path
		os.Create(filepath.Join(folder, filepath.Base(f.Name)))
		if !filepath.IsLocal(f.Name) {
			continue
		}
		// ok: go-archive-entry-path
		os.Create(filepath.Join(folder, f.Name))
	}
}
