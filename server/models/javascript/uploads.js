import fs from "node:fs";
import formidable from "formidable";

export function store(req, busboy) {
  formidable().parse(req, (error, fields, files) => {
    // ruleid: js-path-from-request
    fs.unlink(`/srv/files/${fields.old}`, () => {});
    // ruleid: js-path-from-request
    fs.rename("/tmp/upload", `/srv/files/${files.photo.originalFilename}`, () => {});
    // ok: js-path-from-request
    fs.unlink(`/srv/files/${error.code}`, () => {});
  });
  busboy.on("file", (name, stream, info) => {
    // ruleid: js-path-from-request
    stream.pipe(fs.createWriteStream(`/srv/files/${info.filename}`));
  });
}
