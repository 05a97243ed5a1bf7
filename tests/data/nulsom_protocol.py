# SPDX-License-Identifier: EUPL-1.2
"""The functions that core/wire/PROTOCOL.md defines, written from it alone."""

import hashlib
import hmac

import cbor2
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

START = b"nulsom/1 "


# Hashes, keys, signatures


def u16(number):
    return number.to_bytes(2, "big")


def u64(number):
    return number.to_bytes(8, "big")


def cbor(item):
    return cbor2.dumps(item, canonical=True)


def h(label, *parts):
    out = hashlib.sha256()
    for part in (START + label, *parts):
        out.update(u64(len(part)) + part)
    return out.digest()


def sign(key, label, context, payload):
    return key.sign(START + label + b"\0" + context + payload)


def hkdf_extract(salt, material):
    return hmac.digest(salt, material, "sha256")


def hkdf_expand(key, info, size=32):
    assert size <= 32
    return hmac.digest(key, info + b"\x01", "sha256")[:size]


def expand(key, label, fields=b""):
    return hkdf_expand(key, START + label + b"\0" + fields)


def raw(public):
    return public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def mask(key, size):
    """M(key), so many bytes of it."""
    stream = Cipher(algorithms.AES(key), modes.CTR(bytes(16))).encryptor()
    return stream.update(bytes(size)) + stream.finalize()


def add(left, right, sign_=1):
    """Word by word modulo 2^64."""
    assert len(left) == len(right) and len(left) % 8 == 0
    out = b""
    for at in range(0, len(left), 8):
        a, b = (int.from_bytes(words[at : at + 8], "little") for words in (left, right))
        out += ((a + sign_ * b) % 2**64).to_bytes(8, "little")
    return out


# Shamir over GF(2^16)


def gf_times(a, b):
    out = 0
    while b:
        if b & 1:
            out ^= a
        a <<= 1
        if a & 0x10000:
            a ^= 0x1100B
        b >>= 1
    return out


def gf_inverse(a):
    out, power = 1, 2**16 - 2
    while power:
        if power & 1:
            out = gf_times(out, a)
        a = gf_times(a, a)
        power >>= 1
    return out


def interpolate_at_zero(shares):
    """shares: {place: 32 bytes}, exactly t of them."""
    secret = [0] * 16
    for place, share in shares.items():
        weight = 1
        for other in shares:
            if other != place:
                weight = gf_times(weight, gf_times(other + 1, gf_inverse((other + 1) ^ (place + 1))))
        for symbol in range(16):
            secret[symbol] ^= gf_times(weight, int.from_bytes(share[2 * symbol : 2 * symbol + 2], "big"))
    return b"".join(u16(symbol) for symbol in secret)
