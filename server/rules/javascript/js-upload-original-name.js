const multer = require("multer");

const storage = multer.diskStorage({
  destination: "/srv/uploads",
  filename(req, file, done) {
    // ruleid: js-upload-original-name
    done(null, file.originalname);
  },
});
const other = multer.diskStorage({
  filename: (req, file, cb) => {
    // ruleid: js-upload-original-name
    cb(null, file.originalname);
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
