//! The file: keys, refusals, damage, backups, and that nothing readable is on the disk.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails does so loudly"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{PASSPHRASE, Place, at, open, organisation, person, position, registration};
use domain::id::Id;
use store::{Dossier, Error, OldSheets, Op, Reason, RecoveryKey, Secret};

fn add(dossier: &Dossier, name: &str, seconds: i64) -> Id {
    dossier
        .transact(Op::new("organisation.add").arg("name", name), at(seconds), |tx| {
            let row = organisation(tx.new_id()?, name);
            tx.organisations().insert(&row)?;
            Ok::<_, Error>(row.id)
        })
        .unwrap()
        .value
}

fn names(dossier: &Dossier) -> Vec<String> {
    dossier
        .read(|r| r.organisations().all())
        .unwrap()
        .into_iter()
        .map(|row| row.name)
        .collect()
}

/// Every file under a folder.
fn files_under(folder: &Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files_under(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_shut_dossier_opens_again_while_somebody_still_holds_it() {
    let place = Place::new();
    let path = place.path();
    add(&place, "Stichting De Brug", 1);
    // A question that is being answered is answered to its end, and only then the dossier is shut.
    let (started, starts) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            place.read(|read| {
                started.send(()).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(150));
                read.organisations().all().map(|rows| rows.len())
            })
        });
        starts.recv().unwrap();
        place.shut();
        assert!(matches!(reading.join().unwrap(), Ok(1)));
    });
    let again = open(&path).unwrap();
    assert_eq!(names(&again), ["Stichting De Brug"]);
    assert!(matches!(
        place.read(|read| read.organisations().all()),
        Err(Error::Shut)
    ));
    let late = place.transact(Op::new("organisation.add"), at(2), |tx| {
        tx.organisations()
            .insert(&organisation(tx.new_id()?, "Te laat"))?;
        Ok::<_, Error>(())
    });
    assert!(matches!(late, Err(Error::Shut)));
    assert_eq!(names(&again), ["Stichting De Brug"]);
}

#[test]
fn each_refusal_has_its_own_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("proef.hartwerk");
    assert!(matches!(open(&path), Err(Error::Missing)));
    assert!(matches!(
        open(&folder.path().join("no such folder/a.hartwerk")),
        Err(Error::Missing)
    ));
    let dossier = Dossier::create(&path, PASSPHRASE, "laptop").unwrap();
    assert!(matches!(open(&path), Err(Error::Locked)));
    drop(dossier);
    assert!(matches!(
        Dossier::create(&path, PASSPHRASE, "laptop"),
        Err(Error::AlreadyExists)
    ));
    assert!(matches!(
        Dossier::create(&folder.path().join("b.hartwerk"), "", "laptop"),
        Err(Error::EmptyPassphrase)
    ));
    assert!(!folder.path().join("b.hartwerk").exists());
    let wrong = Dossier::open(&path, &Secret::Passphrase("vijf eenden"), "laptop", at(0));
    assert!(matches!(wrong, Err(Error::WrongPassphrase)), "{:?}", wrong.err());
    assert!(matches!(open(folder.path()), Err(Error::NotADossier)));
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("short", b"kort".to_vec()),
        ("text", "Beste mensen, ".repeat(2_000).into_bytes()),
        (
            "plain database",
            [b"SQLite format 3\0".to_vec(), vec![0; 8_176]].concat(),
        ),
    ] {
        let other = folder.path().join(name);
        fs::write(&other, bytes).unwrap();
        assert!(matches!(open(&other), Err(Error::NotADossier)), "{name}");
    }
    open(&path).unwrap();
}

#[cfg(unix)]
#[test]
fn what_may_not_be_written_can_still_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    add(&place, "De Brug", 0);
    let path = place.path();
    let (folder, dossier) = (place.folder, place.dossier);
    drop(dossier);
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();

    set(&path, 0o444);
    assert!(matches!(open(&path), Err(Error::ReadOnly)));
    set(&path, 0o644);
    set(folder.path(), 0o555);
    assert!(matches!(open(&path), Err(Error::ReadOnly)));
    let reading = Dossier::open_read_only(&path, &Secret::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(names(&reading), ["De Brug"]);
    let refused = reading.transact(Op::new("x"), at(1), |tx| {
        tx.organisations().insert(&organisation(tx.new_id()?, "B"))
    });
    assert!(matches!(refused, Err(Error::ReadOnly)));
    assert!(matches!(reading.undo(at(1)), Err(Error::ReadOnly)));
    drop(reading);
    set(folder.path(), 0o755);
}

#[test]
fn it_can_be_read_beside_the_window_that_has_it_open() {
    let place = Place::new();
    add(&place, "De Brug", 0);
    let reading = Dossier::open_read_only(&place.path(), &Secret::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(names(&reading), ["De Brug"]);
    add(&place, "De Haven", 1);
    assert_eq!(names(&reading), ["De Brug", "De Haven"]);
}

#[test]
fn a_bare_copy_opens_with_the_passphrase_or_the_sheet() {
    let mut place = Place::new();
    add(&place, "De Brug", 0);
    let sheet = place.recovery_key().to_text();
    place.dossier.take().unwrap().close().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("kopie.hartwerk");
    fs::copy(place.path(), &copy).unwrap();
    assert_eq!(names(&open(&copy).unwrap()), ["De Brug"]);
    let key = RecoveryKey::parse(&sheet).unwrap();
    assert_eq!(
        names(&Dossier::open(&copy, &Secret::Recovery(&key), "laptop", at(0)).unwrap()),
        ["De Brug"]
    );
    let other = Place::new().recovery_key();
    let wrong = Dossier::open(&copy, &Secret::Recovery(&other), "laptop", at(0));
    assert!(matches!(wrong, Err(Error::WrongRecoveryKey)), "{:?}", wrong.err());
}

#[test]
fn a_new_passphrase_keeps_old_sheets_until_they_are_voided() {
    let mut place = Place::new();
    add(&place, "De Brug", 0);
    place.back_up(Reason::Asked, at(1)).unwrap();
    let first = place.recovery_key();
    let second = place
        .change_passphrase("een nieuwe zin voor later", OldSheets::Keep)
        .unwrap();
    assert_eq!(second.backups_left, 0);
    // The open dossier goes on without being opened again.
    add(&place, "De Haven", 2);
    place.dossier = None;
    assert!(matches!(open(&place.path()), Err(Error::WrongPassphrase)));
    let opens = |secret: &Secret<'_>| {
        Dossier::open(&place.path(), secret, "laptop", at(3)).map(|dossier| names(&dossier))
    };
    let both = ["De Brug", "De Haven"];
    assert_eq!(
        opens(&Secret::Passphrase("een nieuwe zin voor later")).unwrap(),
        both
    );
    assert_eq!(opens(&Secret::Recovery(&first)).unwrap(), both);
    assert_eq!(opens(&Secret::Recovery(&second.recovery_key)).unwrap(), both);
    // Losing the slot file costs the older sheet, until the dossier is opened once.
    fs::remove_file(place.folder.path().join("proef.hartwerk-recovery")).unwrap();
    assert!(matches!(
        opens(&Secret::Recovery(&first)),
        Err(Error::WrongRecoveryKey)
    ));
    assert_eq!(opens(&Secret::Recovery(&second.recovery_key)).unwrap(), both);
    assert_eq!(opens(&Secret::Recovery(&first)).unwrap(), both);

    let dossier = Dossier::open(&place.path(), &Secret::Recovery(&first), "laptop", at(4)).unwrap();
    let third = dossier
        .change_passphrase("de derde zin is de langste", OldSheets::Void)
        .unwrap();
    drop(dossier);
    for void in [&first, &second.recovery_key] {
        assert!(matches!(
            opens(&Secret::Recovery(void)),
            Err(Error::WrongRecoveryKey)
        ));
    }
    assert_eq!(opens(&Secret::Recovery(&third.recovery_key)).unwrap(), both);
    // The backup of before both changes opens with the passphrase of now.
    let backup = store::backups_of(&place.path()).unwrap().remove(0);
    let file = store::folder_of(&place.path()).join(backup.file_name);
    let old = Dossier::open_read_only(&file, &Secret::Passphrase("de derde zin is de langste")).unwrap();
    assert_eq!(names(&old), ["De Brug"]);
}

#[test]
fn a_changed_passphrase_keeps_history_search_and_undo() {
    let place = Place::new();
    let id = add(&place, "De Brug", 0);
    let before = place.read(|r| r.dump()).unwrap();
    place
        .change_passphrase("een nieuwe zin voor later", OldSheets::Keep)
        .unwrap();
    assert_eq!(place.read(|r| r.dump()).unwrap(), before);
    assert_eq!(place.read(|r| r.search("brug", 5)).unwrap()[0].id, id.to_string());
    place.check().unwrap();
    assert_eq!(place.undo(at(1)).unwrap().unwrap().value.args["name"], "De Brug");
    assert_eq!(names(&place), [""; 0]);
}

#[test]
fn nothing_readable_is_on_the_disk() {
    let mut place = Place::new();
    let secret = "Kwikstaartgenootschap";
    place
        .transact(Op::new("organisation.add").arg("name", secret), at(0), |tx| {
            for index in 0..200 {
                let row = organisation(tx.new_id()?, &format!("{secret} {index}"));
                tx.organisations().insert(&row)?;
                let who = person(tx.new_id()?, "Wilhelmina", "van", "Zonnenberghe");
                tx.persons().insert(&who)?;
                tx.positions()
                    .insert(&position(tx.new_id()?, who.id, row.id, "penningmeesteres"))?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
    place.back_up(Reason::Asked, at(1)).unwrap();
    let look = |when: &str| {
        let files = files_under(place.folder.path());
        assert!(
            files.iter().any(|file| file.metadata().unwrap().len() > 100_000),
            "{when}: {files:?}"
        );
        for file in files {
            let bytes = fs::read(&file).unwrap();
            for text in [
                secret,
                "Zonnenberghe",
                "penningmeesteres",
                "organisation",
                "SQLite format",
                PASSPHRASE,
            ] {
                assert!(!holds(&bytes, text), "{when}: {text} in {}", file.display());
            }
            assert!(!holds(file.to_string_lossy().as_bytes(), secret));
        }
    };
    assert!(
        fs::metadata(place.folder.path().join("proef.hartwerk-wal"))
            .unwrap()
            .len()
            > 100_000
    );
    look("open, with a WAL");
    place
        .change_passphrase("een nieuwe zin voor later", OldSheets::Keep)
        .unwrap();
    look("after a change of passphrase");
    place.dossier = None;
    let files = files_under(place.folder.path());
    assert!(
        !files.iter().any(|file| file.to_string_lossy().ends_with("-wal")),
        "{files:?}"
    );
}

#[test]
fn a_full_disk_loses_nothing_and_says_so() {
    let place = Place::new();
    add(&place, "De Brug", 0);
    let used = place.limit_size(0).unwrap();
    place.limit_size(used + 8).unwrap();
    let filled = place.transact(Op::new("import"), at(1), |tx| {
        for index in 0..20_000 {
            tx.organisations()
                .insert(&organisation(tx.new_id()?, &format!("Organisatie {index}")))?;
        }
        Ok::<_, Error>(())
    });
    assert!(matches!(filled, Err(Error::DiskFull)), "{filled:?}");
    assert_eq!(names(&place), ["De Brug"]);
    place.check().unwrap();
    place.limit_size(u32::MAX - 1).unwrap();
    add(&place, "De Haven", 2);
    assert_eq!(names(&place), ["De Brug", "De Haven"]);
}

#[test]
fn a_newer_dossier_is_refused_and_left_alone() {
    let mut place = Place::new();
    place.pretend_version(4_000).unwrap();
    place.dossier.take().unwrap().close().unwrap();
    let before = fs::read(place.path()).unwrap();
    assert!(matches!(
        open(&place.path()),
        Err(Error::Newer { found: 4_000, .. })
    ));
    assert_eq!(fs::read(place.path()).unwrap(), before);
}

#[test]
fn damage_is_told_from_a_wrong_passphrase_and_the_backup_brings_it_back() {
    let mut place = Place::new();
    for index in 0..40 {
        add(&place, &format!("Organisatie {index}"), index);
    }
    let whole = names(&place);
    let backup = place
        .back_up_if_changed(Reason::Opened, at(100))
        .unwrap()
        .unwrap();
    assert_eq!(place.back_up_if_changed(Reason::Opened, at(101)).unwrap(), None);
    place.dossier.take().unwrap().close().unwrap();
    let sound = fs::read(place.path()).unwrap();
    let pages = sound.len() / 4096;
    assert!(pages > 20);

    // The first page: its salt, its seal, its content.
    for at_byte in [3, 40, 2_000, 4_090] {
        let mut bytes = sound.clone();
        bytes[at_byte] ^= 0x40;
        fs::write(place.path(), &bytes).unwrap();
        let refused = open(&place.path());
        assert!(
            matches!(refused, Err(Error::Damaged(_))),
            "byte {at_byte}: {:?}",
            refused.err()
        );
        let wrong = Dossier::open(&place.path(), &Secret::Passphrase("vijf eenden"), "laptop", at(0));
        assert!(matches!(wrong, Err(Error::WrongPassphrase)), "byte {at_byte}");
    }
    // Any other page: found at the latest by the check or by the backup, and never read as something else.
    for page in (1..pages).step_by(pages / 12) {
        let mut bytes = sound.clone();
        bytes[page * 4096 + 777] ^= 0x01;
        fs::write(place.path(), &bytes).unwrap();
        match open(&place.path()) {
            Ok(dossier) => {
                assert!(matches!(dossier.check(), Err(Error::Damaged(_))), "page {page}");
                match dossier.read(|r| r.organisations().all()) {
                    Ok(rows) => assert_eq!(rows.len(), whole.len(), "page {page}"),
                    Err(error) => assert!(matches!(error, Error::Damaged(_)), "page {page}: {error:?}"),
                }
            }
            Err(error) => assert!(matches!(error, Error::Damaged(_)), "page {page}: {error:?}"),
        }
    }
    // Cut off, on and off the border of a page.
    for length in [sound.len() - 4096, sound.len() / 2, 5_000] {
        fs::write(place.path(), &sound[..length]).unwrap();
        let found = open(&place.path()).and_then(|dossier| dossier.check());
        assert!(
            matches!(found, Err(Error::Damaged(_))),
            "length {length}: {found:?}"
        );
    }

    store::restore(
        &place.path(),
        &backup.file_name,
        &Secret::Passphrase(PASSPHRASE),
        at(200),
    )
    .unwrap();
    place.dossier = Some(open(&place.path()).unwrap());
    assert_eq!(names(&place), whole);
    place.check().unwrap();
    let kept = files_under(&store::folder_of(&place.path()));
    assert!(
        kept.iter()
            .any(|file| file.to_string_lossy().contains("damaged-")),
        "{kept:?}"
    );
}

#[test]
fn going_back_to_a_backup_keeps_what_it_replaces() {
    let place = Place::new();
    add(&place, "De Brug", 0);
    let early = place.back_up(Reason::Asked, at(1)).unwrap();
    add(&place, "De Haven", 2);
    place.restore(&early.file_name, at(3)).unwrap();
    assert_eq!(names(&place), ["De Brug"]);
    let replaced = place.backups().unwrap().remove(0);
    assert_eq!(replaced.reason, Reason::Replaced);
    place.restore(&replaced.file_name, at(4)).unwrap();
    assert_eq!(names(&place), ["De Brug", "De Haven"]);
    for name in ["../proef.hartwerk", "no such file", ""] {
        assert!(
            matches!(place.restore(name, at(5)), Err(Error::Missing)),
            "{name}"
        );
    }
    // Undo works on from what the backup holds.
    assert_eq!(place.undo(at(6)).unwrap().unwrap().value.args["name"], "De Haven");
}

#[test]
fn backups_are_rotated_but_the_first_of_each_day_stays() {
    let place = Place::new();
    const DAY: i64 = 24 * 3600;
    for day in 0..3 {
        for hour in 0..6 {
            let moment = day * DAY + hour * 3600;
            add(&place, &format!("{day} {hour}"), moment);
            place
                .back_up_if_changed(Reason::Opened, at(moment + 1))
                .unwrap()
                .unwrap();
        }
    }
    let kept: Vec<_> = place
        .backups()
        .unwrap()
        .into_iter()
        .map(|backup| backup.made_at)
        .collect();
    assert_eq!(kept.len(), 10 + 2);
    assert!(kept.contains(&at(1)) && kept.contains(&at(DAY + 1)) && !kept.contains(&at(3601)));
    assert!(kept.is_sorted_by(|a, b| a > b));
}

#[test]
fn a_purged_person_is_gone_from_records_history_search_and_wordings() {
    let mut place = Place::new();
    let (who, place_at) = place
        .transact(
            Op::new("person.add").arg("name", "Wilhelmina Zonnenberghe"),
            at(0),
            |tx| {
                let meeting = common::meeting(tx)?;
                let row = organisation(tx.new_id()?, "De Brug");
                tx.organisations().insert(&row)?;
                let mut who = person(tx.new_id()?, "Wilhelmina", "van", "Zonnenberghe");
                who.email = "w.zonnenberghe@voorbeeld.nl".into();
                tx.persons().insert(&who)?;
                tx.positions()
                    .insert(&position(tx.new_id()?, who.id, row.id, "penningmeesteres"))?;
                let mut place_at = registration(tx.new_id()?, meeting.id, Some(row.id), Some(who.id));
                place_at.needs = "glutenvrij".into();
                tx.registrations().insert(&place_at)?;
                Ok::<_, Error>((who, place_at))
            },
        )
        .unwrap()
        .value;
    let mut renamed = who.clone();
    renamed.surname = "Maneschijn".into();
    place
        .transact(Op::new("person.edit"), at(1), |tx| tx.persons().update(&renamed))
        .unwrap();
    let op = Op::new("organisation.note")
        .arg("who", "Wilhelmina")
        .arg("what", "x");
    let noted = |notes: &str, area_text: &str| {
        let mut row = place.read(|r| r.organisations().all()).unwrap().remove(0);
        row.notes = notes.into();
        row.area_text = area_text.into();
        row.source_text = "De Brug;Zonnenberghe, Wilhelmina van;w.zonnenberghe@voorbeeld.nl".into();
        row
    };
    let first = noted("Bellen met mevrouw Maneschijn", "volgens Zonnenberghe");
    place
        .transact(op, at(2), |tx| tx.organisations().update(&first))
        .unwrap();
    // One of the two texts she mends before: that one goes from its history as well.
    let mended = noted("Bellen met mevrouw Maneschijn", "heel Woerden");
    place
        .transact(Op::new("organisation.note"), at(3), |tx| {
            tx.organisations().update(&mended)
        })
        .unwrap();

    let purged = place.purge_person(&who.id, at(3)).unwrap();
    assert_eq!(purged.mentions.len(), 1, "{:?}", purged.mentions);
    assert_eq!(
        (
            purged.mentions[0].table.as_str(),
            purged.mentions[0].column.as_str()
        ),
        ("organisation", "notes")
    );
    assert!(
        purged
            .changed
            .iter()
            .any(|changed| changed.table == "registration")
    );
    let left = place.read(|r| r.registrations().need(&place_at.id)).unwrap();
    assert_eq!((left.person_id, left.needs.as_str()), (None, ""));
    assert_eq!(place.undo(at(4)).unwrap(), None);
    assert_eq!(
        place
            .read(|r| r.history_of("person", &who.id.to_string()))
            .unwrap(),
        []
    );
    assert_eq!(place.read(|r| r.search("zonnen", 5)).unwrap(), []);
    assert!(matches!(
        place.purge_person(&who.id, at(5)),
        Err(Error::NotFound { table: "person" })
    ));
    place.check().unwrap();

    // Not one table of the file holds the words any more, the index included, and no page is left over.
    assert_eq!(place.free_pages().unwrap(), 0);
    let bytes = place.decrypted().unwrap();
    for word in [
        "Zonnenberghe",
        "zonnenberghe",
        "penningmeesteres",
        "glutenvrij",
        "Wilhelmina",
        "wilhelmina",
    ] {
        assert!(!holds(&bytes, word), "{word}");
    }
    assert!(holds(&bytes, "Maneschijn"), "the note is for her to judge");
    place.reopen();
}

#[test]
fn wishes_of_a_past_meeting_are_gone_for_good_and_those_of_another_stay() {
    let place = Place::new();
    let (past, coming, kept) = place
        .transact(Op::new("meeting.add"), at(0), |tx| {
            let (past, coming) = (common::meeting(tx)?, common::meeting(tx)?);
            let mut gone = registration(tx.new_id()?, past.id, None, None);
            gone.needs = "notenallergie".into();
            tx.registrations().insert(&gone)?;
            gone.needs = "rolstoelplek".into();
            tx.registrations().update(&gone)?;
            // Somebody who was registered and taken off again left wishes in the history only.
            let mut off = registration(tx.new_id()?, past.id, None, None);
            off.needs = "veganistisch".into();
            tx.registrations().insert(&off)?;
            tx.registrations().delete(&off.id)?;
            let mut kept = registration(tx.new_id()?, coming.id, None, None);
            kept.needs = "ringleiding".into();
            tx.registrations().insert(&kept)?;
            Ok::<_, Error>((past.id, coming.id, kept.id))
        })
        .unwrap()
        .value;
    let changed = place.purge_needs(&[past], at(1)).unwrap();
    assert_eq!(changed.len(), 1);
    let needs = |meeting| -> Vec<String> {
        let rows = place.read(|r| r.registrations().by_meeting(&meeting)).unwrap();
        rows.into_iter().map(|row| row.needs).collect()
    };
    assert_eq!(needs(past), [""]);
    assert_eq!(needs(coming), ["ringleiding"]);
    assert_eq!(
        place
            .read(|r| r.history_of("registration", &kept.to_string()))
            .unwrap()
            .len(),
        1
    );
    assert_eq!(place.undo(at(2)).unwrap(), None);
    let bytes = place.decrypted().unwrap();
    for word in ["notenallergie", "rolstoelplek", "veganistisch"] {
        assert!(!holds(&bytes, word), "{word}");
    }
    assert!(holds(&bytes, "ringleiding"));
    place.check().unwrap();
}
