"""At the same moment: one clear outcome each; a worker killed in the middle prints every document exactly once."""

import os
import signal
import subprocess
import sys
from collections import Counter
from functools import partial

import pytest
from django.db import connections

from kinerja.dasar.berkas import periksa_berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.alat import penandatangan
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.models import BerkasDokumen, Dokumen, NomorSurat
from kinerja.dokumen.selectors import kemajuan
from kinerja.dokumen.services import (
    HasilBatch,
    batalkan_dokumen,
    cetak_dokumen,
    sahkan_pindaian,
    tanda_tangani_dokumen,
    tolak_dokumen,
)
from kinerja.jejak.models import Entri, Perihal
from kinerja.jejak.verifikasi import verifikasi
from tests.dokumen.pabrik_dokumen import KELOMPOK, isi_pakta, isi_spmt, pindai, siapkan, tercetak, unggah
from tests.dokumen.pabrik_nomor import AT, aturan
from tests.pabrik import SISTEM, Kota, kota_kecil
from tests.serentak import serentak


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def tanda_tangan(kota: Kota, *dokumen: Dokumen) -> partial[HasilBatch]:
    return partial(
        tanda_tangani_dokumen,
        dokumen={x.pk: x.kunci for x in dokumen},
        alat=penandatangan("tercatat", pengesahan="kata sandi"),
        by=kota.guru.pelaku,
        at=AT,
    )


def batal(satu: Dokumen) -> "partial[list[Dokumen]]":
    return partial(batalkan_dokumen, dokumen=[satu.pk], alasan="Tidak jadi", by=SISTEM, at=AT)


def test_the_same_documents_asked_for_ten_times_at_once_are_made_once(kota: Kota) -> None:
    aturan(kota)
    isi = [isi_spmt(kota, kota.guru, kota.kaban), isi_pakta(kota, kota.guru)]
    hasil = serentak(*[partial(siapkan, *isi)] * 10)
    assert {tuple(x.pk for x in milik) for milik in hasil if isinstance(milik, list)} == {
        tuple(x.pk for x in siapkan(*isi))
    }
    assert [x for x in hasil if isinstance(x, Exception)] == []
    assert (Dokumen.objects.count(), NomorSurat.objects.count()) == (2, 1)


@pytest.mark.parametrize("putaran", range(3))
def test_a_document_is_cancelled_while_it_is_signed(kota: Kota, putaran: int) -> None:
    """Signed and then cancelled, or cancelled and not signed: never half of either."""
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    hasil, _batal = serentak(tanda_tangan(kota, satu), batal(satu))
    assert isinstance(hasil, HasilBatch)
    kini, tempat = Dokumen.objects.get(), satu.tanda_tangan.get()
    assert kini.keadaan == "batal"
    tertanda = hasil.ditandatangani == [satu.pk]
    assert tertanda != ("dibatalkan" in hasil.gagal.get(satu.pk, ""))
    assert (tempat.keadaan, kini.terbit_pada is not None) == (
        ("ditandatangani", True) if tertanda else ("menunggu", False)
    )
    assert Entri.objects.filter(peristiwa="dokumen.ditandatangani").count() == int(tertanda)


def test_one_place_signed_and_refused_at_once_is_one_of_both(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    tolak = partial(tolak_dokumen, dokumen=satu, alasan="Keliru", versi=satu.kunci, by=kota.guru.pelaku, at=AT)
    hasil, ditolak = serentak(tanda_tangan(kota, satu), tolak)
    assert isinstance(hasil, HasilBatch)
    assert (hasil.ditandatangani == [satu.pk]) == isinstance(ditolak, Exception)
    assert satu.tanda_tangan.get().keadaan == ("ditandatangani" if hasil.ditandatangani else "ditolak")


def test_two_browsers_sign_one_batch_and_each_document_once(kota: Kota) -> None:
    semua = tercetak(*(isi_pakta(kota, kota.guru, nama=f"n{i}") for i in range(3)))
    hasil = serentak(*[tanda_tangan(kota, *semua)] * 4)
    hitung = Counter(pk for x in hasil if isinstance(x, HasilBatch) for pk in x.ditandatangani)
    assert hitung == {x.pk: 1 for x in semua}
    subjek = Perihal.objects.filter(entri__peristiwa="dokumen.ditandatangani", subjek__startswith="dokumen:")
    assert subjek.count() == 3
    assert verifikasi().cacat is None


def test_a_document_is_cancelled_while_it_is_printed_by_two_workers(kota: Kota) -> None:
    aturan(kota)
    (satu,) = siapkan(isi_spmt(kota, kota.guru, kota.kaban))
    cetak = partial(cetak_dokumen, [satu.pk])
    hasil = serentak(cetak, cetak, batal(satu))
    assert [x for x in hasil if isinstance(x, Exception)] == []
    assert sorted([hasil[0], hasil[1]], key=str) in ([0, 0], [0, 1])
    assert (Dokumen.objects.get().keadaan, NomorSurat.objects.get().status) == ("batal", "batal")
    with pytest.raises(DokumenDitolak):
        batal(satu)()


def test_two_confirm_one_scan_and_it_is_issued_once(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, cara="basah"))
    unggah(kota.operator.pelaku, pindai(satu))
    sahkan = partial(sahkan_pindaian, dokumen=satu, versi=satu.kunci, at=AT)
    hasil = serentak(partial(sahkan, by=kota.analis.pelaku), partial(sahkan, by=kota.kaban.pelaku))
    assert len([x for x in hasil if isinstance(x, Dokumen)]) == 1
    assert isinstance(next(x for x in hasil if not isinstance(x, Dokumen)), SudahBerubah | DokumenDitolak)
    assert Entri.objects.filter(peristiwa="dokumen.pindaian_disahkan").count() == 1


KORBAN = """
import django
django.setup()
import os, signal
from kinerja.dasar.tugas.pekerja import bekerja
from kinerja.dokumen.services import cetak
cetak.SEKALI_CATAT = 5
asli, sudah = cetak.simpan_berkas, []
def simpan(isi, nama):
    hasil = asli(isi, nama=nama)
    sudah.append(hasil)
    if len(sudah) == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return hasil
cetak.simpan_berkas = simpan
bekerja()
"""
PENERUS = """
import django
django.setup()
from datetime import timedelta
from kinerja.dasar.tugas.pekerja import bekerja
from kinerja.dokumen.services import antre
asli = antre.cetak_dokumen
def lapor(daftar):
    n = asli(daftar)
    print(n, flush=True)
    return n
antre.cetak_dokumen = lapor
bekerja(jeda=timedelta(seconds=0.2), batas=timedelta(seconds=1))
"""


def test_a_worker_killed_in_the_middle_leaves_every_document_printed_exactly_once(kota: Kota) -> None:
    """Two real workers: one dies after its 13th file (ten are recorded, two are not), the other takes over."""
    aturan(kota)
    contoh = [isi_spmt(kota, kota.guru, kota.kaban, nama=f"n{i}") for i in range(30)]
    semua = siapkan(*contoh)
    connections.close_all()
    korban = subprocess.run([sys.executable, "-c", KORBAN], env={**os.environ}, timeout=120, check=False)
    assert korban.returncode == -signal.SIGKILL
    assert kemajuan(KELOMPOK).selesai_dicetak == 10
    connections.close_all()

    with subprocess.Popen([sys.executable, "-c", PENERUS], env={**os.environ}, stdout=subprocess.PIPE) as penerus:
        assert penerus.stdout is not None
        assert penerus.stdout.readline() == b"20\n"
        penerus.terminate()
        assert penerus.wait(timeout=60) == 0

    k = kemajuan(KELOMPOK)
    assert (k.selesai_dicetak, k.gagal, k.persen) == (30, 0, 100)
    assert Counter(BerkasDokumen.objects.values_list("dokumen", flat=True)) == {x.pk: 1 for x in semua}
    dicetak = Perihal.objects.filter(entri__peristiwa="dokumen.dicetak", subjek__startswith="dokumen:")
    assert Counter(dicetak.values_list("subjek", flat=True)) == {f"dokumen:{x.pk}": 1 for x in semua}
    assert list(NomorSurat.objects.order_by("urut").values_list("urut", "status")) == [
        (i, "terpakai") for i in range(1, 31)
    ]
    periksa = periksa_berkas(Dokumen.objects.values_list("berkas", flat=True))
    assert (periksa.utuh, periksa.hilang, periksa.rusak) == (30, (), ())
    assert verifikasi().cacat is None
