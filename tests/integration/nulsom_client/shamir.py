# SPDX-License-Identifier: EUPL-1.2
"""Shamir's sharing of 16 symbols over GF(2^16), and finding the secret again where some shares are wrong."""

from itertools import combinations, islice
from typing import Callable, Iterator

POLYNOMIAL = 0x1100B
SYMBOLS = 16
MAX_SUBSETS = 500  # beyond this the shares are decoded instead of tried

Points = list[tuple[int, int]]


def multiply(a: int, b: int) -> int:
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (POLYNOMIAL if a & 0x8000 else 0)
        b >>= 1
    return product


def power(a: int, exponent: int) -> int:
    result = 1
    while exponent:
        if exponent & 1:
            result = multiply(result, a)
        a = multiply(a, a)
        exponent >>= 1
    return result


def inverse(a: int) -> int:
    return power(a, 2**16 - 2)


def evaluate(coefficients: list[int], x: int) -> int:
    value = 0
    for coefficient in reversed(coefficients):
        value = multiply(value, x) ^ coefficient
    return value


def symbols(encoded: bytes) -> list[int]:
    return [int.from_bytes(encoded[at:at + 2], "big") for at in range(0, 2 * SYMBOLS, 2)]


def encoded(values: list[int]) -> bytes:
    return b"".join(value.to_bytes(2, "big") for value in values)


def deal(secret: bytes, threshold: int, xs: list[int], coefficients: bytes) -> dict[int, bytes]:
    """A share for each x. `coefficients`: 32 bytes for each power of x from the first."""
    powers = [symbols(secret)] + [symbols(coefficients[32 * at:32 * at + 32]) for at in range(threshold - 1)]
    polynomials = [list(polynomial) for polynomial in zip(*powers)]
    return {x: encoded([evaluate(polynomial, x) for polynomial in polynomials]) for x in xs}


def interpolate(shares: dict[int, bytes]) -> bytes:
    """The secret that these shares, exactly as many as the threshold, are of."""
    secret = [0] * SYMBOLS
    for x, share in shares.items():
        weight = 1
        for other in shares:
            if other != x:
                weight = multiply(weight, multiply(other, inverse(other ^ x)))
        secret = [sum_ ^ multiply(weight, symbol) for sum_, symbol in zip(secret, symbols(share))]
    return encoded(secret)


def find_secret(shares: dict[int, bytes], threshold: int, fits: Callable[[bytes], bool]) -> bytes | None:
    """The secret that fits, from any `threshold` right shares among these."""
    for secret in candidates(shares, threshold):
        if fits(secret):
            return secret
    return None


def candidates(shares: dict[int, bytes], threshold: int) -> Iterator[bytes]:
    subsets = combinations(sorted(shares), threshold)
    for subset in islice(subsets, MAX_SUBSETS):
        yield interpolate({x: shares[x] for x in subset})
    if next(subsets, None) is not None:
        decoded = [decode([(x, symbols(share)[at]) for x, share in shares.items()], threshold)
                   for at in range(SYMBOLS)]
        if None not in decoded:
            yield encoded([symbol for symbol in decoded if symbol is not None])


def decode(points: Points, threshold: int) -> int | None:
    """Berlekamp and Welch: the constant of the polynomial of degree < threshold that all points but a few lie on.

    With e wrong points there are E (monic, degree e, zero at the wrong ones) and Q = P E: Q(x) = y E(x) everywhere.
    """
    wrong = (len(points) - threshold) // 2
    equations = []
    for x, y in points:
        row = [power(x, at) for at in range(threshold + wrong)]
        row += [multiply(y, power(x, at)) for at in range(wrong)]
        equations.append((row, multiply(y, power(x, wrong))))
    solution = solve(equations)
    if solution is None:
        return None
    quotient = divide(solution[:threshold + wrong], solution[threshold + wrong:] + [1])
    return None if quotient is None else quotient[0]


def solve(equations: list[tuple[list[int], int]]) -> list[int] | None:
    """One solution of linear equations over the field, unknowns that stay free being 0."""
    rows = [row + [right] for row, right in equations]
    unknowns = len(rows[0]) - 1
    pivots: list[int] = []
    for column in range(unknowns):
        found = next((at for at in range(len(pivots), len(rows)) if rows[at][column]), None)
        if found is None:
            continue
        top = len(pivots)
        rows[top], rows[found] = rows[found], rows[top]
        scale = inverse(rows[top][column])
        rows[top] = [multiply(scale, value) for value in rows[top]]
        for at, row in enumerate(rows):
            if at != top and row[column]:
                rows[at] = [value ^ multiply(row[column], pivot) for value, pivot in zip(row, rows[top])]
        pivots.append(column)
    if any(row[-1] for row in rows[len(pivots):]):
        return None
    solution = [0] * unknowns
    for at, column in enumerate(pivots):
        solution[column] = rows[at][-1]
    return solution


def divide(product: list[int], monic: list[int]) -> list[int] | None:
    """product / monic, both from the constant up; nothing where a remainder stays."""
    rest, degree = list(product), len(monic) - 1
    quotient = [0] * (len(product) - degree)
    for at in range(len(quotient) - 1, -1, -1):
        quotient[at] = rest[at + degree]
        for below, coefficient in enumerate(monic):
            rest[at + below] ^= multiply(quotient[at], coefficient)
    return None if any(rest) else quotient
