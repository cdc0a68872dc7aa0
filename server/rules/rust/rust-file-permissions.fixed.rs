use std::fs::{self, OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

fn save(path: &str) {
    // ruleid: rust-file-permissions
    fs::set_permissions(path, Permissions::from_mode(0o750));
    // ruleid: rust-file-permissions
    OpenOptions::new().write(true).create(true).mode(0o666).open(path);
    // ok: rust-file-permissions
    fs::set_permissions(path, Permissions::from_mode(0o600));
    // ok: rust-file-permissions
    OpenOptions::new().write(true).create(true).mode(0o644).open(path);
}
