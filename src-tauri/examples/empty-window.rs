//! An empty window with the same web view: what the program's start and memory are measured against.

use std::process::ExitCode;

use hartwerk::watch;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str =
    "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Leeg</title><h1>Leeg</h1></html>";

fn main() -> ExitCode {
    let ran = tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            tauri::http::Response::builder()
                .header("content-type", "text/html; charset=utf-8")
                .body(PAGE.as_bytes().to_vec())
                .unwrap_or_default()
        })
        .setup(|app| {
            let address = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "empty", address)
                .title("Leeg")
                .inner_size(1280.0, 820.0)
                .initialization_script(watch::SCRIPT)
                .on_document_title_changed(|_, title| {
                    watch::drawn(&title);
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
