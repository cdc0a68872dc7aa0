use actix_web::web;
use std::process::Command;

async fn ping(host: web::Path<String>) -> String {
    let host = host.into_inner();
    // ruleid: rust-command-injection
    let out = Command::new("sh").arg("-c").arg(format!("ping -c 1 {host}")).output();
    // ruleid: rust-command-injection
    Command::new(&host).spawn();
    // ok: rust-command-injection
    Command::new("ping").arg("-c").arg("1").arg(&host).output();
    // ok: rust-command-injection
    Command::new("sh").arg("-c").arg("uptime").output();
    String::new()
}
