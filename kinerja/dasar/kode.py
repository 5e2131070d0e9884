"""Short codes that people read from paper and type: random, without signs that a printed page lets one confuse."""

import secrets

HURUF = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 signs; no 0 O, no 1 I
PANJANG = 12  # 60 bits


def kode_acak() -> str:
    """A new code as it is kept: twelve signs, nobody can guess the next one."""
    return "".join(secrets.choice(HURUF) for _ke in range(PANJANG))


def tulis_kode(kode: str) -> str:
    """A code as people read it: `K7QF-2M9X-TB4D`."""
    return "-".join(kode[i : i + 4] for i in range(0, len(kode), 4))


def rapikan_kode(teks: str) -> str:
    """What was typed, as codes are kept: capitals, without dashes and spaces."""
    return "".join(huruf for huruf in teks.upper() if huruf.isalnum())


def bentuk_kode(teks: str) -> bool:
    """Whether this could be a code at all, as it is kept."""
    return len(teks) == PANJANG and set(teks) <= set(HURUF)
