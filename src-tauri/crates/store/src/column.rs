//! How a field of a record stands in a column.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::clock_time::ClockTime;
use domain::id::Id;
use rusqlite::types::{Value, ValueRef};

/// A type that can stand in one column. Dates are `YYYY-MM-DD`, times of day `HH:MM`, instants RFC 3339 in UTC with
/// milliseconds, truth 0 or 1, lists and maps JSON: what a reader of the bare database would expect, and what sorts.
pub trait Column: Sized {
    /// The value to store.
    fn to_value(&self) -> Value;
    /// The field read back; `None` when the column holds something else.
    fn from_value(value: ValueRef<'_>) -> Option<Self>;
}

impl Column for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(str::to_owned)
    }
}

impl Column for bool {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value.as_i64().ok()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

macro_rules! whole_number_columns {
    ($($number:ty),+) => {$(
        impl Column for $number {
            fn to_value(&self) -> Value {
                Value::Integer(i64::from(*self))
            }

            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                value.as_i64().ok().and_then(|number| number.try_into().ok())
            }
        }
    )+};
}

whole_number_columns!(i32, u16, u32);

macro_rules! parsed_text_columns {
    ($($parsed:ty),+) => {$(
        impl Column for $parsed {
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }

            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                value.as_str().ok()?.parse().ok()
            }
        }
    )+};
}

// `NaiveDate` writes itself as YYYY-MM-DD.
parsed_text_columns!(Id, ClockTime, NaiveDate);

macro_rules! closed_list_columns {
    ($($list:ident),+ $(,)?) => {$(
        impl Column for domain::lists::$list {
            fn to_value(&self) -> Value {
                Value::Text(self.as_str().to_owned())
            }

            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                value.as_str().ok()?.parse().ok()
            }
        }
    )+};
}

closed_list_columns!(
    OrganisationKind,
    LegalForm,
    ServiceAreaScope,
    ConsentPurpose,
    InvitationState,
    ReplyMeans,
    RegistrationOrigin,
    RegistrationState,
    AttendanceState,
    AttendanceMeans,
    Paper,
    SeatDuty,
    AmbitionState,
    ConceptStance,
    PlanElementKind,
    Judgement,
    AlignmentState,
    BridgeLineKind,
);

/// The one way in which instants are written, so that texts sort as moments do.
pub(crate) fn instant_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

impl Column for DateTime<Utc> {
    fn to_value(&self) -> Value {
        Value::Text(instant_text(*self))
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        DateTime::parse_from_rfc3339(value.as_str().ok()?)
            .ok()
            .map(|at| at.to_utc())
    }
}

impl<T: Column> Column for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::to_value)
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

/// Writes a list or map; these hold only texts and records of texts, which JSON can always write.
fn json_value<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_string(value).map_or(Value::Null, Value::Text)
}

impl<T: serde::Serialize + serde::de::DeserializeOwned> Column for Vec<T> {
    fn to_value(&self) -> Value {
        json_value(self)
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        serde_json::from_str(value.as_str().ok()?).ok()
    }
}

impl Column for BTreeMap<String, String> {
    fn to_value(&self) -> Value {
        json_value(self)
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        serde_json::from_str(value.as_str().ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back<T: Column>(value: &T) -> Option<T> {
        T::from_value(ValueRef::from(&value.to_value()))
    }

    #[test]
    fn every_kind_of_field_reads_back() {
        assert_eq!(back(&"ë’s".to_owned()), Some("ë’s".to_owned()));
        assert_eq!(back(&true), Some(true));
        assert_eq!(back(&-3_i32), Some(-3));
        assert_eq!(back(&Some(56_u32)), Some(Some(56)));
        assert_eq!(back(&None::<u32>), Some(None));
        assert_eq!(
            back(&NaiveDate::from_ymd_opt(2012, 6, 7)),
            Some(NaiveDate::from_ymd_opt(2012, 6, 7))
        );
        assert_eq!(back(&ClockTime::new(15, 0)), Some(ClockTime::new(15, 0)));
        assert_eq!(
            back(&vec!["a".to_owned(), "b\"".to_owned()]),
            Some(vec!["a".to_owned(), "b\"".to_owned()])
        );
        let map = BTreeMap::from([("budget".to_owned(), "pm".to_owned())]);
        assert_eq!(back(&map), Some(map));
        assert_eq!(
            back(&domain::lists::AttendanceState::AbsentNotified),
            Some(domain::lists::AttendanceState::AbsentNotified)
        );
    }

    #[test]
    fn instants_are_written_in_one_width() {
        let at = DateTime::from_timestamp_millis(1_339_081_200_000).unwrap();
        assert_eq!(at.to_value(), Value::Text("2012-06-07T15:00:00.000Z".into()));
        assert_eq!(back(&at), Some(at));
    }

    #[test]
    fn what_does_not_belong_is_not_read() {
        assert_eq!(u32::from_value(ValueRef::Integer(-1)), None);
        assert_eq!(bool::from_value(ValueRef::Integer(2)), None);
        assert_eq!(NaiveDate::from_value(ValueRef::Text(b"7 juni")), None);
        assert_eq!(String::from_value(ValueRef::Null), None);
    }
}
