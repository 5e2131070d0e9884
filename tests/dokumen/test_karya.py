"""An issued form is read by whoever reads its work; one with feedback in it, by its people alone."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.urls import reverse

from kinerja.akun.models import Pengguna
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.selectors.terbitan import terbitan
from kinerja.dokumen.services import cetak_dokumen
from kinerja.organisasi.sesi import buat_sesi
from tests.pabrik import HARI, Kota, kota_kecil, masuk, pukul
from tests.penilaian.objek import nilai_guru
from tests.perjanjian.objek import pk_guru
from tests.project.hak_akses import PEMERAN
from tests.skp.pabrik import ditetapkan

SKP = "pemilik atasan kepala_pd walikota bkpsdm pengelola inspektorat"
NILAI = "pemilik atasan kepala_pd bkpsdm inspektorat"  # two levels up, and the roles of the whole Pemda
PERJANJIAN = "pemilik atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat"
TERTUTUP = "pemilik atasan bkpsdm"


@pytest.fixture
def kota(db: None) -> Iterator[Kota]:
    with time_machine.travel(pukul(HARI), tick=False):
        yield kota_kecil()


def _skp(kota: Kota) -> tuple[str, int]:
    return "skp:rinci", ditetapkan(kota.guru, kota.kasek).pk


def _nilai(kota: Kota) -> tuple[str, int]:
    return "penilaian:nilai", nilai_guru(kota).pk


def _pk(kota: Kota) -> tuple[str, int]:
    return "perjanjian:rinci", pk_guru(kota, "berlaku").pk


@pytest.mark.parametrize(
    ("karya", "jenis", "membaca"),
    [
        (_skp, "skp", SKP),
        (_skp, "rencana_aksi", SKP),
        (_skp, "umpan_balik", TERTUTUP),
        (_nilai, "dokumen_evaluasi", NILAI),
        (_nilai, "evaluasi", TERTUTUP),
        (_pk, "perjanjian_kinerja", PERJANJIAN),
    ],
)
def test_who_reads_the_work_reads_what_was_issued_of_it(
    kota: Kota, karya: Callable[[Kota], tuple[str, int]], jenis: str, membaca: str
) -> None:
    nama, pk = karya(kota)
    bagian = [pk] if nama == "perjanjian:rinci" else [pk, jenis]
    masuk(kota.guru).post(reverse(f"{nama.partition(':')[0]}:terbitkan", args=bagian), {"cara": "tercatat"})
    satu = Dokumen.objects.get(jenis=jenis)
    for siapa, pilih in PEMERAN.items():
        pengguna, boleh = pilih(kota), siapa in membaca.split()
        assert isinstance(pengguna, Pengguna)
        client = masuk(pengguna)
        assert client.get(reverse("dokumen:dokumen", args=[satu.pk])).status_code == (200 if boleh else 404), siapa
        if client.get(reverse(nama, args=[pk])).status_code == 200:
            sesi = buat_sesi(pengguna, HARI)
            assert [d.pk for d in terbitan(sesi, satu.kelompok)] == ([satu.pk] if boleh else []), siapa
        else:
            assert not boleh, siapa


def test_its_pages_and_file_are_open_with_it(kota: Kota) -> None:
    _nama, pk = _skp(kota)
    masuk(kota.guru).post(reverse("skp:terbitkan", args=[pk, "skp"]), {"cara": "tercatat"})
    satu = Dokumen.objects.get()
    cetak_dokumen([satu.pk])
    client = masuk(kota.walikota)
    assert reverse("dokumen:dokumen", args=[satu.pk]) in client.get(reverse("skp:rinci", args=[pk])).content.decode()
    for nama, bagian in (("unduh", [satu.pk]), ("halaman", [satu.pk, 1])):
        jawab = client.get(reverse(f"dokumen:{nama}", args=bagian))
        assert (jawab.status_code, bool(jawab.getvalue())) == (200, True)
        assert masuk(kota.staf).get(reverse(f"dokumen:{nama}", args=bagian)).status_code == 404
