const zlib = require("zlib");
const pako = require("pako");

app.post("/upload", (req, res) => {
  const data = req.files.archive.data;
  // ruleid: js-decompression-unbounded
  const text = zlib.gunzipSync(data);
  // ruleid: js-decompression-unbounded
  const other = pako.inflate(req.body);
  // ok: js-decompression-unbounded
  const limited = zlib.gunzipSync(data, { maxOutputLength: 10_000_000 });
  // ok: js-decompression-unbounded
  const own = zlib.gunzipSync(fs.readFileSync("data.gz"));
  res.end();
});
