"""What the tests of accounts share: a clock, an actor, an account."""

from datetime import UTC, datetime

from kinerja.akun.models import Pengguna
from kinerja.akun.services import buat_pengguna
from kinerja.jejak.pelaku import Pelaku

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
ADMIN = Pelaku(pengguna_id="0", nama="Admin")
SANDI = "Sandi-uji-123"
NIP = "198201012005011001"


def akun(username: str = NIP, nama: str = "Siti Rahma", sandi: str | None = SANDI, *, wajib: bool = False) -> Pengguna:
    """An account made through the service."""
    return buat_pengguna(username=username, nama=nama, sandi=sandi, wajib_ganti=wajib, by=ADMIN, at=AT)
