"""The words of an agreement: the text in force on the day of its draft, the Pemda's own too, fixed in the snapshot."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.urls import reverse

from kinerja.dokumen.formulir.sekitar import BELUM, CaraCetak
from kinerja.dokumen.formulir.terbit import bernomor_terbit
from kinerja.dokumen.naskah import Naskah
from kinerja.dokumen.naskah.bacaan import bacaan
from kinerja.dokumen.naskah.konteks import TANPA_NOMOR
from kinerja.dokumen.naskah.nomor import isi_nomor
from kinerja.dokumen.services.naskah_daerah import susun_daerah
from kinerja.perjanjian.cetak import formulir_pk
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.halaman import potongan
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.naskah import NaskahPK
from kinerja.perjanjian.selectors import cetak
from kinerja.perjanjian.services import IsianAnggaran, IsianPK, simpan_pk
from kinerja.perjanjian.snapshot import baca_snapshot, hash_snapshot
from tests.dokumen.naskah.pabrik import TANDA
from tests.pabrik import masuk
from tests.peraturan.pabrik import SATU
from tests.perjanjian.cerita import HARI, SAAT, Cerita, ajukan, cerita, segar, sepakati, siapkan, tandatangani
from tests.perjanjian.pabrik_cetak import PADA
from tests.web.pabrik_naskah import ditetapkan, isi_naskah_daerah

pytestmark = pytest.mark.django_db
PK = "perjanjian_kinerja"
DULU = SAAT - timedelta(days=4)
SENDIRI = (
    "Pada hari {tanggal|hari}, {tanggal|terbilang}, di {tempat}, nomor {nomor}, {pertama.nama} ({pertama.pangkat})."
)


@pytest.fixture
def c() -> Cerita:
    return cerita()


def tetapkan(mulai: date, kalimat: str = SENDIRI, **isi: Any) -> str:
    """An own text from a day on; its number as a version."""
    paket = susun_daerah(
        jenis="naskah", judul="PK daerah", isi={**isi_naskah_daerah(PK, kalimat), **isi}, by=SATU, at=DULU
    )
    return f"daerah-{ditetapkan(paket, mulai, DULU).pk}"


def naskah(pk: PerjanjianKinerja) -> NaskahPK:
    isi = cetak(segar(pk), HARI).naskah
    assert isinstance(isi, NaskahPK)
    return isi


def kalimat(pk: PerjanjianKinerja, hari: date | None = None, *, bernomor: bool = False) -> str:
    """All words on paper."""
    t = cetak(segar(pk), HARI)
    kertas = formulir_pk(t, "", {}, hari, CaraCetak(PADA), bernomor=bernomor)
    return " ".join(x for b in bacaan(kertas) for x in (*b.teks, *(s for r in b.baris for s in r)))


def test_the_snapshot_keeps_the_version_and_every_word_of_it(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    pk = sepakati(pk, c.kota.kaban)
    isi = (pk.snapshot or {})["naskah"]
    assert ((pk.snapshot or {})["bentuk"], isi["jenis"], isi["versi"]) == (2, PK, "1")
    kata = str(isi["bagian"])
    for satu in ("Dalam rangka mewujudkan", "Pihak pertama berjanji", "Program Kepegawaian Daerah", "Sasaran Program"):
        assert satu in kata
    assert baca_snapshot(segar(pk)).naskah == cetak(pk, HARI).naskah
    assert hash_snapshot(segar(pk).snapshot or {}) == pk.hash_snapshot
    assert "{" not in "".join(x for b in isi["bagian"] for x in b.get("teks", ()))


def test_one_drafted_on_a_day_has_the_text_of_that_day_however_long_it_takes(c: Cerita) -> None:
    besok = HARI + timedelta(days=1)
    nomor = tetapkan(besok)
    lama = siapkan(c.kota.kabid_mutasi)
    baru = siapkan(c.kota.kabid_kinerja)
    PerjanjianKinerja.objects.filter(pk=baru.pk).update(dibuat=SAAT + timedelta(days=1))
    assert (naskah(lama).versi, naskah(baru).versi) == ("1", nomor)
    ajukan(lama, c.kota.kabid_mutasi)
    PerjanjianKinerja.objects.filter(pk=lama.pk).update(diajukan_pada=SAAT + timedelta(days=9))
    assert (sepakati(lama, c.kota.kaban).snapshot or {})["naskah"]["versi"] == "1"


def test_an_own_text_speaks_on_page_and_paper_with_day_and_number_where_it_names_them(c: Cerita) -> None:
    tetapkan(HARI)
    pk = siapkan(c.kota.kabid_mutasi)
    assert f"Pada hari {BELUM}, {BELUM}, di Kota Contoh, nomor {TANPA_NOMOR}," in kalimat(pk)
    ajukan(pk, c.kota.kabid_mutasi)
    sepakati(pk, c.kota.kaban)
    for orang in (c.kota.kabid_mutasi, c.kota.kaban):
        tandatangani(pk, orang)
    sebutan = "Pada hari Selasa, Selasa tanggal enam bulan Januari tahun dua ribu dua puluh enam, di Kota Contoh"
    assert f"{sebutan}, nomor {TANPA_NOMOR}," in kalimat(pk, HARI)
    with time_machine.travel(SAAT, tick=False):
        halaman = masuk(c.kota.kaban).get(reverse("perjanjian:rinci", args=[pk.pk])).content.decode()
    assert sebutan in halaman
    assert halaman.count("Ditandatangani dengan persetujuan tercatat") == 2


def test_an_issued_one_has_its_number_in_its_title_and_wherever_its_words_name_it(c: Cerita) -> None:
    tetapkan(HARI)
    isi = isi_naskah_daerah(PK, SENDIRI)["naskah"]
    tetapkan(HARI, naskah=[isi[1], isi[0], *isi[2:]])  # a sentence before the title
    pk = siapkan(c.kota.kabid_mutasi)
    kertas = formulir_pk(cetak(pk, HARI), "", {}, HARI, CaraCetak(PADA), bernomor=True)
    terbit = bernomor_terbit(kertas, TANDA, HARI, bernomor=True).model_dump_json()
    bagian: Any = Naskah.model_validate_json(isi_nomor(terbit, "800/1/2026")).isi["bagian"]
    assert "nomor 800/1/2026," in bagian[0]["teks"]
    assert bagian[1]["nomor"] == "800/1/2026"


def test_a_value_that_looks_like_a_field_stays_as_it_was_written(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    pk.butir.update(sasaran="Layanan {tanggal} \n\x07 dan {gaji}")
    assert "Layanan {tanggal} dan {gaji}" in kalimat(pk, HARI)


def test_a_draft_shows_what_is_still_missing(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    pk.butir.update(target="")
    PerjanjianKinerja.objects.filter(pk=pk.pk).update(pihak_kedua=None)
    assert "belum diisi" in kalimat(pk)
    assert naskah(pk).jenis == PK  # not the head of the region's own: the superior is only not known yet
    assert BELUM in kalimat(pk)
    pk.butir.all().delete()
    assert "Belum ada sasaran." in kalimat(pk)


def test_rank_and_number_stand_below_the_names_as_on_other_papers(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    (ttd, _kedua) = (b for b in naskah(pk).bagian if b["blok"] == "ttd")
    assert [p["ke"] for p in ttd["pihak"]] == [2, 1]
    assert all(p["nama"][-1].startswith("NIP ") for p in ttd["pihak"])


def test_a_result_with_several_measures_is_said_once_beside_them(c: Cerita) -> None:
    pk = siapkan(c.kota.kaban)
    (tabel,) = (x for rupa, x in potongan(naskah(pk), HARI) if rupa == "tabel" and not x.jumlah)
    satu, dua = tabel.baris
    assert [s.rentang for s in satu] == [2, 2, 1, 1]
    assert [s.teks for s in dua] == ["Pelanggaran disiplin", "3 kasus"]


def test_money_beyond_words_is_refused_in_the_draft(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    isian = IsianPK((), tuple(IsianAnggaran(f"Program {n}", 10**18 // 2) for n in (1, 2)))
    with pytest.raises(PKDitolak, match="terlalu besar"):
        simpan_pk(pk_id=pk.pk, kunci=0, isian=isian, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
