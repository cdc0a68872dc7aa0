use axum::{extract::Query, response::Redirect};

async fn back(Query(params): Query<Params>) -> Redirect {
    // ruleid: rust-open-redirect
    Redirect::to(&params.next)
}

async fn moved(Query(params): Query<Params>) -> Redirect {
    // ruleid: rust-open-redirect
    Redirect::permanent(&format!("https://{}", params.host))
}

async fn item(Query(params): Query<Params>) -> Redirect {
    // ok: rust-open-redirect
    Redirect::to(&format!("/items/{}", params.id))
}

async fn home() -> Redirect {
    // ok: rust-open-redirect
    Redirect::to("/")
}
