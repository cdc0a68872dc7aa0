use std::fs::{self, File};

fn save(text: &str) {
    // ruleid: rust-temp-file-name
    let a = File::create("/tmp/report.txt");
    // ruleid: rust-temp-file-name
    fs::write("/var/tmp/report.txt", text);
    // ok: rust-temp-file-name
    let b = tempfile::NamedTempFile::new();
    // ok: rust-temp-file-name
    let c = File::create("/srv/app/report.txt");
}
