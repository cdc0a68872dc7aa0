use std::process::Command;

fn size(folder: &str) {
    // ruleid: rust-shell-built
    Command::new("sh").arg("-c").arg(format!("du -s {folder}")).status();
    let line = format!("rm {}", folder);
    // ruleid: rust-shell-built
    Command::new("/bin/bash").args(["-c", &line]).status();
    // ok: rust-shell-built
    Command::new("du").arg("-s").arg(folder).status();
    // ok: rust-shell-built
    Command::new("sh").arg("-c").arg("df -h | sort").status();
}
