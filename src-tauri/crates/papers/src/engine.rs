//! Typst with a world of its own: templates compiled in, data from memory, fonts from one folder,
//! no packages, no disk, no network, no clock.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, Scalar};
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use crate::documents::{Document, Template, View, signs};
use crate::fonts::Fonts;
use crate::printable::make_printable;
use crate::words::{Catalogue, Locale, Words};
use crate::{PaperError, dates, zone};

/// Compiled results older than this many papers are forgotten, so that a day of printing does not fill
/// the memory; the shared template and fonts are used by every paper and so stay.
const KEPT_GENERATIONS: usize = 6;

/// Largest page image, in dots on the longer side: enough for a 4K screen at double zoom.
const LARGEST_IMAGE: f64 = 8_000.0;

/// How a paper is printed: what the record itself does not know.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Print {
    /// Language of the paper.
    pub locale: Locale,
    /// Moment of making, Amsterdam wall-clock time; handed in, because nothing here reads a clock.
    pub at: NaiveDateTime,
    /// Which version of this paper it is, from 1. Stands in the foot and in the file name.
    pub version: u32,
    /// Marks every page as coming from the example dossier.
    pub example: bool,
}

/// A finished paper.
#[derive(Clone)]
pub struct Paper {
    /// The file: PDF 1.7, tagged, PDF/UA-1.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Title as a reader program shows it.
    pub title: String,
    /// Proposed file name; never carries a person's or an organisation's name.
    pub file_name: String,
    /// Characters no font could draw, which are printed as a visible mark. Empty for nearly everyone.
    pub replaced: BTreeSet<char>,
    document: PagedDocument,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Deliberately without content: a paper is full of persons' data and this may reach a log.
        out.debug_struct("Paper")
            .field("file_name", &self.file_name)
            .field("pages", &self.pages)
            .finish()
    }
}

impl Paper {
    /// One page as PNG. `page` counts from 0; `scale` is dots per typographic point (1.0 = 72 dpi).
    /// The image comes from the same layout as the PDF, so the preview cannot differ from the print.
    pub fn page_png(&self, page: usize, scale: f64) -> Result<Vec<u8>, PaperError> {
        let pages = self.document.pages();
        let sheet = pages.get(page).ok_or(PaperError::NoPage {
            page,
            pages: pages.len(),
        })?;
        let size = sheet.frame.size();
        let longest = size.x.to_pt().max(size.y.to_pt());
        if !scale.is_finite() || scale <= 0.0 || longest * scale > LARGEST_IMAGE {
            return Err(PaperError::Image(format!("scale {scale} is out of range")));
        }
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(scale),
            render_bleed: false,
        };
        let image = typst_render::render(sheet, &options);
        image
            .encode_png()
            .map_err(|error| PaperError::Image(error.to_string()))
    }
}

/// The press: fonts, templates and words, loaded once, usable from several threads.
pub struct Papers {
    library: LazyHash<Library>,
    fonts: Fonts,
    dutch: Catalogue,
    english: Catalogue,
    standards: PdfStandards,
}

impl Papers {
    /// Starts the press with the fonts under `font_folder`. Fails when the house font is not there:
    /// papers that look different on every machine are worse than a clear sentence.
    pub fn new(font_folder: &Path) -> Result<Self, PaperError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PaperError::Layout {
            template: "standards",
            reason: error.message().to_string(),
        })?;
        Ok(Self {
            // Row headers and table summaries in the tags come with this feature; the version is pinned.
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            fonts: Fonts::load(font_folder)?,
            dutch: Catalogue::load(Locale::Nl)?,
            english: Catalogue::load(Locale::En)?,
            standards,
        })
    }

    /// Lays out `document` and writes it as PDF/UA-1.
    pub fn make(&self, document: &dyn Document, print: &Print) -> Result<Paper, PaperError> {
        let words = Words::of(match print.locale {
            Locale::Nl => &self.dutch,
            Locale::En => &self.english,
        });
        let view = document.view(&words, print);
        let template = document.template();
        let title = view.title.clone();
        let file_name = format!("{}-v{}.pdf", view.file_stem, print.version);
        let mut data = self.data(view, &words, print);
        words.check()?;
        let replaced = make_printable(&mut data, &|character| self.fonts.covers(character));
        // PDF/UA asks for a title; a letter without a subject still is a letter from someone.
        if data
            .get("title")
            .and_then(Value::as_str)
            .is_none_or(|title| title.trim().is_empty())
        {
            data["title"] = json!(template.name());
        }

        let layout = |reason: String| PaperError::Layout {
            template: template.name(),
            reason,
        };
        let bytes = serde_json::to_vec(&data).map_err(|error| layout(error.to_string()))?;
        let main = template
            .id()
            .ok_or_else(|| layout("no such template".to_owned()))?;
        let world = Desk {
            papers: self,
            main,
            data: Bytes::new(bytes),
        };
        let compiled = typst::compile::<PagedDocument>(&world);
        let laid_out = compiled.output.map_err(|errors| layout(describe(&errors)));
        let outcome = laid_out.and_then(|document| {
            if compiled.warnings.is_empty() {
                Ok(document)
            } else {
                Err(layout(describe(&compiled.warnings)))
            }
        });
        let options = PdfOptions {
            ident: Smart::Custom(format!("{file_name} {}", print.at)),
            creator: Smart::Custom(Some("Hartwerk".to_owned())),
            timestamp: timestamp(print.at),
            page_ranges: None,
            standards: self.standards.clone(),
            tagged: true,
            pretty: false,
        };
        let written = outcome.and_then(|document| {
            let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| layout(describe(&errors)))?;
            Ok((document, pdf))
        });
        typst::comemo::evict(KEPT_GENERATIONS);
        let (document, pdf) = written?;
        Ok(Paper {
            pdf,
            pages: document.pages().len(),
            title,
            file_name,
            replaced,
            document,
        })
    }

    /// What a template sees: its own view and what all papers share.
    fn data(&self, view: View, words: &Words<'_>, print: &Print) -> Value {
        let moment = dates::moment(print.at, print.locale);
        let args = [("version", print.version.into()), ("moment", moment.into())];
        let mut foot = words.with("foot", &args);
        if print.example {
            foot = format!("{} · {foot}", words.get("example"));
        }
        let mut data = view.data;
        data.insert("title".into(), json!(view.title));
        data.insert("author".into(), json!(view.author));
        data.insert("lang".into(), json!(print.locale.language()));
        data.insert("region".into(), json!(print.locale.region()));
        data.insert("fonts".into(), json!(self.fonts.families));
        data.insert("foot".into(), json!(foot));
        data.insert("words".into(), json!(words.for_template()));
        data.insert("symbols".into(), signs::for_template());
        Value::Object(data)
    }
}

/// The PDF's own date, with the offset of that moment.
fn timestamp(at: NaiveDateTime) -> Option<Timestamp> {
    // Each part is within its byte by the calendar; a year outside typst's range gives no date at all.
    let part = |value: u32| u8::try_from(value).ok();
    let moment = Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Timestamp::new_local(moment, zone::offset_minutes(zone::amsterdam_to_utc(at)))
}

/// Typst's messages on one line each. They name templates and fonts.
fn describe(diagnostics: &[SourceDiagnostic]) -> String {
    diagnostics
        .iter()
        .map(|found| {
            let hints: Vec<_> = found.hints.iter().map(|hint| hint.v.as_str()).collect();
            format!("{} {}", found.message, hints.join(" "))
                .trim_end()
                .to_owned()
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// The world of one compilation: the templates, one data file, the fonts.
struct Desk<'a> {
    papers: &'a Papers,
    main: FileId,
    data: Bytes,
}

/// Templates by file id, parsed once for the whole process.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    Template::FILES
        .iter()
        .filter_map(|(name, text)| Some(Source::new(file_id(&format!("{name}.typ"))?, (*text).to_owned())))
        .collect()
});

static DATA: LazyLock<Option<FileId>> = LazyLock::new(|| file_id("data.json"));

/// Id of a file in the root of our virtual project.
pub(crate) fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.papers.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.papers.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if *DATA == Some(id) {
            Ok(self.data.clone())
        } else {
            Err(missing(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.papers.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        // There is no clock on this desk; templates get their dates as text.
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// Papers are shared between worker threads.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Arc<Papers>>();
    shared::<Paper>();
};
