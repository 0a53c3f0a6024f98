//! Numbers that may be a *burgerservicenummer*. Hartwerk never holds one: free text is searched, she is warned.
//!
//! A BSN has nine digits and passes the "elfproef": nine times the first digit plus eight times the second …
//! plus twice the eighth minus the ninth is divisible by eleven. Eight digits with a left-out leading zero are
//! not searched for: a KvK number has eight digits too.

/// Whether these nine digits pass the elfproef for a BSN.
pub fn passes(digits: [u8; 9]) -> bool {
    if digits.iter().all(|digit| *digit == 0) {
        return false;
    }
    let sum: i32 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| {
            let weight = if place == 8 {
                -1
            } else {
                9 - i32::try_from(place).unwrap_or(0)
            };
            weight * i32::from(*digit)
        })
        .sum();
    sum % 11 == 0
}

/// The byte ranges in a free text that look like a BSN: nine digits, possibly with single spaces, dots or dashes
/// between them, not part of a longer number, passing the elfproef.
///
/// Numbers that begin as a telephone number (`06`, `+31`, `0348`) are left alone when they have ten digits;
/// a nine-digit run is reported whatever it begins with.
pub fn find(text: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() || preceded_by_number(bytes, at) {
            at += 1;
            continue;
        }
        let run = digit_run(bytes, at);
        if run.digits.len() == 9 {
            let mut digits = [0u8; 9];
            digits.copy_from_slice(&run.digits);
            if passes(digits) {
                found.push(at..run.end);
            }
        } else if let Some(range) = solid_nine(bytes, at, run.end) {
            found.push(range);
        }
        at = run.end;
    }
    found
}

/// The text with every BSN-like number replaced by `*********`.
pub fn blank(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for range in find(text) {
        blanked.push_str(&text[from..range.start]);
        blanked.push_str("*********");
        from = range.end;
    }
    blanked.push_str(&text[from..]);
    blanked
}

struct Run {
    digits: Vec<u8>,
    end: usize,
}

/// Digits from `at`, with at most one separator between two digits.
fn digit_run(bytes: &[u8], at: usize) -> Run {
    let mut digits = Vec::new();
    let mut index = at;
    let mut end = at;
    while index < bytes.len() {
        if bytes[index].is_ascii_digit() {
            digits.push(bytes[index] - b'0');
            index += 1;
            end = index;
        } else if matches!(bytes[index], b' ' | b'.' | b'-')
            && bytes.get(index + 1).is_some_and(u8::is_ascii_digit)
        {
            index += 1;
        } else {
            break;
        }
    }
    Run { digits, end }
}

/// Nine digits without separators inside a longer run with separators, such as `2012 123456782`.
fn solid_nine(bytes: &[u8], from: usize, to: usize) -> Option<std::ops::Range<usize>> {
    let mut start = from;
    while start < to {
        if !bytes[start].is_ascii_digit() {
            start += 1;
            continue;
        }
        let mut end = start;
        while end < to && bytes[end].is_ascii_digit() {
            end += 1;
        }
        if end - start == 9 {
            let mut digits = [0u8; 9];
            for (place, digit) in digits.iter_mut().enumerate() {
                *digit = bytes[start + place] - b'0';
            }
            if passes(digits) {
                return Some(start..end);
            }
        }
        start = end;
    }
    None
}

/// A `+` in front makes it a telephone number; a letter or digit in front makes it part of something else, such
/// as an IBAN.
fn preceded_by_number(bytes: &[u8], at: usize) -> bool {
    at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'+')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_that_passes_is_found_in_any_notation() {
        for text in [
            "bsn 111222333",
            "BSN: 111.222.333!",
            "(111 22 23 33)",
            "1112-22-333",
            "in 2012 111222333",
        ] {
            assert_eq!(find(text).len(), 1, "{text}");
        }
        assert_eq!(blank("van 111.222.333, let op"), "van *********, let op");
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "123456789",
            "99990103",
            "0348 55 12 01",
            "+31 348 551201",
            "NL91ABNA0417164300",
            "000000000",
            "",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn ranges_lie_in_the_text_and_hold_nine_digits(text in "\\PC{0,40}|[0-9 .-]{0,30}") {
            for range in find(&text) {
                let digits = text[range].bytes().filter(u8::is_ascii_digit).count();
                prop_assert_eq!(digits, 9);
            }
        }

        #[test]
        fn one_changed_digit_never_passes_too(digits in proptest::array::uniform9(0u8..10), place in 0usize..9, step in 1u8..10) {
            // Eleven is prime and every weight is below eleven, so one wrong digit is always noticed.
            if passes(digits) {
                let mut other = digits;
                other[place] = (other[place] + step) % 10;
                prop_assert!(!passes(other) );
            }
        }
    }
}
