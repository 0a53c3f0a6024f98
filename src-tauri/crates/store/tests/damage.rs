//! A dossier that was damaged anywhere, or cut off, gives an error she can act on, and never one that reads as a
//! defect of Hartwerk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{PASSPHRASE, Place, at, organisation};
use store::{Dossier, Error, Op, Reason, Secret};

/// A dossier of some hundred pages, closed, so that everything is in the one file.
fn filled() -> Place {
    let mut place = Place::new();
    place
        .transact(Op::new("proef"), at(0), |tx| {
            for number in 0..400 {
                let mut organisation = organisation(tx.new_id()?, &format!("Buurtkamer {number}"));
                organisation.notes = format!("Elke dinsdag koffie in zaal {number}. ").repeat(4);
                tx.organisations().insert(&organisation)?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
    place.dossier.take().unwrap().close().unwrap();
    place
}

/// Opens the dossier and does what she does in it: looking, searching, changing, undoing, keeping a backup.
fn work_in(path: &Path) -> Result<(), Error> {
    let dossier = Dossier::open(path, &Secret::Passphrase(PASSPHRASE), "laptop", at(1))?;
    let looks: [Result<(), Error>; 5] = [
        dossier.read(|read| read.organisations().all().map(drop)),
        dossier.read(|read| read.search("dinsdag", 30).map(drop)),
        dossier
            .transact(Op::new("proef"), at(2), |tx| {
                tx.organisations().insert(&organisation(tx.new_id()?, "Nieuw"))
            })
            .map(drop),
        dossier.undo(at(3)).map(drop),
        dossier.back_up(Reason::Asked, at(4)).map(drop),
    ];
    let mut found = Ok(());
    for look in looks {
        match look {
            // What the database says of such a page has no name; asking for damage finds it.
            Err(Error::Database(_)) if dossier.has_damaged_pages() => {
                found = Err(Error::Damaged("a page".into()))
            }
            Err(error) => found = Err(error),
            Ok(()) => {}
        }
    }
    found
}

#[test]
fn a_flipped_byte_anywhere_reads_as_damage_or_not_at_all() {
    let place = filled();
    let sound = fs::read(place.path()).unwrap();
    let mut told = 0;
    for at_byte in [3, 700, 5_000, 9_000]
        .into_iter()
        .chain((1..20).map(|part| part * sound.len() / 20 + part * 131))
    {
        let mut bytes = sound.clone();
        for byte in &mut bytes[at_byte..at_byte + 40] {
            *byte ^= 0x55;
        }
        fs::write(place.path(), &bytes).unwrap();
        match work_in(&place.path()) {
            Err(Error::Damaged(_)) => told += 1,
            // Without a backup beside it a damaged salt or first page is a key that does not fit.
            Err(Error::WrongPassphrase) => assert!(at_byte < 4096, "byte {at_byte}"),
            Err(error) => panic!("byte {at_byte}: {error:?}"),
            Ok(()) => {}
        }
        fs::remove_dir_all(store::folder_of(&place.path())).ok();
        for suffix in ["-wal", "-shm"] {
            fs::remove_file(format!("{}{suffix}", place.path().display())).ok();
        }
    }
    assert!(told > 15, "{told}");
}

#[test]
fn a_file_cut_off_anywhere_is_damaged_also_without_a_backup() {
    let place = filled();
    let sound = fs::read(place.path()).unwrap();
    for length in [
        0,
        10,
        100,
        4_000,
        4_096,
        5_000,
        8_192,
        9_001,
        sound.len() / 2,
        sound.len() - 4_096,
        sound.len() - 1,
    ] {
        fs::write(place.path(), &sound[..length]).unwrap();
        let found = work_in(&place.path());
        assert!(
            matches!(found, Err(Error::Damaged(_))),
            "length {length}: {found:?}"
        );
        fs::remove_dir_all(store::folder_of(&place.path())).ok();
        for suffix in ["-wal", "-shm"] {
            fs::remove_file(format!("{}{suffix}", place.path().display())).ok();
        }
    }
}

#[test]
fn a_text_or_picture_with_the_ending_of_a_dossier_is_none() {
    let place = Place::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let text = "Dit is een brief aan alle organisaties. ".repeat(400);
    for (name, length) in [
        ("brief.hartwerk", 16_000),
        ("brief.hartwerk", 300),
        ("brief.txt", 4_096),
    ] {
        let path = elsewhere.path().join(name);
        fs::write(&path, &text[..length]).unwrap();
        let found = Dossier::open(&path, &Secret::Passphrase(PASSPHRASE), "laptop", at(0)).err();
        assert!(
            matches!(found, Some(Error::NotADossier)),
            "{name} {length}: {found:?}"
        );
    }
    drop(place);
}

#[test]
fn an_open_dossier_that_got_damaged_goes_back_to_its_backup_and_is_kept_aside() {
    let mut place = filled();
    place.dossier = Some(common::open(&place.path()).unwrap());
    let backup = place.back_up(Reason::Asked, at(1)).unwrap();
    place.dossier.take().unwrap().close().unwrap();
    let mut bytes = fs::read(place.path()).unwrap();
    // Page 2 holds what everything needs; the last pages hold what only some screens ask for.
    let late = bytes.len() - 2_000;
    for page_start in (late - 40 * 4096..late).step_by(4096) {
        bytes[page_start] ^= 0x55;
    }
    fs::write(place.path(), &bytes).unwrap();
    place.dossier = Some(common::open(&place.path()).unwrap());
    assert!(place.has_damaged_pages());
    assert!(matches!(
        place.back_up(Reason::Asked, at(2)),
        Err(Error::Damaged(_))
    ));
    place.restore(&backup.file_name, at(3)).unwrap();
    assert!(!place.has_damaged_pages());
    place.check().unwrap();
    assert_eq!(place.read(|read| read.organisations().count()).unwrap(), 400);
    let aside = fs::read_dir(store::folder_of(&place.path()))
        .unwrap()
        .any(|entry| {
            entry
                .unwrap()
                .file_name()
                .to_string_lossy()
                .starts_with("damaged-")
        });
    assert!(aside);
}
