//! Documents that were made and are not yet saved: kept in memory, so that no plain text lies on the disk.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Result};

/// How many documents are kept; the oldest goes first.
const KEPT: usize = 24;

/// A document in memory.
#[derive(Clone)]
pub struct Document {
    /// Handle for the screen.
    pub id: String,
    /// Name to save under; holds no person's data.
    pub file_name: String,
    /// Media type.
    pub mime: &'static str,
    /// The file itself.
    pub bytes: Arc<Vec<u8>>,
    /// The laid-out pages, for papers.
    pub paper: Option<Arc<papers::Paper>>,
}

/// What the screen knows of a document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentRef {
    /// Handle.
    pub id: String,
    /// Name to save under.
    pub file_name: String,
    /// Media type.
    pub mime: String,
    /// Pages, for papers; 0 for other files.
    pub pages: usize,
}

/// The documents in memory.
#[derive(Default)]
pub struct Documents(Mutex<VecDeque<Document>>);

impl Documents {
    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<Document>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, document: Document) -> DocumentRef {
        let reference = DocumentRef {
            id: document.id.clone(),
            file_name: document.file_name.clone(),
            mime: document.mime.to_owned(),
            pages: document.paper.as_ref().map_or(0, |paper| paper.pages),
        };
        let mut kept = self.lock();
        kept.push_back(document);
        while kept.len() > KEPT {
            kept.pop_front();
        }
        reference
    }

    /// Forgets all, as when the dossier is locked.
    pub fn clear(&self) {
        self.lock().clear();
    }
}

impl App {
    /// Keeps a typeset paper and answers its handle.
    pub fn keep_paper(&self, paper: papers::Paper) -> DocumentRef {
        let document = Document {
            id: self.fresh_token(),
            file_name: paper.file_name.clone(),
            mime: "application/pdf",
            bytes: Arc::new(paper.pdf.clone()),
            paper: Some(Arc::new(paper)),
        };
        self.documents().put(document)
    }

    /// Typesets a paper in her language, keeps it and answers its handle. `version` stands in its foot.
    ///
    /// # Errors
    /// `papers-no-fonts`, `papers-failed`, and those of reading the dossier.
    pub fn keep_made(&self, document: &dyn papers::Document, version: u32) -> Result<DocumentRef> {
        let locale = if crate::preferences::load(self).language == "en" {
            papers::Locale::En
        } else {
            papers::Locale::Nl
        };
        self.keep_made_in(locale, document, version)
    }

    /// The same in a given language: letters are written to Dutch organisations, whatever the language of the screen.
    ///
    /// # Errors
    /// As [`App::keep_made`].
    pub fn keep_made_in(
        &self,
        locale: papers::Locale,
        document: &dyn papers::Document,
        version: u32,
    ) -> Result<DocumentRef> {
        let example = crate::example::is_example(self)?;
        let print = papers::Print {
            locale,
            at: self.host().local_now(),
            version,
            example,
        };
        Ok(self.keep_paper(self.papers()?.make(document, &print)?))
    }

    /// Keeps another file and answers its handle.
    pub fn keep_file(&self, file_name: &str, mime: &'static str, bytes: Vec<u8>) -> DocumentRef {
        self.documents().put(Document {
            id: self.fresh_token(),
            file_name: file_name.to_owned(),
            mime,
            bytes: Arc::new(bytes),
            paper: None,
        })
    }

    /// The document with this handle.
    ///
    /// # Errors
    /// `document-gone` when it was dropped.
    pub fn document(&self, id: &str) -> Result<Document> {
        self.documents()
            .lock()
            .iter()
            .find(|document| document.id == id)
            .cloned()
            .ok_or_else(|| AppError::new("document-gone"))
    }
}

/// One page of a paper.
#[derive(Debug, Deserialize, TS)]
pub struct PageRequest {
    /// The document.
    pub id: String,
    /// Page, from 1.
    pub page: usize,
    /// Pixels per point.
    pub scale: f32,
}

/// A page as a picture.
#[derive(Debug, Serialize, TS)]
pub struct PageImage {
    /// `data:image/png;base64,…`
    pub src: String,
}

/// Where to save a document.
#[derive(Debug, Deserialize, TS)]
pub struct SaveRequest {
    /// The document.
    pub id: String,
    /// Full path she chose.
    pub path: String,
}

/// Which document.
#[derive(Debug, Deserialize, TS)]
pub struct DocumentRequest {
    /// The document.
    pub id: String,
}

/// Draws one page.
pub fn page(app: &App, request: PageRequest) -> Result<PageImage> {
    let document = app.document(&request.id)?;
    let paper = document.paper.ok_or_else(|| AppError::new("document-gone"))?;
    let index = request.page.checked_sub(1).filter(|index| *index < paper.pages);
    let index = index.ok_or_else(|| AppError::new("document-gone"))?;
    let png = paper.page_png(index, f64::from(request.scale).clamp(0.2, 6.0))?;
    let data = base64::engine::general_purpose::STANDARD.encode(png);
    Ok(PageImage {
        src: format!("data:image/png;base64,{data}"),
    })
}

/// Writes a document where she asked.
pub fn save(app: &App, request: SaveRequest) -> Result<()> {
    let document = app.document(&request.id)?;
    // Written beside it first: a stick that is full must not cost her the older version of the same file.
    let path = PathBuf::from(&request.path);
    let mut beside = path.clone().into_os_string();
    beside.push(".new");
    let written =
        std::fs::write(&beside, document.bytes.as_slice()).and_then(|()| std::fs::rename(&beside, &path));
    written.map_err(|error| {
        // What was half written is of no use to anybody; when it cannot be removed either, the sentence is the same.
        let _ = std::fs::remove_file(&beside);
        let full = matches!(
            error.kind(),
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded
        );
        let code = if full {
            "document-disk-full"
        } else {
            "document-save-failed"
        };
        AppError::new(code).arg("reason", error.kind().to_string())
    })
}

/// Hands a document to the system's viewer, where she prints it.
pub fn print(app: &App, request: DocumentRequest) -> Result<()> {
    let document = app.document(&request.id)?;
    let failed = |error: std::io::Error| {
        AppError::new("document-print-failed").arg("reason", error.kind().to_string())
    };
    let folder: PathBuf = app.host().private_dir();
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let path = folder.join(format!("{}-{}", document.id, document.file_name));
    std::fs::write(&path, document.bytes.as_slice()).map_err(failed)?;
    app.host().open_in_viewer(&path).map_err(failed)
}

area! {
    /// Draws one page of a paper as a picture.
    document_page(PageRequest) -> PageImage = page;
    /// Writes a document to the place she chose.
    document_save(SaveRequest) -> () = save;
    /// Opens a document in the system's viewer for printing.
    document_print(DocumentRequest) -> () = print;
}
