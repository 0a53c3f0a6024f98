//! Cell values as the text a Dutch spreadsheet program shows.

use calamine::{Data, DataRef, ExcelDateTime};

/// Text of a cell read from XLSX.
pub(super) fn shown_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => clean(text),
        DataRef::String(text) => clean(text),
        DataRef::Float(number) => number_text(*number),
        DataRef::Int(number) => number.to_string(),
        DataRef::Bool(truth) => bool_text(*truth),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// Text of a cell read from XLS or ODS.
pub(super) fn shown(value: &Data) -> String {
    match value {
        Data::String(text) => clean(text),
        Data::Float(number) => number_text(*number),
        Data::Int(number) => number.to_string(),
        Data::Bool(truth) => bool_text(*truth),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) => iso_text(text),
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// Line ends in one form; the escape Excel writes for a carriage return and characters no text has are dropped.
fn clean(text: &str) -> String {
    if !text.contains(['\r', '_', '\0', '\u{b}']) {
        return text.to_owned();
    }
    text.replace("_x000D_", "")
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(['\0', '\u{b}'], "")
}

fn bool_text(truth: bool) -> String {
    if truth { "ja".to_owned() } else { "nee".to_owned() }
}

/// A telephone or KvK number typed as a number has no decimals; others get a comma.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string().replace('.', ",")
    }
}

/// `07-06-2012`, `15:00`, or both.
fn moment_text(moment: &ExcelDateTime) -> String {
    if moment.is_duration() || (0.0..1.0).contains(&moment.as_f64()) {
        let minutes = (moment.as_f64() * 24.0 * 60.0).round();
        return format!("{:02.0}:{:02.0}", (minutes / 60.0).floor(), minutes % 60.0);
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let date = format!("{day:02}-{month:02}-{year:04}");
    if hour == 0 && minute == 0 {
        date
    } else {
        format!("{date} {hour:02}:{minute:02}")
    }
}

/// `2012-06-07T15:00:00` to the same form.
fn iso_text(text: &str) -> String {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = date.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return text.to_owned();
    };
    match time.get(..5) {
        Some(time) if time != "00:00" => format!("{day}-{month}-{year} {time}"),
        _ => format!("{day}-{month}-{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn values_as_they_are_shown() {
        assert_eq!(shown(&Data::Float(348_551_205.0)), "348551205");
        assert_eq!(shown(&Data::Float(1.5)), "1,5");
        assert_eq!(shown(&Data::DateTimeIso("2012-06-07".into())), "07-06-2012");
        assert_eq!(
            shown(&Data::DateTimeIso("2012-06-07T15:00:00".into())),
            "07-06-2012 15:00"
        );
        assert_eq!(shown(&Data::String("a\r\nb_x000D_".into())), "a\nb");
        let moment = |value, kind| Data::DateTime(ExcelDateTime::new(value, kind, false));
        assert_eq!(
            shown(&moment(41_067.0, ExcelDateTimeType::DateTime)),
            "07-06-2012"
        );
        assert_eq!(shown(&moment(0.625, ExcelDateTimeType::DateTime)), "15:00");
    }
}
