//! The words of mail drafts. They are Dutch whatever the language of the screen, as letters are.

use chrono::NaiveDate;
use papers::documents as press;
use store::tables::Meeting;

use crate::organiser::Organiser;

/// The opening of a mail to many.
pub(super) const TO_ALL: &str = "Beste mensen,";

const CLOSING: &str = "Met vriendelijke groet,";

/// One opening for everybody a mail goes to: “Beste Nel en Arie,”, and “Geachte heer Smit, beste Nel,” when they are
/// addressed in different ways.
pub(super) fn greeting(salutations: &[String]) -> String {
    let Some((first, others)) = salutations.split_first() else {
        return TO_ALL.to_owned();
    };
    let names: Option<Vec<&str>> = salutations
        .iter()
        .map(|salutation| salutation.strip_prefix("Beste "))
        .collect();
    match names.as_deref() {
        Some([front @ .., last]) if !front.is_empty() => format!("Beste {} en {last},", front.join(", ")),
        _ => {
            std::iter::once(first.clone())
                .chain(others.iter().map(|one| lower_first(one)))
                .collect::<Vec<_>>()
                .join(", ")
                + ","
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The invitation: what the letter says, with the facts as lines, closed and signed as the letter is.
pub(super) fn invitation(
    meeting: &Meeting,
    letter: &press::Letters,
    organiser: &Organiser,
    greeting: &str,
) -> String {
    let mut parts = vec![greeting.to_owned()];
    parts.extend(letter.paragraphs.iter().cloned());
    parts.push(facts(meeting, &organiser.email));
    parts.extend(signature(organiser));
    parts.join("\n\n")
}

/// Asks an organisation for the answer it owes. `sent_on` is the day the invitation went, when that is known.
pub(super) fn reminder(
    meeting: &Meeting,
    organiser: &Organiser,
    greeting: &str,
    sent_on: Option<NaiveDate>,
) -> String {
    let opening = match sent_on {
        Some(day) => format!(
            "Op {} nodigden wij u uit voor deze bijeenkomst:",
            domain::dates::long(day)
        ),
        None => "Wij nodigden u uit voor deze bijeenkomst:".to_owned(),
    };
    let mut parts = vec![
        greeting.to_owned(),
        format!("{opening} {}", meeting.title),
        "Wij hebben nog geen antwoord van u. Laat u ons weten of u komt, en met wie? Ook als u niet komt, horen wij \
         het graag."
            .to_owned(),
        facts(meeting, &organiser.email),
    ];
    parts.extend(signature(organiser));
    parts.join("\n\n")
}

/// The closing and who signs; without names under the letter, the organisation that invites.
fn signature(organiser: &Organiser) -> [String; 2] {
    let names: Vec<&str> = organiser
        .signed_by
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let signed = if names.is_empty() {
        organiser.name.clone()
    } else {
        names.join("\n")
    };
    [CLOSING.to_owned(), signed]
}

/// The facts of the meeting in plain words.
fn facts(meeting: &Meeting, reply_to: &str) -> String {
    let mut lines = Vec::new();
    if let Some(date) = meeting.date {
        lines.push(format!("Wanneer: {}", domain::dates::long(date)));
    }
    if let Some(start) = meeting.starts_at {
        let start = domain::dates::time_in_text(start);
        let end = meeting
            .ends_at
            .map(|end| format!(" tot {}", domain::dates::time_in_text(end)))
            .unwrap_or_default();
        lines.push(format!("Hoe laat: {start}{end}"));
    }
    let place: Vec<&str> = [meeting.room.as_str(), &meeting.venue, &meeting.address]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if !place.is_empty() {
        lines.push(format!("Waar: {}", place.join(", ")));
    }
    lines.push(format!(
        "Er is plaats voor hoogstens {} personen per organisatie.",
        meeting.max_persons
    ));
    if let Some(date) = meeting.reply_by {
        lines.push(format!(
            "Graag uw antwoord vóór {} aan {reply_to}.",
            domain::dates::long(date)
        ));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_a_mail_goes_to_is_greeted() {
        let greeted = |salutations: &[&str]| {
            let owned: Vec<String> = salutations.iter().map(|&one| one.to_owned()).collect();
            greeting(&owned)
        };
        assert_eq!(greeted(&[]), "Beste mensen,");
        assert_eq!(greeted(&["Beste Nel"]), "Beste Nel,");
        assert_eq!(greeted(&["Beste Nel", "Beste Arie"]), "Beste Nel en Arie,");
        assert_eq!(
            greeted(&["Beste Nel", "Beste Arie", "Beste Wim"]),
            "Beste Nel, Arie en Wim,"
        );
        assert_eq!(
            greeted(&["Geachte heer Smit", "Beste Nel"]),
            "Geachte heer Smit, beste Nel,"
        );
    }
}
