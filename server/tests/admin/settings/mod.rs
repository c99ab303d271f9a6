//! The settings of the site: what readers see of a change at once, what is refused,
//! and two who edit at the same time.

mod colors;
mod imprint;
mod pictures;
mod proof;
mod saving;
mod surfaces;

use crate::support::{Browser, Desk, Reply};
use axum::body::Body;
use desk::Role;
use http::{Request, header};

const HERE: &str = "/admin/settings";

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"><rect width=\"120\" height=\"40\" fill=\"#8a1c5a\"/></svg>";

async fn administrator(desk: &Desk) -> Browser {
    desk.enter("desk@example.net", Role::Administrator).await
}

/// Fills in the form and saves it.
async fn save(browser: &mut Browser, changes: &[(&str, &str)]) -> Reply {
    let changes = [changes, &[("do", "save")]].concat();
    browser.fill(HERE, HERE, &changes).await
}

async fn saved(browser: &mut Browser, changes: &[(&str, &str)]) {
    let reply = save(browser, changes).await;
    assert_eq!(
        reply.location(),
        "/admin/settings?done=settings",
        "{:?}",
        reply.texts(".fix li")
    );
}

/// Sends the form as a browser does with a file.
async fn upload(browser: &mut Browser, file: &str, content: &[u8], press: &str) -> Reply {
    let page = browser.get(HERE).await;
    upload_from(browser, &page, (file, content), &[("do", press)]).await
}

/// The same from a page that was open already.
async fn upload_from(
    browser: &mut Browser,
    page: &Reply,
    (file, content): (&str, &[u8]),
    changes: &[(&str, &str)],
) -> Reply {
    let mut body = Vec::new();
    let part = |body: &mut Vec<u8>, head: &str, content: &[u8]| {
        body.extend_from_slice(
            format!("--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    for (name, value) in page.form(HERE, changes) {
        if !name.ends_with(".file") {
            part(&mut body, &format!("name=\"{name}\""), value.as_bytes());
        }
    }
    let head = format!("name=\"{file}.file\"; filename=\"made-up.png\"\r\nContent-Type: image/png");
    part(&mut body, &head, content);
    body.extend_from_slice(b"--edge--\r\n");
    let request = Request::post(HERE)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    browser.send_as(request, Body::from(body)).await
}

fn integrity_of(bytes: &[u8]) -> String {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    use sha2::{Digest as _, Sha384};
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}
