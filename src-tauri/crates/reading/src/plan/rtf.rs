//! RTF: an own small reader of control words. It knows paragraphs, bold, sizes, outline levels, list texts, tables and
//! footnotes (left out); everything else passes by. It cannot fail: damaged RTF gives less text.

use super::para::{self, Cell, Para, Role, Row, Source, Table, tidy_tabs};
use super::{PlanWarning, ReadError};

/// Deeper groups are refused: text editors write some ten.
const MAX_DEPTH: usize = 500;

/// What a group passes on to the groups inside it.
#[derive(Debug, Clone, Default)]
struct State {
    bold: bool,
    italic: bool,
    hidden: bool,
    raised: bool,
    /// Half points.
    size: i32,
    /// Everything up to the end of the group is not text of the plan.
    skip: bool,
    /// The group is the printed mark of a list item.
    mark: bool,
    /// Bytes to pass over after a `\u`.
    fallback: usize,
    title: bool,
}

#[derive(Default)]
struct Made {
    text: String,
    mark: String,
    letters: usize,
    bold: usize,
    lead: usize,
    lead_open: bool,
    size: i32,
    level: Option<u8>,
    in_table: bool,
}

/// Reads RTF to paragraphs.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut reader = Reader {
        source: Source::default(),
        open: fresh(),
        row: Row::default(),
        cell: Vec::new(),
        table: Table::default(),
        title: String::new(),
        high: None,
    };
    reader.run(bytes)?;
    reader.paragraph();
    reader.end_table();
    let mut source = reader.source;
    source.meta_title = Some(reader.title).filter(|t| !t.trim().is_empty());
    source.warnings.push(PlanWarning::NoPages);
    para::take_contents(&mut source);
    Ok(source)
}

fn fresh() -> Made {
    Made {
        lead_open: true,
        ..Made::default()
    }
}

struct Reader {
    source: Source,
    open: Made,
    row: Row,
    cell: Vec<String>,
    table: Table,
    title: String,
    high: Option<u16>,
}

impl Reader {
    fn run(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let mut stack = vec![State {
            size: 24,
            fallback: 1,
            ..State::default()
        }];
        let mut at = 0;
        let mut pass = 0;
        while at < bytes.len() {
            if self.source.paras.len() > super::MAX_PARAGRAPHS {
                break;
            }
            let state = stack.last().cloned().unwrap_or_default();
            match bytes[at] {
                b'{' => {
                    if stack.len() > MAX_DEPTH {
                        return Err(ReadError::Bomb);
                    }
                    stack.push(state);
                    at += 1;
                }
                b'}' => {
                    if stack.len() > 1 {
                        stack.pop();
                    }
                    at += 1;
                }
                b'\\' => at = self.control(bytes, at + 1, &mut stack, &mut pass),
                b'\r' | b'\n' => at += 1,
                other => {
                    if pass > 0 {
                        pass -= 1;
                    } else {
                        self.letter(&state, cp1252(other));
                    }
                    at += 1;
                }
            }
        }
        Ok(())
    }

    /// One control word or sign; returns where reading goes on.
    fn control(&mut self, bytes: &[u8], at: usize, stack: &mut [State], pass: &mut usize) -> usize {
        let Some(first) = bytes.get(at).copied() else {
            return at;
        };
        let state = stack.last().cloned().unwrap_or_default();
        if !first.is_ascii_alphabetic() {
            match first {
                b'\'' => {
                    let hex = bytes
                        .get(at + 1..at + 3)
                        .and_then(|h| std::str::from_utf8(h).ok())
                        .and_then(|h| u8::from_str_radix(h, 16).ok());
                    if *pass > 0 {
                        *pass -= 1;
                    } else if let Some(code) = hex {
                        self.letter(&state, cp1252(code));
                    }
                    return at + 3;
                }
                b'~' => self.letter(&state, ' '),
                b'_' => self.letter(&state, '-'),
                b'*' => set(stack, |s| s.skip = true),
                b'\\' | b'{' | b'}' => self.letter(&state, char::from(first)),
                _ => {}
            }
            return at + 1;
        }
        let word_end = bytes[at..]
            .iter()
            .position(|b| !b.is_ascii_alphabetic())
            .map_or(bytes.len(), |n| at + n);
        let word = std::str::from_utf8(&bytes[at..word_end]).unwrap_or("");
        let number_end = bytes[word_end..]
            .iter()
            .enumerate()
            .position(|(i, b)| !(b.is_ascii_digit() || (i == 0 && *b == b'-')))
            .map_or(bytes.len(), |n| word_end + n);
        let number = std::str::from_utf8(&bytes[word_end..number_end])
            .ok()
            .and_then(|n| n.parse::<i64>().ok());
        let mut next = number_end;
        if bytes.get(next) == Some(&b' ') {
            next += 1;
        }
        if word == "bin" {
            let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            return next.saturating_add(length).min(bytes.len());
        }
        self.word(word, number, stack, &state, pass);
        next
    }

    fn word(
        &mut self,
        word: &str,
        number: Option<i64>,
        stack: &mut [State],
        state: &State,
        pass: &mut usize,
    ) {
        let on = number != Some(0);
        match word {
            "par" | "line" if word == "par" => self.paragraph(),
            "line" => self.letter(state, ' '),
            "sect" | "page" => self.paragraph(),
            "tab" => self.letter(state, '\t'),
            "b" => set(stack, |s| s.bold = on),
            "i" => set(stack, |s| s.italic = on),
            "v" => set(stack, |s| s.hidden = on),
            "super" => set(stack, |s| s.raised = on),
            "nosupersub" => set(stack, |s| s.raised = false),
            "plain" => set(stack, |s| {
                s.bold = false;
                s.italic = false;
                s.hidden = false;
                s.raised = false;
                s.size = 24;
            }),
            "fs" => set(stack, |s| {
                s.size = number
                    .and_then(|n| i32::try_from(n).ok())
                    .unwrap_or(24)
                    .clamp(2, 400)
            }),
            "uc" => set(stack, |s| {
                s.fallback = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1).min(16)
            }),
            "u" => {
                self.unicode(state, number.unwrap_or(0));
                *pass = state.fallback;
            }
            "outlinelevel" => {
                self.open.level = number
                    .and_then(|n| u8::try_from(n).ok())
                    .filter(|n| *n < 9)
                    .map(|n| n + 1)
            }
            "pard" => {
                self.open.level = None;
                self.open.in_table = false;
            }
            "intbl" => self.open.in_table = true,
            "cell" | "nestcell" => {
                self.open.in_table = true;
                self.paragraph();
                let parts = std::mem::take(&mut self.cell);
                self.row.cells.push(Cell::new(parts));
            }
            "row" | "nestrow" => {
                let row = std::mem::take(&mut self.row);
                if !row.cells.is_empty() {
                    self.table.rows.push(row);
                }
            }
            "trhdr" => self.row.header = true,
            "emdash" => self.letter(state, '—'),
            "endash" => self.letter(state, '–'),
            "bullet" => self.letter(state, '•'),
            "lquote" => self.letter(state, '‘'),
            "rquote" => self.letter(state, '’'),
            "ldblquote" => self.letter(state, '“'),
            "rdblquote" => self.letter(state, '”'),
            "listtext" | "pntext" => set(stack, |s| {
                s.mark = true;
                s.skip = false;
            }),
            "title" => set(stack, |s| {
                s.title = true;
                s.skip = false;
            }),
            "fonttbl" | "colortbl" | "stylesheet" | "info" | "pict" | "header" | "headerl" | "headerr"
            | "headerf" | "footer" | "footerl" | "footerr" | "footerf" | "footnote" | "annotation"
            | "object" | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl" | "generator"
            | "themedata" | "colorschememapping" | "latentstyles" | "datastore" | "xmlnstbl" | "fldinst"
            | "bkmkstart" | "bkmkend" | "atnid" | "atnauthor" | "filetbl" | "pn" | "nonesttables" => {
                set(stack, |s| s.skip = true)
            }
            "deleted" => set(stack, |s| s.hidden = on),
            _ => {}
        }
    }

    fn unicode(&mut self, state: &State, number: i64) {
        let unit =
            u16::try_from(if number < 0 { number + 65_536 } else { number } & 0xFFFF).unwrap_or(0xFFFD);
        if let Some(high) = self.high.take()
            && let Some(Ok(c)) = char::decode_utf16([high, unit]).next()
        {
            self.letter(state, c);
            return;
        }
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        self.letter(state, char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}'));
    }

    fn letter(&mut self, state: &State, c: char) {
        if state.title {
            self.title.push(c);
            return;
        }
        if state.skip || state.hidden || (state.raised && c.is_ascii_digit()) {
            return;
        }
        if state.mark {
            self.open.mark.push(c);
            return;
        }
        // A table ends with the first letter outside it.
        if !self.open.in_table && !self.table.rows.is_empty() && !c.is_whitespace() {
            self.end_table();
        }
        if c.is_alphanumeric() {
            self.open.letters += 1;
            self.open.bold += usize::from(state.bold);
            self.open.size = self.open.size.max(state.size);
        }
        self.open.text.push(c);
        if self.open.lead_open && (state.bold || !c.is_alphanumeric()) {
            self.open.lead = self.open.text.len();
        } else {
            self.open.lead_open = false;
        }
    }

    fn paragraph(&mut self) {
        let level = self.open.level;
        let in_table = self.open.in_table;
        let made = std::mem::replace(&mut self.open, fresh());
        // Paragraph properties last until the next `\pard`.
        self.open.level = level;
        self.open.in_table = in_table;
        let text = tidy_tabs(&made.text);
        if text.is_empty() {
            return;
        }
        let mark = made.mark.trim().to_owned();
        if made.in_table {
            self.cell.push(if mark.is_empty() {
                text
            } else {
                format!("{mark} {text}")
            });
            return;
        }
        let bold = made.letters > 0 && made.bold == made.letters;
        let (role, shown) = if mark.is_empty() {
            super::office::runs::typed_mark(&text)
        } else {
            super::office::numbering::apply(&mark, 0, level.is_some(), &text)
        };
        let mut lead = if bold {
            0
        } else {
            super::office::runs::trimmed_lead(&made.text, made.lead, &text)
        };
        if shown != text && lead > 0 {
            lead = (lead + shown.len()).saturating_sub(text.len());
        }
        #[allow(clippy::cast_precision_loss, reason = "clamped to 400 half points")]
        let size = made.size as f32 / 2.0;
        self.source.paras.push(Para {
            text: shown,
            role: level.map_or(role, Role::Heading),
            bold,
            size,
            lead,
            ..Para::default()
        });
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        if !table.rows.is_empty() {
            self.source.paras.push(Para {
                role: Role::Table(table),
                ..Para::default()
            });
        }
    }
}

fn set(stack: &mut [State], change: impl FnOnce(&mut State)) {
    if let Some(top) = stack.last_mut() {
        change(top);
    }
}

/// The code page of Western Windows, which RTF falls back on.
fn cp1252(byte: u8) -> char {
    encoding_rs::WINDOWS_1252
        .decode_without_bom_handling(&[byte])
        .0
        .chars()
        .next()
        .unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_tables_and_letters_come_through() {
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\title Plan}}\pard\outlinelevel0\b Doelen\b0\par\pard Pati\'ebnt \u8364? 5\par{\footnote noot}\trowd\intbl M1\cell Doen\cell\row\pard Na\par}";
        let source = read(rtf).unwrap_or_default();
        assert_eq!(source.meta_title.as_deref(), Some("Plan"));
        assert_eq!(source.paras[0].role, Role::Heading(1));
        assert_eq!(source.paras[1].text, "Patiënt € 5");
        assert!(
            matches!(&source.paras[2].role, Role::Table(t) if t.rows.len() == 1 && t.rows[0].cells.len() == 2)
        );
        assert_eq!(source.paras[3].text, "Na");
    }
}
