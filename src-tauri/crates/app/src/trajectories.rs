//! Which trajectory a meeting belongs to.

use chrono::NaiveDate;
use domain::id::Id;
use store::Tx;
use store::tables::Trajectory;

use crate::{AppError, Result};

/// What she chose or typed as the trajectory of a meeting.
pub(crate) struct Asked<'a> {
    /// One that is there.
    pub id: Option<Id>,
    /// Its name from now on; without `id` the name of a new one.
    pub name: Option<&'a str>,
}

impl Asked<'_> {
    /// The trajectory meant, made or renamed where she asked for that. Without a choice the meeting keeps the one it
    /// has; a new one joins the newest, and the very first is called as its meeting until she names it.
    ///
    /// # Errors
    /// `not-found` when the chosen one is gone, `trajectory-no-name` when it would lose its name.
    pub fn among(&self, tx: &Tx<'_>, had: Option<Id>, title: &str, today: NaiveDate) -> Result<Id> {
        let name = self.name.map(str::trim);
        match (self.id, name) {
            (Some(id), None) => Ok(tx.trajectories().need(&id)?.id),
            (Some(id), Some(name)) => rename(tx, id, name),
            (None, Some(name)) if !name.is_empty() => named(tx, name, today),
            (None, _) => match had {
                Some(had) => Ok(had),
                None => match tx.trajectories().all()?.pop() {
                    Some(newest) => Ok(newest.id),
                    None => named(tx, title, today),
                },
            },
        }
    }
}

fn rename(tx: &Tx<'_>, id: Id, name: &str) -> Result<Id> {
    if name.is_empty() {
        return Err(AppError::new("trajectory-no-name"));
    }
    let mut trajectory = tx.trajectories().need(&id)?;
    trajectory.name = name.to_owned();
    tx.trajectories().update(&trajectory)?;
    Ok(id)
}

/// The trajectory of this name, made when there is none: typing a name twice does not make two of them.
fn named(tx: &Tx<'_>, name: &str, today: NaiveDate) -> Result<Id> {
    let wanted = domain::fold::words(name);
    let known = tx.trajectories().all()?;
    if let Some(same) = known.iter().find(|one| domain::fold::words(&one.name) == wanted) {
        return Ok(same.id);
    }
    let trajectory = Trajectory {
        id: tx.new_id()?,
        name: name.to_owned(),
        purpose: String::new(),
        started_on: Some(today),
        ended_on: None,
    };
    tx.trajectories().insert(&trajectory)?;
    Ok(trajectory.id)
}

/// A trajectory whose last meeting went elsewhere goes too: nothing else hangs on it, and it would stay in every list.
pub(crate) fn drop_if_empty(tx: &Tx<'_>, id: Id) -> Result<()> {
    if tx.meetings().by_trajectory(&id)?.is_empty() {
        tx.trajectories().delete(&id)?;
    }
    Ok(())
}
