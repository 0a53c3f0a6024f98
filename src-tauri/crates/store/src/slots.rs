//! Sheets that outlive a change of passphrase.
//!
//! A recovery key is the data key of its time. When the passphrase changes, the data key changes with it; the new key
//! is then wrapped under each recovery key that is to stay valid and put in the slot file beside the dossier
//! (`name.hartwerk-recovery`). Losing that file costs nothing but the older sheets: the passphrase, and a sheet
//! printed after the change, open the bare dossier.

use std::fs;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::files::{beside, remove_if_there, replace_with};
use crate::key::{DataKey, RecoveryKey, random};

const NONCE: usize = 24;
/// A nonce, 32 bytes of key and 16 of authentication.
const SLOT: usize = NONCE + 32 + 16;
/// The start of a slot file: its name and version.
const HEAD: &[u8; 16] = b"HartwerkSlots\0\0\x01";

fn slot_file(path: &Path) -> PathBuf {
    beside(path, "-recovery")
}

/// The data keys a recovery key may stand for: itself, and what the slot file has for it. A slot file that cannot be
/// read is as good as none.
pub(crate) fn keys_behind(path: &Path, recovery: &RecoveryKey) -> Vec<DataKey> {
    let mut keys = vec![recovery.0.clone()];
    let file = fs::read(slot_file(path)).unwrap_or_default();
    if let Some(slots) = file.strip_prefix(HEAD.as_slice()) {
        keys.extend(
            slots
                .chunks_exact(SLOT)
                .filter_map(|slot| unwrap(slot, &recovery.0)),
        );
    }
    keys
}

/// Writes the slot file: each of `keys` under each of the older keys whose sheets stay valid; no file when there are
/// none.
pub(crate) fn write(path: &Path, keys: &[&DataKey], older: &[DataKey]) -> Result<()> {
    if older.is_empty() {
        return remove_if_there(&slot_file(path));
    }
    let mut file = HEAD.to_vec();
    for old in older {
        for key in keys {
            file.extend(wrap(key, old)?);
        }
    }
    replace_with(&slot_file(path), |new| Ok(fs::write(new, file)?))
}

/// Whether the slot file is there, without saying for whom.
pub(crate) fn exist(path: &Path) -> bool {
    slot_file(path).is_file()
}

fn wrap(key: &DataKey, under: &DataKey) -> Result<Vec<u8>> {
    let nonce = random::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new(under.bytes().into());
    let wrapped = cipher
        .encrypt(&XNonce::from(nonce), key.bytes().as_slice())
        .map_err(|_| Error::KeyDerivation)?;
    Ok([nonce.as_slice(), &wrapped].concat())
}

fn unwrap(slot: &[u8], under: &DataKey) -> Option<DataKey> {
    let nonce: [u8; NONCE] = slot.get(..NONCE)?.try_into().ok()?;
    let cipher = XChaCha20Poly1305::new(under.bytes().into());
    let key = Zeroizing::new(cipher.decrypt(&XNonce::from(nonce), slot.get(NONCE..)?).ok()?);
    Some(DataKey::from_bytes(key.as_slice().try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_sheet_opens_a_slot() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.hartwerk");
        let [new, old, older, stranger] = [1, 2, 3, 4].map(|byte| DataKey::from_bytes([byte; 32]));
        write(&path, &[&new], &[old.clone(), older.clone()]).unwrap();
        for sheet in [old, older] {
            assert!(keys_behind(&path, &RecoveryKey(sheet)).contains(&new));
        }
        assert!(!keys_behind(&path, &RecoveryKey(stranger.clone())).contains(&new));
        write(&path, &[&new], &[]).unwrap();
        assert!(!slot_file(&path).exists());
        fs::write(slot_file(&path), b"something else entirely").unwrap();
        assert_eq!(keys_behind(&path, &RecoveryKey(stranger)).len(), 1);
    }
}
