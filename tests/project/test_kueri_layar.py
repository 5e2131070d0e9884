"""Every page of the product takes at most twelve queries, sign-in and session included, whatever the number of rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kinerja.akun.models import Pengguna
from tests.e2e.layar import AKUN, LAYAR, Layar
from tests.pabrik import kota_kecil

BATAS = 12
PALING_LONGGAR = 22  # no reason allows more

# Screen of tests/e2e/layar.py: (queries allowed, why). A screen that became better must leave or lower its line.
MENUNGGU = "not yet mended: asks the same thing more than once"
PENGECUALIAN: dict[str, tuple[int, str]] = {
    "organisasi: kepala sekolah": (14, MENUNGGU),
    "penilaian: satu orang, melihat saja": (22, MENUNGGU),
    "perjanjian: draf": (14, MENUNGGU),
    "penilaian: satu orang": (21, MENUNGGU),
    "penilaian: satu orang, sudah disampaikan": (21, MENUNGGU),
    "perjanjian: versi kedua": (14, MENUNGGU),
    "perwakilan: beranda dengan pemberitahuan": (19, MENUNGGU),
    "perjanjian: diajukan": (15, MENUNGGU),
    "beranda: kepala dinas": (16, MENUNGGU),
    "beranda: kepala perangkat daerah": (15, MENUNGGU),
    "beranda: wali kota": (15, MENUNGGU),
    "beranda: petugas BKPSDM": (15, MENUNGGU),
    "realisasi: diajukan": (15, MENUNGGU),
    "realisasi: isi": (14, MENUNGGU),
    "cari": (13, MENUNGGU),
    "penilaian: tim": (13, MENUNGGU),
}


@dataclass(frozen=True, slots=True)
class Terukur:
    """A screen with the statements of its second visit; the first may write what later ones only read."""

    nama: str
    kueri: Sequence[str]

    @property
    def boleh(self) -> int:
        """The budget of the screen."""
        return PENGECUALIAN.get(self.nama, (BATAS, ""))[0]


@pytest.mark.urls("tests.e2e.urls")
def test_every_screen_takes_no_more_queries_than_its_budget(db: None) -> None:
    terukur = ukur_semua()
    lebih = sorted((t for t in terukur if len(t.kueri) > t.boleh), key=lambda t: -len(t.kueri))
    assert not lebih, laporan(lebih)
    longgar = [f"{t.nama}: {len(t.kueri)}" for t in terukur if t.nama in PENGECUALIAN and len(t.kueri) < t.boleh]
    assert not longgar, f"Better than their exception, lower or remove the line: {longgar}"


def test_exceptions_are_named_screens_above_the_limit_and_say_why() -> None:
    assert set(PENGECUALIAN) <= {layar.nama for layar in LAYAR}
    for nama, (boleh, sebab) in PENGECUALIAN.items():
        assert BATAS < boleh <= PALING_LONGGAR, nama
        assert len(sebab.split()) >= 5, nama


def ukur_semua() -> list[Terukur]:
    """The screens of the browser tests, on the same small Pemda, without the browser."""
    kota_kecil(timezone.localdate())
    Pengguna.objects.update(wajib_ganti_sandi=False)
    alamat = [(layar, layar.url if isinstance(layar.url, str) else layar.url()) for layar in LAYAR]
    akun = {nama: Pengguna.objects.get(username=cari()) for nama, cari in AKUN.items()}
    return [ukur(layar, url, akun.get(layar.akun)) for layar, url in alamat]


def ukur(layar: Layar, url: str, pengguna: Pengguna | None) -> Terukur:
    """Open the screen twice and keep what the second visit asked."""
    client = Client()
    if pengguna is not None:
        client.force_login(pengguna)
    client.get(url, follow=True)
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(url).status_code == 200, layar.nama
    return Terukur(layar.nama, [k["sql"] for k in kueri.captured_queries])


def laporan(lebih: Sequence[Terukur]) -> str:
    """Which screens ask too much, and every statement of the worst."""
    daftar = "\n".join(f"{len(t.kueri):4} (at most {t.boleh}) {t.nama}" for t in lebih)
    terburuk = "\n".join(f"{n:4} {sql}" for n, sql in enumerate(lebih[0].kueri, 1))
    return f"\nScreens with too many queries:\n{daftar}\n\nStatements of {lebih[0].nama}:\n{terburuk}"
