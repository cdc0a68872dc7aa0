package app

import "unsafe"

func header(frame []byte) [64]byte {
	// ruleid: go-unsafe-array-cast
	return *(*[64]byte)(unsafe.Pointer(&frame[0]))
}

func words(pair struct{ a, b uint32 }) [4]uint64 {
	// ruleid: go-unsafe-array-cast
	return *(*[4]uint64)(unsafe.Pointer(&pair))
}

func same() *[8]byte {
	short := [8]byte{1, 2, 3}
	// ok: go-unsafe-array-cast
	return (*[8]byte)(unsafe.Pointer(&short))
}

func slice(first *byte, length int) []byte {
	// ok: go-unsafe-array-cast
	return unsafe.Slice(first, length)
}
