"""Many take numbers at the same moment, some are killed: no gap, no double, one clear outcome each."""

import os
import signal
import subprocess
import sys
from functools import partial

import pytest
from django.db import connections

from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import AturanNomor, BlokNomor, NomorSurat, SeriNomor
from kinerja.dokumen.services import ambil_nomor, batalkan_nomor, cadangkan_blok, pakai_nomor
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from tests.dokumen.pabrik_nomor import AT, ambil, aturan, pesanan
from tests.pabrik import SISTEM, Kota, kota_kecil
from tests.serentak import serentak


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def urut() -> list[int | None]:
    return list(NomorSurat.objects.order_by("urut").values_list("urut", flat=True))


def test_fifty_requests_at_once_leave_no_gap_and_no_double(kota: Kota) -> None:
    satu = aturan(kota)
    hasil = serentak(*(partial(ambil, satu, f"surat {i}") for i in range(50)))
    assert [x for x in hasil if isinstance(x, Exception)] == []
    assert urut() == list(range(1, 51))
    assert NomorSurat.objects.values("nomor").distinct().count() == 50
    assert Entri.objects.filter(peristiwa="nomor.diambil").count() == 50
    assert SeriNomor.objects.get().terakhir == 50
    assert verifikasi().cacat is None


def test_sets_taken_at_once_are_each_a_stretch_without_a_hole(kota: Kota) -> None:
    satu = [aturan(kota), aturan(kota, jenis="spp")]  # two kinds, one counter
    hasil = serentak(*(partial(ambil, satu[i % 2], *(f"{i}/{n}" for n in range(7))) for i in range(8)))
    assert urut() == list(range(1, 57))
    for milik in hasil:
        assert isinstance(milik, list)
        assert [x.urut for x in milik] == list(range(milik[0].urut, milik[0].urut + 7))


def test_the_same_work_asking_ten_times_at_once_has_one_number(kota: Kota) -> None:
    satu = aturan(kota)
    hasil = serentak(*[partial(ambil, satu, "a", "b")] * 10)
    assert {tuple(x.pk for x in milik) for milik in hasil if isinstance(milik, list)} == {
        tuple(x.pk for x in ambil(satu, "a", "b"))
    }
    assert urut() == [1, 2]
    assert Entri.objects.filter(peristiwa="nomor.diambil").count() == 1


def test_a_block_is_shared_to_its_last_number_and_not_beyond(kota: Kota) -> None:
    satu = aturan(kota, cara="blok")
    cadangkan_blok(aturan=satu.pk, tahun=2026, dari=101, sampai=120, by=SISTEM, at=AT)
    hasil = serentak(*(partial(ambil, satu, *(f"{i}/{n}" for n in range(3))) for i in range(10)))
    assert len([x for x in hasil if isinstance(x, NomorDitolak)]) == 4
    assert urut() == list(range(101, 119))
    assert BlokNomor.objects.get().sisa == 2


@pytest.mark.parametrize("putaran", range(3))
def test_a_number_is_cancelled_while_its_document_is_issued(kota: Kota, putaran: int) -> None:
    (a,) = ambil(aturan(kota), "a")
    hasil = serentak(
        lambda: batalkan_nomor(nomor=a.pk, alasan="Tidak jadi", by=SISTEM, at=AT),
        lambda: pakai_nomor(pakai={a.pk: "dokumen:1"}, by=SISTEM, at=AT),
    )
    a.refresh_from_db()
    batal = isinstance(hasil[1], NomorDitolak)
    assert isinstance(hasil[0], NomorDitolak) != batal
    assert (a.status, a.dokumen) == (("batal", "") if batal else ("terpakai", "dokumen:1"))


MATI = """
import django
django.setup()
import os, signal, sys
from kinerja.jejak import services
from tests.dokumen.pabrik_nomor import ambil
from kinerja.dokumen.models import AturanNomor, NomorSurat
def tulis(daftar):
    assert NomorSurat.objects.filter(rujukan__startswith="mati").count() == 5
    print("di tengah", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
services._tulis = tulis
ambil(AturanNomor.objects.get(), *(f"mati {i}" for i in range(5)))
"""


def test_a_process_killed_in_the_middle_leaves_no_gap(kota: Kota) -> None:
    satu = aturan(kota)
    ambil(satu, "a")
    connections.close_all()
    for _ke in range(2):
        proses = subprocess.run(
            [sys.executable, "-c", MATI], capture_output=True, text=True, timeout=120, check=False, env={**os.environ}
        )
        assert (proses.returncode, proses.stdout) == (-signal.SIGKILL, "di tengah\n"), proses.stderr
    assert [x.urut for x in ambil(satu, "b")] == [2]
    assert urut() == [1, 2]
    assert verifikasi().cacat is None


def test_work_that_died_after_reserving_takes_its_numbers_up_again(kota: Kota) -> None:
    satu = aturan(kota)
    dulu = [x.nomor for x in ambil(satu, "a", "b", "c")]
    connections.close_all()
    ulang = ambil_nomor(aturan=AturanNomor.objects.get().pk, perihal=pesanan("c", "a", "b"), by=SISTEM, at=AT)
    assert sorted(x.nomor for x in ulang) == dulu
    assert {x.status for x in ulang} == {"dipesan"}
    pakai_nomor(pakai={x.pk: f"dokumen:{x.pk}" for x in ulang}, by=SISTEM, at=AT)
    assert urut() == [1, 2, 3]
