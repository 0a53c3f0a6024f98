//! Keys: from a passphrase or a recovery sheet to the 256 bits that encrypt the dossier.
//!
//! The data key is Argon2id of the passphrase, salted with the first sixteen bytes of the file (where SQLCipher keeps
//! its salt in the clear). So a copy of the one file and the passphrase are enough, on any machine. The recovery key
//! is the data key itself, written so that it can be typed over from paper. See `docs/decisions/0002-one-file-two-keys.md`.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Error, Result};

/// The length of the salt at the start of a dossier file, in bytes.
pub(crate) const SALT: usize = 16;

/// Argon2id parameters of the first file format: 64 MiB, three passes, one lane (RFC 9106, section 4, the second
/// recommended option, with one lane so that the time does not hang on the number of processors).
/// A file format with other parameters must try these as well, or old dossiers stay closed.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// What opens a dossier.
pub enum Secret<'a> {
    /// The passphrase, as typed.
    Passphrase(&'a str),
    /// The recovery key, as typed over from the sheet.
    Recovery(&'a RecoveryKey),
}

impl fmt::Debug for Secret<'_> {
    /// Never shows the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passphrase(_) => "Passphrase",
            Self::Recovery(_) => "Recovery",
        })
    }
}

/// The key that encrypts the pages of a dossier. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(crate) struct DataKey([u8; 32]);

impl DataKey {
    /// Derives the key from a passphrase and the salt of the file. Composed and decomposed accents ("ë") count as the
    /// same passphrase: keyboards and systems differ in which they give.
    pub(crate) fn derive(passphrase: &str, salt: &[u8; SALT]) -> Result<Self> {
        if passphrase.is_empty() {
            return Err(Error::EmptyPassphrase);
        }
        let typed = Zeroizing::new(passphrase.nfkc().collect::<String>());
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|_| Error::KeyDerivation)?;
        let mut key = Self([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(typed.as_bytes(), salt, &mut key.0)
            .map_err(|_| Error::KeyDerivation)?;
        Ok(key)
    }

    /// The key and the salt as SQLCipher wants them: raw, so that it derives nothing itself.
    pub(crate) fn pragma(&self, salt: &[u8; SALT]) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * (32 + SALT) + 3));
        text.push_str("x'");
        for byte in self.0.iter().chain(salt) {
            for digit in [byte >> 4, byte & 0x0F] {
                text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        text.push('\'');
        text
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

/// Fresh random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
    Ok(bytes)
}

/// The recovery key: 256 bits and a check, shown as eleven groups of five characters.
///
/// It opens the dossier it was printed for, also from a bare copy of the file. After a change of passphrase it goes on
/// working on the machine where the change was made (through the slot file beside the dossier), unless the coordinator
/// chose to void the old sheets.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(pub(crate) DataKey);

/// Crockford's alphabet: no I, L, O or U, which look like other signs on paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 34 bytes (256 bits and 16 of check) are 55 signs of five bits, the last filled up with zeros.
const SIGNS: usize = 55;
const GROUP: usize = 5;

impl RecoveryKey {
    /// The text for the sheet, in groups: `7K3QD-…`.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut payload = Zeroizing::new([0_u8; 34]);
        payload[..32].copy_from_slice(self.0.bytes());
        payload[32..].copy_from_slice(&check(self.0.bytes()));
        let mut text = Zeroizing::new(String::with_capacity(SIGNS + SIGNS / GROUP));
        for sign in 0..SIGNS {
            if sign > 0 && sign % GROUP == 0 {
                text.push('-');
            }
            let mut five = 0_usize;
            for bit in sign * 5..sign * 5 + 5 {
                let set = payload
                    .get(bit / 8)
                    .is_some_and(|byte| byte & (0x80 >> (bit % 8)) != 0);
                five = five << 1 | usize::from(set);
            }
            text.push(char::from(ALPHABET[five]));
        }
        text
    }

    /// Reads a recovery key as people type it: with or without spaces and hyphens, small or capital, O for 0 and I or
    /// L for 1.
    ///
    /// # Errors
    /// [`Error::MistypedRecoveryKey`] when the length or the check is not right.
    pub fn parse(text: &str) -> Result<Self> {
        let mut payload = Zeroizing::new([0_u8; 35]);
        let mut signs = 0;
        for typed in text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—'))
        {
            let sign = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = ALPHABET
                .iter()
                .position(|&known| char::from(known) == sign)
                .filter(|_| signs < SIGNS)
                .ok_or(Error::MistypedRecoveryKey)?;
            for bit in 0..5 {
                if value & (0x10 >> bit) != 0 {
                    let at = signs * 5 + bit;
                    payload[at / 8] |= 0x80 >> (at % 8);
                }
            }
            signs += 1;
        }
        let mut key = DataKey([0; 32]);
        key.0.copy_from_slice(&payload[..32]);
        if signs != SIGNS || payload[32..34] != check(&key.0) || payload[34] != 0 {
            return Err(Error::MistypedRecoveryKey);
        }
        Ok(Self(key))
    }
}

impl fmt::Debug for RecoveryKey {
    /// Never shows the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

/// Two bytes that betray a typing error: 1 in 65,536 slips through and is then refused as not fitting.
fn check(key: &[u8; 32]) -> [u8; 2] {
    let mut hash = Sha256::new();
    hash.update(b"hartwerk recovery key");
    hash.update(key);
    let digest = hash.finalize();
    [digest[0], digest[1]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_passphrase_typed_with_combining_accents_gives_the_same_key() {
        let salt = [7; SALT];
        let composed = DataKey::derive("caf\u{e9} twee\u{eb}n", &salt).unwrap();
        assert!(composed == DataKey::derive("cafe\u{301} tweee\u{308}n", &salt).unwrap());
        assert!(composed != DataKey::derive("cafe tweeen", &salt).unwrap());
        assert!(composed != DataKey::derive("caf\u{e9} twee\u{eb}n", &[8; SALT]).unwrap());
    }

    #[test]
    fn an_empty_passphrase_is_refused() {
        assert!(matches!(
            DataKey::derive("", &[0; SALT]),
            Err(Error::EmptyPassphrase)
        ));
    }

    #[test]
    fn debug_shows_no_key() {
        let key = RecoveryKey(DataKey([0xAB; 32]));
        assert_eq!(
            format!("{key:?} {:?}", Secret::Passphrase("geheim")),
            "RecoveryKey Passphrase"
        );
    }

    #[test]
    fn every_single_wrong_sign_is_noticed() {
        let sheet = RecoveryKey(DataKey([0x5C; 32])).to_text();
        for (at, right) in sheet.char_indices().filter(|(_, sign)| *sign != '-') {
            for wrong in ALPHABET
                .iter()
                .map(|&sign| char::from(sign))
                .filter(|sign| *sign != right)
            {
                let mut typed = sheet.to_string();
                typed.replace_range(at..=at, &wrong.to_string());
                assert!(
                    matches!(RecoveryKey::parse(&typed), Err(Error::MistypedRecoveryKey)),
                    "{at} {wrong}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn a_sheet_reads_back_however_it_is_typed(bytes in any::<[u8; 32]>()) {
            let key = RecoveryKey(DataKey(bytes));
            let sheet = key.to_text();
            prop_assert_eq!(sheet.split('-').count(), 11);
            let sloppy = sheet.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            prop_assert!(RecoveryKey::parse(&sheet).unwrap() == key);
            prop_assert!(RecoveryKey::parse(&sloppy).unwrap() == key);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
            prop_assert!(matches!(RecoveryKey::parse(&text), Ok(_) | Err(Error::MistypedRecoveryKey)));
        }
    }
}
