//! A laptop whose clock was set back: the newest backup is still the one that was made last.
#![allow(clippy::unwrap_used, reason = "a test that fails does so loudly")]

mod common;

use common::{Place, at, organisation};
use store::{Error, Op, Reason};

const DAY: i64 = 24 * 3600;

fn add(place: &Place, name: &str, seconds: i64) {
    place
        .transact(Op::new("organisation.add"), at(seconds), |tx| {
            tx.organisations().insert(&organisation(tx.new_id()?, name))
        })
        .unwrap();
}

#[test]
fn the_backup_made_last_is_the_newest_and_is_never_thrown_away() {
    let place = Place::new();
    place.back_up(Reason::Asked, at(150 * DAY)).unwrap();
    for hour in 0..40 {
        add(&place, &format!("Organisatie {hour}"), hour * 3600);
        let made = place.back_up(Reason::Opened, at(hour * 3600)).unwrap();
        assert_eq!(place.backups().unwrap()[0], made, "hour {hour}");
    }
    let kept = place.backups().unwrap();
    // The ten made last, the first of each of the two days, and the one from before the clock was set back.
    let when: Vec<_> = kept.iter().skip(10).map(|backup| backup.made_at).collect();
    assert_eq!(kept[0].made_at, at(39 * 3600));
    assert!(when.contains(&at(0)) && when.contains(&at(150 * DAY)), "{when:?}");
    assert_eq!(kept.len(), 10 + 3);
}

#[test]
fn going_back_to_an_early_backup_does_not_make_it_the_newest() {
    let place = Place::new();
    let early = place.back_up(Reason::Asked, at(0)).unwrap();
    for number in 0..12 {
        add(&place, &format!("Organisatie {number}"), number);
    }
    place.restore(&early.file_name, at(100)).unwrap();
    // From here on fewer changes have been made than in the backup of before going back.
    for number in 0..11 {
        add(&place, &format!("Opnieuw {number}"), 200 + number);
        let made = place.back_up(Reason::Opened, at(200 + number)).unwrap();
        assert_eq!(place.backups().unwrap()[0], made);
    }
}

#[test]
fn it_tells_when_was_worked_last() {
    let place = Place::new();
    assert_eq!(place.last_worked_at().unwrap(), None);
    add(&place, "De Brug", 150 * DAY);
    add(&place, "De Haven", 0);
    assert_eq!(place.last_worked_at().unwrap(), Some(at(150 * DAY)));
    for number in 0..100 {
        place
            .transact(Op::new("organisation.add"), at(number), |tx| {
                tx.organisations()
                    .insert(&organisation(tx.new_id()?, &format!("Organisatie {number}")))?;
                Ok::<_, Error>(())
            })
            .unwrap();
    }
    assert_eq!(place.last_worked_at().unwrap(), Some(at(99)));
}
