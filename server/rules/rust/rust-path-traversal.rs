use actix_web::web;
use std::fs;
use std::path::Path;

async fn show(name: web::Path<String>) -> String {
    let path = Path::new("/srv/files").join(name.into_inner());
    // ruleid: rust-path-traversal
    fs::read_to_string(&path).unwrap()
}

async fn store(form: web::Form<Upload>) {
    // ruleid: rust-path-traversal
    std::fs::write(format!("/srv/files/{}", form.name), "");
    // ok: rust-path-traversal
    std::fs::write(Path::new("/srv/files").join(Path::new(&form.name).file_name().unwrap()), "");
}

async fn index() -> String {
    // ok: rust-path-traversal
    fs::read_to_string("/srv/files/index.html").unwrap()
}

#[get("/notes/{name}")]
async fn note(name: web::Path<String>) -> Result<String, Error> {
    let name = name.into_inner();
    if name.contains("..") || name.contains('/') {
        return Err(Error::BadName);
    }
    // ok: rust-path-traversal
    Ok(fs::read_to_string(Path::new("notes").join(&name))?)
}
