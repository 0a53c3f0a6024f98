//! What may be wrong with the file or the machine: each has its own sentence, and nothing of hers is lost or readable.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot go on has failed"
)]

use std::fs;
use std::path::{Path, PathBuf};

use journeys::{Coordinator, PASSPHRASE};
use serde_json::{Value, json};

/// The sentence of a code in each language: what happened, what was kept, and what to do.
fn told(code: &str) {
    for language in ["nl", "en"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../locales/{language}/errors.ftl"));
        let text = fs::read_to_string(file).unwrap();
        let key = format!("error-{code} = ");
        let sentence = text.lines().find_map(|line| line.strip_prefix(&key));
        let sentence = sentence.unwrap_or_else(|| panic!("{code} has no sentence in {language}"));
        assert!(sentence.matches('.').count() >= 2, "{language}: {sentence}");
    }
}

fn refused(she: &Coordinator, code: &str, command: &str, request: Value) {
    assert_eq!(she.refused(command, request), code);
    told(code);
}

fn path(she: &Coordinator) -> PathBuf {
    let status = she.call("dossier_status", Value::Null);
    PathBuf::from(status["path"].as_str().expect("an open dossier"))
}

fn opening(path: &Path, passphrase: &str) -> Value {
    json!({ "path": path, "passphrase": passphrase, "read_only": false })
}

fn names(she: &Coordinator) -> Vec<String> {
    let query = json!({ "text": "", "kinds": [], "place": null, "state": "all", "sort": "name" });
    let found = she.call("organisation_list", query);
    let rows = found["rows"].as_array().cloned().unwrap_or_default();
    rows.iter()
        .filter_map(|row| row["name"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn another_program_that_holds_the_dossier_and_a_wrong_passphrase_are_told_apart() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    let path = path(&she);
    let other = Coordinator::with_new_dossier("2026-09-29");
    refused(
        &other,
        "dossier-in-use",
        "dossier_open",
        opening(&path, PASSPHRASE),
    );
    she.call("dossier_close", Value::Null);
    refused(
        &she,
        "dossier-wrong-passphrase",
        "dossier_open",
        opening(&path, "vijf eenden"),
    );
    she.call("dossier_open", opening(&path, PASSPHRASE));
    assert_eq!(names(&she), ["Belbus Buitengebied"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_can_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    let path = path(&she);
    she.call("dossier_close", Value::Null);
    let set = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    set(0o444);
    refused(
        &she,
        "dossier-read-only",
        "dossier_open",
        opening(&path, PASSPHRASE),
    );
    let reading = json!({ "path": path, "passphrase": PASSPHRASE, "read_only": true });
    she.call("dossier_open", reading);
    assert_eq!(names(&she), ["Belbus Buitengebied"]);
    let save = json!({ "id": null, "fields": { "name": "Eettafel" } });
    // She knows that she only looks; where the file is has nothing to do with it.
    refused(&she, "dossier-only-looking", "organisation_save", save);
    set(0o644);
}

#[test]
fn a_full_disk_is_told_and_everything_before_it_stays() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    let dossier = she.app.dossier().unwrap();
    let used = dossier.limit_size(0).unwrap();
    dossier.limit_size(used + 4).unwrap();
    let long = json!({ "name": "Eettafel", "notes": "lang verhaal ".repeat(10_000) });
    refused(
        &she,
        "dossier-disk-full",
        "organisation_save",
        json!({ "id": null, "fields": long }),
    );
    assert_eq!(names(&she), ["Belbus Buitengebied"]);
    dossier.check().unwrap();
    dossier.limit_size(u32::MAX - 1).unwrap();
    she.organisation("Eettafel", &[]);
    assert_eq!(names(&she), ["Belbus Buitengebied", "Eettafel"]);
}

#[test]
fn a_newer_dossier_is_left_alone() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let path = path(&she);
    she.app.dossier().unwrap().pretend_version(4_000).unwrap();
    she.call("dossier_close", Value::Null);
    let before = fs::read(&path).unwrap();
    refused(&she, "dossier-newer", "dossier_open", opening(&path, PASSPHRASE));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_damaged_dossier_offers_its_last_backup() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    she.minutes_later(1);
    she.call("backup_make", Value::Null);
    let path = path(&she);
    she.call("dossier_close", Value::Null);
    let mut bytes = fs::read(&path).unwrap();
    bytes[2_000] ^= 0x40;
    fs::write(&path, bytes).unwrap();
    refused(
        &she,
        "dossier-damaged",
        "dossier_open",
        opening(&path, PASSPHRASE),
    );
    let backups = she.call("backup_list", json!({ "path": path }));
    let newest = backups[0]["file_name"].clone();
    she.minutes_later(1);
    let back = json!({ "path": path, "file_name": newest, "passphrase": PASSPHRASE });
    assert_eq!(she.call("backup_restore", back)["state"], "open");
    assert_eq!(names(&she), ["Belbus Buitengebied"]);
}

#[test]
fn damage_on_any_page_is_told_as_damage_whatever_she_does() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    for number in 0..60 {
        she.organisation(
            &format!("Buurtkamer {number}"),
            &["Nel Brouwhuis", "Bram Oldenkamp"],
        );
    }
    she.meeting(json!({}));
    let path = path(&she);
    she.call("dossier_close", Value::Null);
    let sound = fs::read(&path).unwrap();
    let doings = [
        ("overview_get", json!({ "all": true })),
        ("organisation_list", json!({ "text": "" })),
        ("search_everything", json!({ "text": "nel brouw" })),
        ("meeting_list", Value::Null),
        ("person_list", Value::Null),
        (
            "organisation_save",
            json!({ "id": null, "fields": { "name": "Eettafel" } }),
        ),
        ("history_undo", Value::Null),
        ("backup_make", Value::Null),
    ];
    let mut times = 0;
    for part in 0..24 {
        let at = 9_000 + part * (sound.len() - 10_000) / 24;
        let mut bytes = sound.clone();
        bytes[at] ^= 0x20;
        fs::write(&path, bytes).unwrap();
        let opened = she.ask("dossier_open", opening(&path, PASSPHRASE));
        let mut codes: Vec<String> = opened.err().into_iter().map(|error| error.code).collect();
        if codes.is_empty() {
            let failed = doings
                .iter()
                .filter_map(|(command, request)| she.ask(command, request.clone()).err());
            codes.extend(failed.map(|error| error.code));
        }
        assert!(
            codes.iter().all(|code| code == "dossier-damaged"),
            "byte {at}: {codes:?}"
        );
        times += usize::from(!codes.is_empty());
        she.call("dossier_close", Value::Null);
        for beside in ["-wal", "-shm", "-backups"] {
            let beside = PathBuf::from(format!("{}{beside}", path.display()));
            if beside.is_dir() {
                fs::remove_dir_all(beside).unwrap();
            } else if beside.exists() {
                fs::remove_file(beside).unwrap();
            }
        }
    }
    assert!(times > 12, "{times}");
    told("dossier-damaged");
}

#[test]
fn a_clock_that_was_set_back_is_told_at_opening() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    let path = path(&she);
    she.call("dossier_close", Value::Null);
    she.minutes_later(-30);
    assert_eq!(
        she.call("dossier_open", opening(&path, PASSPHRASE))["worked_ahead"],
        Value::Null
    );
    she.call("dossier_close", Value::Null);
    she.minutes_later(-150 * 24 * 60);
    let status = she.call("dossier_open", opening(&path, PASSPHRASE));
    assert_eq!(status["worked_ahead"], "2026-09-29T09:00:00Z");
    she.organisation("Eettafel", &[]);
    assert_eq!(names(&she), ["Belbus Buitengebied", "Eettafel"]);
}

#[test]
fn a_clock_that_is_set_back_changes_no_order() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let id = she.organisation("Eerste naam", &[]);
    let rename = |name: &str| {
        she.call(
            "organisation_save",
            json!({ "id": id, "fields": { "name": name } }),
        )
    };
    rename("Tweede naam");
    she.minutes_later(-3 * 24 * 60);
    rename("Derde naam");
    assert_eq!(names(&she), ["Derde naam"]);
    for before in ["Tweede naam", "Eerste naam"] {
        she.call("history_undo", Value::Null);
        assert_eq!(names(&she), [before], "undone in the order of doing");
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Looks for what she typed in every file the app made: dossier, WAL, backups, settings, files for printing.
fn nothing_readable(she: &Coordinator, when: &str) {
    const TYPED: &[&str] = &[
        "Kwikstaartgenootschap",
        "Zonnenberghe",
        "penningmeesteres",
        "wilhelmina@voorbeeld.example",
        "Notenkraker",
        "Rolstoelplaats",
        PASSPHRASE,
    ];
    let files = files_under(she.folder());
    assert!(!files.is_empty());
    for file in files {
        let bytes = fs::read(&file).unwrap();
        let name = file.to_string_lossy().into_owned();
        for text in TYPED {
            let holds = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!holds && !name.contains(text), "{when}: {text} in {name}");
        }
    }
}

#[test]
fn nothing_she_typed_can_be_read_on_the_disk() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    // The list is hers and lies elsewhere.
    let elsewhere = tempfile::tempdir().unwrap();
    let list = elsewhere.path().join("lijst.csv");
    fs::write(
        &list,
        "Organisatie;Contactpersoon;Functie;E-mail;Notities\n\
         Kwikstaartgenootschap;Wilhelmina Zonnenberghe;penningmeesteres;wilhelmina@voorbeeld.example;Notenkraker\n",
    )
    .unwrap();
    she.import(&list);
    assert_eq!(names(&she), ["Kwikstaartgenootschap"]);
    let notes = json!({ "title": "Kwikstaartgenootschap", "notes": "Rolstoelplaats" });
    let meeting = she.meeting(notes);
    she.call("reply_board", json!({ "meeting_id": meeting }));
    she.call("organisation_export", json!({ "ids": [], "format": "xlsx" }));
    let wal = files_under(she.folder())
        .into_iter()
        .find(|file| file.to_string_lossy().ends_with("-wal"))
        .expect("a WAL while it is open");
    assert!(fs::metadata(wal).unwrap().len() > 4_096);
    nothing_readable(&she, "open");
    she.minutes_later(1);
    she.call("backup_make", Value::Null);
    nothing_readable(&she, "with a backup");
    she.call("dossier_lock", Value::Null);
    nothing_readable(&she, "locked");
    she.call("dossier_close", Value::Null);
    nothing_readable(&she, "closed");
}
