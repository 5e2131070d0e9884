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
PALING_LONGGAR = 20  # no reason allows more

# Screen of tests/e2e/layar.py: (queries allowed, why). A screen that became better must leave or lower its line.
PEMIMPIN = "home of a leader: own tasks, documents, team; of every unit below people, heads, plan, results, money"
MENILAI = "who may rate the row, the sheet with its evidence, feedback, talks, recommendations and the agency's marks"
PEGAWAI = "somebody else's page: may the reader help the account, and the trail of changes, beside all facts"
CARI = "six kinds of things are searched, each in its own tables"
PK = "two parties, two annexes, the text in force, signatures, versions, the plan as it is now and the trail of changes"
SKP = "the sheet as returned: plan, behaviour, annexes, what is missing, the note and the trail of changes"
LEMBAR = "the sheet of a period with all periods before it, evidence, agreement and deadlines"
PENGECUALIAN: dict[str, tuple[int, str]] = {
    "penilaian: satu orang": (18, MENILAI),
    "penilaian: satu orang, melihat saja": (18, MENILAI),
    "penilaian: satu orang, sudah disampaikan": (18, MENILAI),
    "beranda: kepala dinas": (17, PEMIMPIN),
    "beranda: kepala perangkat daerah": (16, PEMIMPIN),
    "beranda: wali kota": (16, PEMIMPIN),
    "perjanjian: diajukan": (16, PK),
    "realisasi: diajukan": (15, LEMBAR),
    "organisasi: kepala sekolah": (14, PEGAWAI),
    "perjanjian: draf": (15, PK),
    "perjanjian: versi kedua": (15, PK),
    "realisasi: isi": (14, LEMBAR),
    "realisasi: dikembalikan": (14, LEMBAR),
    "realisasi: dibaca atasan": (13, LEMBAR),
    "skp: dikembalikan": (13, SKP),
    "cari": (13, CARI),
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
    pindah = client.get(url, follow=True).redirect_chain
    tujuan = pindah[-1][0] if pindah else url  # where the browser ends
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(tujuan).status_code == 200, layar.nama
    return Terukur(layar.nama, [k["sql"] for k in kueri.captured_queries])


def laporan(lebih: Sequence[Terukur]) -> str:
    """Which screens ask too much, and every statement of the worst."""
    daftar = "\n".join(f"{len(t.kueri):4} (at most {t.boleh}) {t.nama}" for t in lebih)
    terburuk = "\n".join(f"{n:4} {sql}" for n, sql in enumerate(lebih[0].kueri, 1))
    return f"\nScreens with too many queries:\n{daftar}\n\nStatements of {lebih[0].nama}:\n{terburuk}"
