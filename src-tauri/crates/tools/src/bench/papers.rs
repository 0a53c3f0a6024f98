//! Papers beside the clock and beside LibreOffice.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use papers::documents::MeetingHead;
use papers::documents::attendance::{AttendanceTable, Attendee, Grouping};
use papers::{Locale, Papers, Print};

use super::figure::{Figure, median_of, once};
use crate::places;

/// 56 names, once the press is warm: the median of twenty goes, each with another version number so that nothing is
/// answered from what was laid out before.
pub fn attendance_list_56() -> Result<Figure, String> {
    let press = press()?;
    let mut version = 0;
    let mut go = || {
        version += 1;
        press
            .make(&list(56), &print(version))
            .map_err(|error| error.to_string())
    };
    let (first, cold) = once(&mut go)?;
    let warm = median_of(20, go)?;
    Ok(Figure::of(warm)
        .with("pages", first.pages)
        .with("cold_ms", cold.round()))
}

/// 5,000 names, beside LibreOffice making a PDF of a table with the same cells.
pub fn attendance_list_5000() -> Result<Figure, String> {
    let press = press()?;
    let list = list(5_000);
    press
        .make(&self::list(1), &print(1))
        .map_err(|error| error.to_string())?;
    let (paper, ours) = once(|| press.make(&list, &print(1)).map_err(|error| error.to_string()))?;
    let office = libre_office(&list)?;
    Ok(Figure::ratio(ours, office).with("pages", paper.pages))
}

fn press() -> Result<Papers, String> {
    Papers::new(&places::fonts()).map_err(|error| error.to_string())
}

fn print(version: u32) -> Print {
    let day = NaiveDate::from_ymd_opt(2012, 6, 6).unwrap_or_default();
    Print {
        locale: Locale::Nl,
        at: NaiveDateTime::new(day, NaiveTime::MIN),
        version,
        example: false,
    }
}

/// Invented people, two of each organisation.
fn list(count: u32) -> AttendanceTable {
    let first = ["Bram", "Mies", "Joke", "Ahmed", "Zoë", "Truus", "Kees", "Fenna"];
    let last = [
        "Oldenkamp",
        "van den Velden",
        "de Wit-Bakker",
        "El Amrani",
        "Terpstra",
        "ten Hoeve",
        "Brandsma",
    ];
    let people = (0..count)
        .map(|number| {
            let at = number as usize;
            let (first, last) = (first[at % first.len()], last[at % last.len()]);
            Attendee {
                id: number.to_string(),
                name: format!("{first} {last} {number}"),
                sort_name: format!("{last} {number}, {first}"),
                organisation: format!("Stichting Samen Verder {:04}", number / 2),
                position: if number % 2 == 0 {
                    "voorzitter".to_owned()
                } else {
                    String::new()
                },
                ..Attendee::default()
            }
        })
        .collect();
    let mut list = AttendanceTable {
        head: head(),
        grouping: Grouping::Surname,
        people,
        blank_lines: 6,
    };
    papers::documents::attendance::put_in_order(&mut list.people, list.grouping);
    list
}

fn head() -> MeetingHead {
    MeetingHead {
        organiser: "Hart voor Woerden".to_owned(),
        trajectory: String::new(),
        title: "Startbijeenkomst".to_owned(),
        date: NaiveDate::from_ymd_opt(2012, 6, 7).unwrap_or_default(),
        starts_at: NaiveTime::from_hms_opt(15, 0, 0).unwrap_or_default(),
        ends_at: NaiveTime::from_hms_opt(17, 0, 0),
        room: "Podiumzaal".to_owned(),
        venue: "Welzijnshuis".to_owned(),
        address: String::new(),
    }
}

/// The same cells as an HTML table, which LibreOffice Writer lays out; its start is timed with an empty table and
/// taken off, so that the table is compared and not the program's start.
fn libre_office(list: &AttendanceTable) -> Result<f64, String> {
    let folder = places::scratch("office")?;
    let empty = AttendanceTable {
        people: Vec::new(),
        ..list.clone()
    };
    let start = convert(&folder.join("leeg.html"), &empty)?;
    let whole = convert(&folder.join("lijst.html"), list)?;
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    Ok(whole - start)
}

fn convert(page: &PathBuf, list: &AttendanceTable) -> Result<f64, String> {
    let mut rows = String::new();
    for person in &list.people {
        let number = person.number.unwrap_or_default();
        let (name, organisation, position) = (&person.sort_name, &person.organisation, &person.position);
        let _ = write!(
            rows,
            "<tr><td>{number}<td>{name}<td>{organisation}<td>{position}<td></tr>"
        );
    }
    let text = format!("<html><meta charset=utf-8><title>Lijst</title><table border=1>{rows}</table></html>");
    std::fs::write(page, text).map_err(|error| error.to_string())?;
    let folder = page.with_file_name("");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    );
    let (status, time) = once(|| {
        Command::new("soffice")
            .args([
                profile.as_str(),
                "--headless",
                "--convert-to",
                "pdf:writer_web_pdf_Export",
                "--outdir",
            ])
            .arg(&folder)
            .arg(page)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|_| "LibreOffice (soffice) is not on this machine, so there is no reference".to_owned())
    })?;
    if status.success() && page.with_extension("pdf").exists() {
        Ok(time)
    } else {
        Err("LibreOffice did not make the PDF".to_owned())
    }
}
