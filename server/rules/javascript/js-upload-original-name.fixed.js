const multer = require("multer");

const storage = multer.diskStorage({
  destination: "/srv/uploads",
  filename(req, file, done) {
    // ruleid: js-upload-original-name
    done(null, crypto.randomUUID());
  },
});
const other = multer.diskStorage({
  filename: (req, file, cb) => {
    // ruleid: js-upload-original-name
    cb(null, crypto.randomUUID());
  },
});
const safe = multer.diskStorage({
  filename(req, file, done) {
    // ok: js-upload-original-name
    done(null, crypto.randomUUID());
    // ok: js-upload-original-name
    log(file.originalname);
  },
});
