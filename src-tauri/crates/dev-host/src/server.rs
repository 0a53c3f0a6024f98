//! Routes: the screens, the commands, files in and out.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::{App, AppError, commands};
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::host::DevHost;
use crate::{Arguments, files};

/// The largest file that may be handed in.
const UPLOAD_LIMIT: usize = 64 << 20;

struct Shared {
    app: App,
    token: String,
    ui: PathBuf,
    folder: PathBuf,
    uploads: AtomicU64,
}

type Web = State<Arc<Shared>>;

/// Serves until interrupted.
pub(crate) async fn serve(asked: Arguments) -> Result<(), String> {
    let token = token()?;
    let folder = std::env::temp_dir().join(format!("hartwerk-dev-host-{}", std::process::id()));
    private_folder(&folder).map_err(|error| error.to_string())?;
    let app = App::new(Arc::new(DevHost::new(folder.clone(), asked.today)));
    open_first(&app, &asked)?;
    let shared = Arc::new(Shared {
        app,
        token: token.clone(),
        ui: asked.ui,
        folder: folder.clone(),
        uploads: AtomicU64::new(0),
    });
    let router = Router::new()
        .route("/rpc", get(list))
        .route("/rpc/{command}", post(call))
        .route("/upload", post(upload))
        .route("/document/{id}", get(download))
        .fallback(screen)
        .layer(DefaultBodyLimit::max(UPLOAD_LIMIT))
        .with_state(Arc::clone(&shared));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", asked.port))
        .await
        .map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    writeln!(std::io::stdout(), "listening on http://{address}/?token={token}")
        .map_err(|error| error.to_string())?;
    let served = axum::serve(listener, router)
        .with_graceful_shutdown(interrupted())
        .await;
    shared.app.close();
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    served.map_err(|error| error.to_string())
}

async fn interrupted() {
    // When the signal cannot be watched the server simply runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn open_first(app: &App, asked: &Arguments) -> Result<(), String> {
    let Some(path) = &asked.dossier else { return Ok(()) };
    let path = path.display().to_string();
    let Ok(passphrase) = std::env::var("HARTWERK_PASSPHRASE") else {
        commands::dispatch(app, "dossier_remember", json!({ "path": path }))
            .map_err(|error| error.to_string())?;
        return Ok(());
    };
    let command = if std::path::Path::new(&path).exists() {
        "dossier_open"
    } else {
        "dossier_create"
    };
    let name = "Hart voor Woerden";
    let request = json!({ "path": path, "passphrase": passphrase, "name": name });
    commands::dispatch(app, command, request)
        .map_err(|error| error.to_string())
        .map(|_| ())
}

fn token() -> Result<String, String> {
    let mut bytes = [0u8; 24];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn private_folder(folder: &std::path::Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

impl Shared {
    fn admits(&self, headers: &HeaderMap, uri: &Uri) -> bool {
        let sent = headers
            .get("x-hartwerk-token")
            .and_then(|value| value.to_str().ok());
        let asked = uri
            .query()
            .and_then(|query| query.split('&').find_map(|part| part.strip_prefix("token=")));
        sent.or(asked) == Some(self.token.as_str())
    }
}

fn refused() -> Response {
    (
        StatusCode::UNAUTHORIZED,
        Json(json!({ "code": "bad-token", "args": {} })),
    )
        .into_response()
}

fn failed(error: &AppError) -> Response {
    let status = match error.code.as_str() {
        "unknown-command" | "not-found" | "document-gone" => StatusCode::NOT_FOUND,
        "internal" => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    (status, Json(error)).into_response()
}

/// `GET /rpc`: every command with what it does and its types.
async fn list(State(shared): Web, headers: HeaderMap, uri: Uri) -> Response {
    if !shared.admits(&headers, &uri) {
        return refused();
    }
    let mut types = app::typescript::Types::default();
    let commands: Vec<Value> = commands::all()
        .map(|command| {
            let (request, response) = (command.types)(&mut types);
            json!({ "name": command.name, "about": command.about.trim(), "request": request, "response": response })
        })
        .collect();
    Json(json!({ "commands": commands, "types": types.declarations() })).into_response()
}

/// `POST /rpc/<command>`: runs it with the JSON body as request.
async fn call(
    State(shared): Web,
    Path(command): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    body: Bytes,
) -> Response {
    if !shared.admits(&headers, &uri) {
        return refused();
    }
    let request = if body.is_empty() {
        Ok(Value::Null)
    } else {
        serde_json::from_slice(&body)
    };
    let request = match request {
        Ok(request) => request,
        Err(error) => return failed(&AppError::new("bad-request").arg("detail", error.to_string())),
    };
    let run = tokio::task::spawn_blocking(move || commands::answer(&shared.app, &command, request));
    match run.await {
        Ok(Ok(answer)) => ([(header::CONTENT_TYPE, "application/json")], answer).into_response(),
        Ok(Err(error)) => failed(&error),
        Err(error) => failed(&AppError::internal(error)),
    }
}

/// `POST /upload?name=…`: keeps a file for a command that reads one; answers its path.
async fn upload(
    State(shared): Web,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
    uri: Uri,
    body: Bytes,
) -> Response {
    if !shared.admits(&headers, &uri) {
        return refused();
    }
    let name = query
        .into_iter()
        .find(|(key, _)| key == "name")
        .map_or_else(|| "upload".to_owned(), |(_, name)| name);
    let number = shared.uploads.fetch_add(1, Ordering::Relaxed);
    match files::receive(&shared.folder.join("private"), number, &name, body).await {
        Ok(path) => Json(json!({ "path": path })).into_response(),
        Err(error) => failed(&AppError::new("file-read-failed").arg("reason", error.kind().to_string())),
    }
}

/// `GET /document/<id>`: a made document as a download.
async fn download(State(shared): Web, Path(id): Path<String>, headers: HeaderMap, uri: Uri) -> Response {
    if !shared.admits(&headers, &uri) {
        return refused();
    }
    match shared.app.document(&id) {
        Ok(document) => {
            let disposition = format!(
                "attachment; filename=\"{}\"",
                document.file_name.replace(['"', '\\', '\n', '\r'], "_")
            );
            let head = [
                (header::CONTENT_TYPE, document.mime.to_owned()),
                (header::CONTENT_DISPOSITION, disposition),
            ];
            (head, document.bytes.as_slice().to_vec()).into_response()
        }
        Err(error) => failed(&error),
    }
}

async fn screen(State(shared): Web, uri: Uri) -> Response {
    files::screen(&shared.ui, uri.path()).await
}
