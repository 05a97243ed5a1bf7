# SPDX-License-Identifier: EUPL-1.2
"""Suite 1, under the document's names."""

import hashlib
import hmac
import secrets
from functools import reduce

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

MODULUS = 2**64


class Randomness:
    """Where secrets come from. A test puts a source of known bytes in its place, and so names the purpose."""

    def draw(self, purpose: str, size: int) -> bytes:
        return secrets.token_bytes(size)


def label_of(name: str) -> bytes:
    return f"nulsom/1 {name}".encode("ascii")


def u16(number: int) -> bytes:
    return number.to_bytes(2, "big")


def u64(number: int) -> bytes:
    return number.to_bytes(8, "big")


def H(label: str, *parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in (label_of(label), *parts):
        digest.update(u64(len(part)) + part)
    return digest.digest()


# --- Signatures -------------------------------------------------------------------------------------------------------


def signing_public(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def sign(private: bytes, label: str, context: bytes, payload: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(label_of(label) + b"\0" + context + payload)


def signature_fits(public: bytes, signature: bytes, label: str, context: bytes, payload: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, label_of(label) + b"\0" + context + payload)
    except (InvalidSignature, ValueError):
        return False
    return True


# --- Keys -------------------------------------------------------------------------------------------------------------


def mask_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def agree(private: bytes, public: bytes) -> bytes | None:
    """z, or nothing where it is all zero: then the other's key has a low order."""
    try:
        return X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        return None


def is_acceptable_mask_key(public: bytes) -> bool:
    # Any private key finds a low order: X25519 multiplies by 8 times something.
    return int.from_bytes(public, "little") < 2**255 - 19 and agree(bytes(32), public) is not None


def hkdf(salt: bytes, material: bytes, info: bytes, size: int) -> bytes:
    return HKDF(SHA256(), size, salt, info).derive(material)


def expand(key: bytes, label: str, fields: bytes = b"") -> bytes:
    return HKDFExpand(SHA256(), 32, label_of(label) + b"\0" + fields).derive(key)


# --- Masks, boxes, tags -----------------------------------------------------------------------------------------------


def to_words(encoded: bytes) -> list[int]:
    return [int.from_bytes(encoded[at:at + 8], "little") for at in range(0, len(encoded), 8)]


def from_words(words: list[int]) -> bytes:
    return b"".join(word.to_bytes(8, "little") for word in words)


def mask(key: bytes, count: int) -> list[int]:
    """M: as many words of the key stream."""
    return to_words(Cipher(AES(key), CTR(bytes(16))).encryptor().update(bytes(8 * count)))


def add(*vectors: list[int]) -> list[int]:
    return [reduce(lambda a, b: (a + b) % MODULUS, column) for column in zip(*vectors, strict=True)]


def negative(vector: list[int]) -> list[int]:
    return [-word % MODULUS for word in vector]


def seal(key: bytes, associated: bytes, content: bytes) -> bytes:
    return ChaCha20Poly1305(key).encrypt(bytes(12), content, associated)


def unseal(key: bytes, associated: bytes, box: bytes) -> bytes | None:
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), box, associated)
    except (InvalidTag, ValueError):
        return None


def tag_of(key: bytes, digest: bytes) -> bytes:
    return hmac.digest(key, digest, "sha256")[:16]


def same(a: bytes, b: bytes) -> bool:
    return hmac.compare_digest(a, b)
