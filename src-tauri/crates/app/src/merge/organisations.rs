//! Merging two organisations.

use std::collections::HashMap;

use domain::id::Id;
use domain::import::{
    OrganisationDraft, PersonDraft, compare_organisations, merge_organisation_fields, pair_persons,
};
use domain::lists::InvitationState;
use store::tables::{Invitation, Organisation, Position};
use store::{Op, Reader, Tx};

use super::{MergeClash, MergePreview, MergeRequest, counted, persons};
use crate::import::{organisation_draft, person_draft};
use crate::{App, Outcome, Result, organisations};

fn draft(read: &Reader<'_>, organisation: &Organisation) -> Result<OrganisationDraft> {
    let aliases = read
        .organisation_aliases()
        .by_organisation(&organisation.id)?
        .into_iter()
        .map(|row| row.name)
        .collect();
    Ok(organisation_draft(organisation, aliases))
}

/// Contact persons in the order in which pairs count them.
fn contacts(read: &Reader<'_>, organisation: &Id) -> Result<Vec<Position>> {
    let mut positions = read.positions().by_organisation(organisation)?;
    positions.sort_by_key(|position| (position.to_date.is_some(), position.sort, position.id));
    Ok(positions)
}

fn persons_at(read: &Reader<'_>, positions: &[Position]) -> Result<Vec<PersonDraft>> {
    positions
        .iter()
        .map(|position| {
            let person = read.persons().need(&position.person_id)?;
            Ok(person_draft(&person, &position.role))
        })
        .collect()
}

pub(super) fn preview(read: &Reader<'_>, keep: &Id, other: &Id) -> Result<MergePreview> {
    let (kept, gone) = (
        read.organisations().need(keep)?,
        read.organisations().need(other)?,
    );
    let (ours, theirs) = (contacts(read, keep)?, contacts(read, other)?);
    let invitations = read.invitations().by_organisation(other)?;
    let mut clashes = Vec::new();
    for invitation in read.invitations().by_organisation(keep)? {
        if invitations
            .iter()
            .any(|theirs| theirs.meeting_id == invitation.meeting_id)
        {
            let meeting = read.meetings().need(&invitation.meeting_id)?;
            clashes.push(MergeClash {
                meeting_id: meeting.id,
                title: meeting.title,
            });
        }
    }
    let moves = [
        counted("position", theirs.len()),
        counted("invitation", invitations.len()),
        counted("registration", read.registrations().by_organisation(other)?.len()),
        counted("ambition", read.ambitions().by_organisation(other)?.len()),
        counted(
            "organisation_alias",
            read.organisation_aliases().by_organisation(other)?.len(),
        ),
        counted("organisation", read.organisations().branches_of(other)?.len()),
    ];
    Ok(MergePreview {
        differences: compare_organisations(&draft(read, &kept)?, &draft(read, &gone)?),
        persons: pair_persons(&persons_at(read, &ours)?, &persons_at(read, &theirs)?),
        moves: moves.into_iter().flatten().collect(),
        clashes,
        keep: kept.name,
        other: gone.name,
    })
}

pub(super) fn merge(app: &App, request: &MergeRequest) -> Result<Outcome<Id>> {
    let (keep, other) = app.read(|read| {
        Ok((
            read.organisations().need(&request.keep)?.name,
            read.organisations().need(&request.other)?.name,
        ))
    })?;
    let op = Op::new("organisation.merge")
        .arg("name", keep)
        .arg("other", other);
    app.write(op, |tx| {
        let reader = tx.reader();
        let pairs = preview(&reader, &request.keep, &request.other)?.persons;
        let (ours, theirs) = (
            contacts(&reader, &request.keep)?,
            contacts(&reader, &request.other)?,
        );
        fields(tx, request)?;
        move_positions(tx, request, &ours)?;
        move_meetings(tx, request)?;
        for mut ambition in tx.ambitions().by_organisation(&request.other)? {
            ambition.organisation_id = request.keep;
            tx.ambitions().update(&ambition)?;
        }
        for mut branch in tx.organisations().branches_of(&request.other)? {
            // A branch of the record that goes may be the kept one.
            branch.branch_of = (branch.id != request.keep).then_some(request.keep);
            tx.organisations().update(&branch)?;
        }
        tx.organisations().delete(&request.other)?;
        for chosen in &request.same_persons {
            let Some(pair) = pairs.get(*chosen as usize) else {
                continue;
            };
            let at = |positions: &[Position], number: u32| {
                (number as usize)
                    .checked_sub(1)
                    .and_then(|at| positions.get(at))
                    .map(|position| position.person_id)
            };
            if let (Some(left), Some(right)) = (at(&ours, pair.left_contact), at(&theirs, pair.right_contact))
                && left != right
            {
                let taken: Vec<String> = request
                    .take_other_of
                    .iter()
                    .filter(|taken| taken.pair == *chosen)
                    .flat_map(|taken| taken.fields.iter().cloned())
                    .collect();
                persons::join(tx, left, right, &taken)?;
            }
        }
        Ok(request.keep)
    })
}

fn fields(tx: &Tx<'_>, request: &MergeRequest) -> Result<()> {
    let reader = tx.reader();
    let mut kept = tx.organisations().need(&request.keep)?;
    let gone = tx.organisations().need(&request.other)?;
    let merged = merge_organisation_fields(
        &draft(&reader, &kept)?,
        &draft(&reader, &gone)?,
        &request.take_other,
    );
    if kept.service_area_id.is_none() || request.take_other.iter().any(|field| field == "area_text") {
        kept.service_area_id = gone.service_area_id.or(kept.service_area_id);
    }
    kept.branch_of = kept
        .branch_of
        .or(gone.branch_of)
        .filter(|of| *of != request.other && *of != request.keep);
    // One of the two goes on: the organisation goes on.
    kept.ended_on = kept
        .ended_on
        .and(gone.ended_on)
        .max(kept.ended_on.filter(|_| gone.ended_on.is_some()));
    if !gone.source_text.is_empty() && kept.source_text != gone.source_text {
        if !kept.source_text.is_empty() {
            kept.source_text.push_str("\n\n");
        }
        kept.source_text.push_str(&gone.source_text);
    }
    let aliases = merged.aliases.clone();
    kept.name = merged.name;
    kept.kind = merged.kind;
    kept.legal_form = merged.legal_form;
    kept.kvk = merged.kvk;
    kept.website = merged.website;
    kept.email = merged.email;
    kept.phone = merged.phone;
    kept.street = merged.street;
    kept.postcode = merged.postcode;
    kept.city = merged.city;
    kept.area_text = merged.area_text;
    kept.notes = merged.notes;
    tx.organisations().update(&kept)?;
    organisations::write_aliases(tx, kept.id, &aliases)
}

/// Positions go along; somebody who has the same position at both keeps one.
fn move_positions(tx: &Tx<'_>, request: &MergeRequest, ours: &[Position]) -> Result<()> {
    let mut sort = ours.iter().map(|position| position.sort).max().unwrap_or(0);
    for mut position in tx.positions().by_organisation(&request.other)? {
        let twin = ours
            .iter()
            .find(|own| own.person_id == position.person_id && own.to_date == position.to_date);
        if let Some(twin) = twin {
            let mut twin = tx.positions().need(&twin.id)?;
            if twin.role.is_empty() && !position.role.is_empty() {
                twin.role.clone_from(&position.role);
                tx.positions().update(&twin)?;
            }
            tx.positions().delete(&position.id)?;
            continue;
        }
        sort += 1;
        position.organisation_id = request.keep;
        position.sort = sort;
        tx.positions().update(&position)?;
    }
    Ok(())
}

/// Invitations and registrations. An invitation to a meeting to which the kept one was invited too gives its answer
/// when the kept one has none, and its remark always.
fn move_meetings(tx: &Tx<'_>, request: &MergeRequest) -> Result<()> {
    let own: HashMap<Id, Invitation> = tx
        .invitations()
        .by_organisation(&request.keep)?
        .into_iter()
        .map(|row| (row.meeting_id, row))
        .collect();
    for mut invitation in tx.invitations().by_organisation(&request.other)? {
        let Some(kept) = own.get(&invitation.meeting_id) else {
            invitation.organisation_id = request.keep;
            tx.invitations().update(&invitation)?;
            continue;
        };
        let mut kept = kept.clone();
        let answered =
            |row: &Invitation| matches!(row.state, InvitationState::Registered | InvitationState::Declined);
        if answered(&invitation) && !answered(&kept) {
            kept.state = invitation.state;
            kept.replied_on = invitation.replied_on;
            kept.replied_by.clone_from(&invitation.replied_by);
            kept.replied_how = invitation.replied_how;
        }
        kept.places = kept.places.max(invitation.places);
        kept.reminded_on = kept.reminded_on.max(invitation.reminded_on);
        kept.letter_sent_on = kept.letter_sent_on.max(invitation.letter_sent_on);
        kept.mail_sent_on = kept.mail_sent_on.max(invitation.mail_sent_on);
        for remark in [&invitation.remark, &invitation.replied_by] {
            if !remark.is_empty() && !kept.remark.contains(remark.as_str()) && *remark != kept.replied_by {
                kept.remark = format!("{} {remark}", kept.remark).trim().to_owned();
            }
        }
        for mut attempt in tx.contact_attempts().by_invitation(&invitation.id)? {
            attempt.invitation_id = kept.id;
            tx.contact_attempts().update(&attempt)?;
        }
        tx.invitations().delete(&invitation.id)?;
        tx.invitations().update(&kept)?;
    }
    let mut sort = tx
        .registrations()
        .by_organisation(&request.keep)?
        .iter()
        .map(|row| row.sort)
        .max()
        .unwrap_or(-1);
    for mut registration in tx.registrations().by_organisation(&request.other)? {
        sort += 1;
        registration.organisation_id = Some(request.keep);
        registration.sort = sort;
        tx.registrations().update(&registration)?;
    }
    Ok(())
}
