package app

import (
	"compress/flate"
	"compress/gzip"
	"io"
)

func unpack(out io.Writer, in io.Reader) {
	reader, err := gzip.NewReader(in)
	// ruleid: go-decompression-bomb
	io.Copy(out, reader)
	plain := flate.NewReader(in)
	// ruleid: go-decompression-bomb
	io.CopyBuffer(out, plain, buffer)
	// ok: go-decompression-bomb
	io.Copy(out, io.LimitReader(reader, 10<<20))
	// ok: go-decompression-bomb
	io.CopyN(out, reader, 10<<20)
}
