// ruleid: js-buffer-uninitialised
const header = Buffer.allocUnsafe(12);
// ruleid: js-buffer-uninitialised
const body = new Buffer(size);
// ok: js-buffer-uninitialised
const clean = Buffer.alloc(12);
// ok: js-buffer-uninitialised
const text = Buffer.from("hello");
