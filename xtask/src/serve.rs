//! `serve`: builds the page and serves it on this machine alone, under the policy that the page itself states.

use crate::{build, project};
use anyhow::{Result, anyhow};
use std::fs;
use std::io::{Read, Write};
use std::thread::{self, JoinHandle};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

/// Builds, serves, and says where.
pub(crate) fn main(mut args: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::*;
    let mut port: u16 = 8017;
    while let Some(arg) = args.next()? {
        match arg {
            Long("port") | Short('p') => port = args.value()?.parse()?,
            _ => return Err(arg.unexpected().into()),
        }
    }
    build::page()?;
    let (address, server) = start(port)?;
    println!("the page is on {address} (end with Ctrl-C)");
    server.join().map_err(|_| anyhow!("the server stopped"))
}

/// Serves the page as built; port 0 takes any free one. Answers with its address.
pub(crate) fn start(port: u16) -> Result<(String, JoinHandle<()>)> {
    let server = Server::http(("127.0.0.1", port)).map_err(|e| anyhow!("port {port}: {e}"))?;
    let policy = policy(&fs::read_to_string(project::page().join("index.html"))?)?;
    let address = format!("http://{}/", server.server_addr());
    let thread = thread::spawn(move || {
        for request in server.incoming_requests() {
            let policy = policy.clone();
            // Each answer in a thread of its own: a browser takes the rest of the wasm only when its scripts ask for it,
            // and they wait in the same queue. One that hangs up in mid-answer is no trouble of ours.
            thread::spawn(move || answer(request, &policy));
        }
    });
    Ok((address, thread))
}

/// The content-security policy in the page's own `<meta>`, so that page and header cannot disagree, and the one
/// directive that browsers heed only in a header.
fn policy(html: &str) -> Result<String> {
    let stated = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (policy, _) = stated.ok_or_else(|| anyhow!("index.html states no content-security policy"))?;
    Ok(format!("{policy}; frame-ancestors 'none'"))
}

fn answer(request: Request, policy: &str) -> Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let name = if path.is_empty() { "index.html" } else { path };
    let Some(bytes) = is_plain(name).then(|| fs::read(project::page().join(name)).ok()).flatten() else {
        return send(request, Response::from_string("not found\n").with_status_code(404));
    };
    let mut response = Response::from_data(bytes);
    for (field, value) in [
        ("Content-Type", kind(name)),
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-cache"),
    ] {
        response.add_header(Header::from_bytes(field, value).map_err(|()| anyhow!("header {field}"))?);
    }
    send(request, response)
}

/// Whether a path stays within the page's folder: no part of it is empty or begins with a dot, and nothing is encoded.
fn is_plain(path: &str) -> bool {
    !path.contains(['\\', '%']) && path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}

/// As HTTP/1.0, which ends the connection: the server has few threads for connections, and one that a browser keeps open
/// without asking anything would hold up those that wait for a thread.
fn send(request: Request, response: Response<impl Read>) -> Result<()> {
    let bare = *request.method() == Method::Head;
    let mut writer = request.into_writer();
    response.raw_print(&mut writer, HTTPVersion(1, 0), &[], bare, None)?;
    Ok(writer.flush()?)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn only_files_of_the_page_are_served() {
        for path in ["index.html", "text/card.js"] {
            assert!(is_plain(path), "{path}");
        }
        for path in ["", "/etc/passwd", "../Cargo.toml", "text/../../x", "text//x", ".hidden", "text/.hidden", "a%2fb", "a\\b"] {
            assert!(!is_plain(path), "{path}");
        }
    }
}
