"""A form is issued as a document: once for the same words, anew for others, signed as far as the ledger has it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.urls import reverse
from pydantic import JsonValue

from kinerja.dasar.berkas import buka_berkas
from kinerja.dokumen.alat import penandatangan
from kinerja.dokumen.formulir import (
    MENDATAR,
    Kolom,
    Penanda,
    Rupa,
    kepala,
    subjudul,
    susun_formulir,
    tabel_polos,
    tanda_tangan,
)
from kinerja.dokumen.formulir.beda import PerubahanFormulir, beda_formulir
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.kenali import kenali
from kinerja.dokumen.models import Dokumen, NomorSurat
from kinerja.dokumen.naskah import Pejabat
from kinerja.dokumen.permissions import lingkup_dokumen, lingkup_dokumen_kelola, lingkup_giliran
from kinerja.dokumen.putusan import putuskan
from kinerja.dokumen.saya import milik_saya
from kinerja.dokumen.selectors.publik import dokumen_publik
from kinerja.dokumen.services import (
    FormulirTerbit,
    IsiNomorLuar,
    batalkan_dokumen,
    catat_nomor_luar,
    cetak_dokumen,
    tanda_tangani_dokumen,
    terbitkan_formulir,
)
from kinerja.dokumen.services import Penanda as PenandaDokumen
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import periksa_pdf
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import buat_sesi
from kinerja.skp.services import beri_umpan_balik, ubah_skp
from tests.dokumen.formulir.periksa import terbaca
from tests.dokumen.pabrik_dokumen import penanda
from tests.dokumen.pabrik_nomor import AT, aturan
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.perjanjian import cerita as pk
from tests.rapor.pabrik import skp_lengkap
from tests.serentak import serentak
from tests.skp.pabrik import ditetapkan, isian

FEBRUARI = date(2026, 2, 3)
DISETUJUI = pukul(date(2026, 1, 5))


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


@pytest.fixture
def kini(db: None) -> Iterator[Kota]:
    """The small Pemda on the day on which pages are asked."""
    with time_machine.travel(pukul(FEBRUARI), tick=False):
        yield kota_kecil()


def formulir(kota: Kota, isi: str = "Hasil kerja", *, disetujui: bool = True) -> FormulirTerbit:
    """The plan of the clerk, set by the superior; `disetujui`: both approvals stand in the ledger."""
    catatan = "Ditetapkan 5 Jan 2026" if disetujui else ""
    pihak = [Penanda(s, Pejabat(nama=o.pegawai.nama), catatan) for s, o in (("P,", kota.staf), ("A,", kota.kasub))]
    naskah = susun_formulir(
        "skp",
        "Sasaran Kinerja Pegawai Tahun 2026 Siti Rahma",
        [kepala(["Sasaran Kinerja Pegawai"]), subjudul(isi), tanda_tangan(pihak, tempat="Kota Contoh, 5 Januari 2026")],
        rupa=Rupa(MENDATAR, mendatar=True),
        kaki="dicetak",
        pada=AT,
    )
    semua = tuple(replace(penanda(x), tercatat_pada=DISETUJUI if disetujui else None) for x in (kota.staf, kota.kasub))
    return FormulirTerbit(
        "skp", lambda: naskah, "skp:12", semua, kota.staf.pegawai.pk, kota.staf.penugasan.pk, kota.unit["05"].pk
    )  # fmt: skip


def terbit(f: FormulirTerbit, cara: str = "tercatat") -> tuple[Dokumen, bool]:
    return terbitkan_formulir(formulir=f, cara=cara, by=SISTEM, at=AT)


def tercetak(satu: Dokumen) -> Dokumen:
    cetak_dokumen([satu.pk])
    return Dokumen.objects.get(pk=satu.pk)


def isi_berkas(satu: Dokumen, folder: Path) -> str:
    with buka_berkas(satu.berkas) as berkas:
        return terbaca(berkas.read(), folder)


def test_a_plan_that_both_approved_is_issued_with_code_and_their_approvals_when_it_is_printed(
    kota: Kota, tmp_path: Path
) -> None:
    satu, baru = terbit(formulir(kota))
    assert (baru, satu.keadaan, satu.jenis, satu.kelompok, satu.nomor) == (True, "disiapkan", "skp", "skp:12", None)
    satu = tercetak(satu)
    assert satu.keadaan == "terbit"
    assert [(x.keadaan, x.pada, x.cara, x.sha256) for x in satu.tanda_tangan.all()] == [
        ("ditandatangani", DISETUJUI, "tercatat", satu.sha256)
    ] * 2
    isi = isi_berkas(satu, tmp_path)
    assert satu.kode_tertulis in isi  # never broken over two lines
    assert "Nomor" not in isi
    entri = Entri.objects.get(peristiwa="dokumen.diterbitkan")
    assert {f"dokumen:{satu.pk}", "skp:12", f"pegawai:{kota.staf.pegawai.pk}"} == {
        x.subjek for x in entri.perihal.all()
    }
    assert verifikasi().cacat is None
    publik = dokumen_publik(satu.kode)
    assert publik is not None
    assert (publik.jenis, publik.kalimat) == ("Sasaran Kinerja Pegawai", "Dokumen ini asli dan sudah terbit.")
    assert [x.pk for x in milik_saya(kota.staf.sesi(HARI)).simpan] == [satu.pk]


def test_the_same_words_on_another_sheet_at_another_time_are_the_same_document(kota: Kota) -> None:
    f = formulir(kota)
    satu, _baru = terbit(f)
    entri = Entri.objects.count()
    dulu = f.naskah()
    lain = dulu.model_copy(update={"pada": pukul(FEBRUARI), "isi": {**dulu.isi, "kaki": "lain", "tata": {}}})
    assert terbit(replace(f, naskah=lambda: lain)) == (satu, False)
    assert Entri.objects.count() == entri


def test_other_words_are_a_new_document_and_the_old_one_says_that_it_is_replaced(kota: Kota) -> None:
    lama = tercetak(terbit(formulir(kota))[0])
    baru, memang = terbit(formulir(kota, "Hasil kerja yang diubah"))
    lama.refresh_from_db()
    assert (memang, lama.digantikan_id, lama.keadaan) == (True, baru.pk, "terbit")
    publik = dokumen_publik(lama.kode)
    assert publik is not None
    assert (publik.nada, "digantikan terbitan" in publik.kalimat) == ("awas", True)
    kembali, memang = terbit(formulir(kota))  # back to the first words: issued again, never the replaced sheet
    assert (memang, kembali.rujukan, kembali.pk != lama.pk) == (True, "skp:12/skp/3", True)


def test_nobody_is_asked_to_sign_a_sheet_that_was_replaced(kota: Kota) -> None:
    lama = tercetak(terbit(formulir(kota, disetujui=False))[0])
    by, sesi = kota.staf.pelaku, kota.staf.sesi(HARI)
    assert lingkup_giliran(sesi, HARI).filter(dokumen=lama).exists()
    terbit(formulir(kota))
    assert not lingkup_giliran(sesi, HARI).exists()
    assert (milik_saya(sesi).nanti, milik_saya(kota.kasub.sesi(HARI)).nanti) == ([], [])
    alat = penandatangan("tercatat", pengesahan="kata_sandi")
    hasil = tanda_tangani_dokumen(dokumen={lama.pk: lama.kunci}, alat=alat, by=by, at=AT)
    assert "digantikan" in hasil.gagal[lama.pk]


@pytest.mark.parametrize(("cara", "ruang"), [("basah", ""), ("elektronik_lokal", "secara elektronik")])
def test_signed_another_way_every_place_is_open(kota: Kota, cara: str, ruang: str, tmp_path: Path) -> None:
    satu = tercetak(terbit(formulir(kota), cara)[0])
    assert (satu.keadaan, {x.keadaan for x in satu.tanda_tangan.all()}) == ("dicetak", {"menunggu"})
    isi = isi_berkas(satu, tmp_path)
    assert "Ditetapkan 5 Jan" not in isi
    assert ruang in isi


def test_it_is_numbered_where_a_rule_stands_for_the_unit(kota: Kota, tmp_path: Path) -> None:
    aturan(kota, "05", jenis="skp")
    satu = tercetak(terbit(formulir(kota))[0])
    assert satu.nomor is not None
    assert (satu.nomor.status, satu.nomor.perihal) == ("terpakai", satu.judul)
    assert f"NOMOR {satu.nomor.nomor}" in isi_berkas(satu, tmp_path)
    assert terbit(formulir(kota)) == (satu, False)
    assert NomorSurat.objects.count() == 1


def test_one_whose_number_is_typed_later_is_printed_with_it(kota: Kota, tmp_path: Path) -> None:
    aturan(kota, "05", jenis="skp", cara="luar", klasifikasi="", pola="", singkatan="")
    satu = tercetak(terbit(formulir(kota))[0])
    assert (satu.keadaan, satu.berkas) == ("disiapkan", "")
    nomor = satu.nomor
    assert nomor is not None
    isi = IsiNomorLuar(aturan=nomor.aturan_id, nomor="800/17/2026", tanggal=HARI, perihal="", rujukan=nomor.rujukan)
    catat_nomor_luar(isi=[isi], by=SISTEM, at=AT)
    satu = tercetak(satu)
    assert satu.keadaan == "terbit"
    assert "NOMOR 800/17/2026" in isi_berkas(satu, tmp_path)


def test_a_replaced_file_that_is_dropped_is_genuine_but_not_current(kota: Kota) -> None:
    lama = tercetak(terbit(formulir(kota))[0])
    with buka_berkas(lama.berkas) as berkas:
        isi = berkas.read()
    hasil = periksa_pdf(isi, AkarKepercayaan(), pada=AT)
    assert putuskan(hasil, kenali(isi)).baik
    terbit(formulir(kota, "lain"))
    putusan = putuskan(hasil, kenali(isi))
    assert (putusan.nada, putusan.judul) == ("awas", "Asli, tetapi sudah digantikan")


def test_who_has_no_account_signs_on_paper_only(kota: Kota) -> None:
    f = formulir(kota)
    f = replace(f, penanda=(*f.penanda, PenandaDokumen("Tamu")))
    with pytest.raises(DokumenDitolak, match="tanda tangan basah"):
        terbit(f)
    assert terbit(f, "basah")[1]


def test_a_cancelled_one_is_issued_anew(kota: Kota) -> None:
    satu, _baru = terbit(formulir(kota))
    batalkan_dokumen(dokumen=[satu.pk], alasan="Keliru", by=SISTEM, at=AT)
    lagi, baru = terbit(formulir(kota))
    assert (baru, lagi.rujukan) == (True, "skp:12/skp/2")
    satu.refresh_from_db()
    assert satu.digantikan_id is None


@pytest.mark.parametrize("ubah", [{"digantikan": None}, {"sidik_isi": "0"}])
def test_the_database_keeps_what_replaced_what(kota: Kota, ubah: dict[str, object]) -> None:
    lama, _baru = terbit(formulir(kota))
    terbit(formulir(kota, "lain"))
    with pytest.raises(DatabaseError), transaction.atomic():
        Dokumen.objects.filter(pk=lama.pk).update(**ubah)


def test_ten_ask_at_once_and_one_document_is_made(basis_data_lepas: str) -> None:
    kota = kota_kecil()
    aturan(kota, "05", jenis="skp")
    hasil = serentak(*[partial(terbit, formulir(kota))] * 10)
    assert [x for x in hasil if isinstance(x, Exception)] == []
    assert sorted(x[1] for x in hasil if isinstance(x, tuple)) == [False] * 9 + [True]
    assert (Dokumen.objects.count(), NomorSurat.objects.count()) == (1, 1)
    lain = serentak(*(partial(terbit, formulir(kota, f"isi {n}")) for n in range(2)))
    assert [x for x in lain if isinstance(x, Exception)] == []
    assert Dokumen.objects.filter(digantikan=None).count() == 1


def test_the_person_issues_the_own_plan_from_its_page_and_a_changed_one_again(kini: Kota) -> None:
    skp, client = ditetapkan(kini.staf, kini.kasub, isian(2, 2)), masuk(kini.staf)
    url, halaman = reverse("skp:terbitkan", args=[skp.pk, "skp"]), reverse("skp:rinci", args=[skp.pk])
    assert url in client.get(halaman).content.decode()
    tanya = client.get(url).content.decode()
    assert "Dengan persetujuan tercatat: Siti Rahma" in tanya
    jawab = client.post(url, {"cara": "tercatat"})
    satu = Dokumen.objects.get(jenis="skp")
    assert jawab["Location"] == reverse("dokumen:dokumen", args=[satu.pk])
    satu = tercetak(satu)
    assert (satu.keadaan, satu.pegawai, satu.unit) == ("terbit", kini.staf.pegawai, kini.unit["05"])
    assert satu.kode_tertulis in client.get(halaman).content.decode()
    assert "Ramah di loket" in client.get(jawab["Location"]).content.decode()  # the words of the form, without a file
    client.post(url, {"cara": "tercatat"})
    assert Dokumen.objects.count() == 1
    Dokumen.objects.filter(pk=satu.pk).update(digantikan=satu)
    assert "· digantikan" in client.get(reverse("dokumen:saya")).content.decode()
    draf = ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="target naik", by=kini.staf.pelaku, at=pukul(FEBRUARI))
    belum = client.post(reverse("skp:terbitkan", args=[draf.pk, "skp"]), {"cara": "tercatat"}, follow=True)
    assert "belum ditetapkan" in belum.content.decode()
    assert Dokumen.objects.count() == 1


def test_issued_feedback_is_what_the_person_may_read_and_nobody_reads_it_by_an_office_of_the_unit(
    kini: Kota, tmp_path: Path
) -> None:
    skp = ditetapkan(kini.staf, kini.kasub)
    beri_umpan_balik(
        pegawai=kini.staf.pegawai,
        isi="Cepat membantu.",
        nilai_perilaku="HA",
        by=kini.staf_pppk.pelaku,
        at=pukul(FEBRUARI),
    )
    url = reverse("skp:terbitkan", args=[skp.pk, "umpan_balik"])
    masuk(kini.kasub).post(url, {"cara": "tercatat"})
    satu = Dokumen.objects.get()
    isi = isi_berkas(tercetak(satu), tmp_path)
    assert "Cepat membantu." in isi
    assert "Joko" not in isi
    masuk(kini.staf).post(url, {"cara": "tercatat"})
    assert Dokumen.objects.count() == 1  # whoever issues it, the words are the same
    milik = {o: lingkup_dokumen(getattr(kini, o).sesi(FEBRUARI), FEBRUARI).filter(pk=satu.pk).exists() for o in PEMBACA}
    assert milik == PEMBACA
    assert masuk(kini.operator).get(url).status_code in {403, 404}
    assert not lingkup_dokumen_kelola(kini.operator.sesi(FEBRUARI), FEBRUARI).exists()
    assert lingkup_dokumen_kelola(buat_sesi(kini.bkpsdm, FEBRUARI), FEBRUARI).get() == satu


PEMBACA = {"staf": True, "kasub": True, "analis": True, "inspektur": False, "operator": False, "guru": False}


def test_the_papers_of_a_mark_are_issued_with_the_answer_of_the_person(kini: Kota) -> None:
    skp_lengkap(kini.staf.penugasan, 2026)
    nilai = nilai_diberikan(kini.kasub, kini.staf, FEBRUARI, periode="2026-01")
    client = masuk(kini.staf)
    assert (
        reverse("penilaian:terbitkan", args=[nilai.pk, "evaluasi"])
        in client.get(reverse("penilaian:nilai", args=[nilai.pk])).content.decode()
    )
    for jenis in ("evaluasi", "dokumen_evaluasi"):
        client.post(reverse("penilaian:terbitkan", args=[nilai.pk, jenis]), {"cara": "tercatat"})
    evaluasi, dokumen = (tercetak(x) for x in Dokumen.objects.order_by("pk"))
    assert (evaluasi.jenis, evaluasi.keadaan) == ("evaluasi", "terbit")
    assert [(x.nama.split(",")[0], x.keadaan) for x in dokumen.tanda_tangan.all()] == [
        (kini.kasub.pegawai.nama, "ditandatangani"),
        (kini.staf.pegawai.nama, "menunggu"),
        (kini.kabid_mutasi.pegawai.nama, "menunggu"),
    ]
    client.post(reverse("penilaian:terima", args=[nilai.pk]))
    client.post(reverse("penilaian:terbitkan", args=[nilai.pk, "dokumen_evaluasi"]), {"cara": "tercatat"})
    baru = tercetak(Dokumen.objects.get(jenis="dokumen_evaluasi", digantikan=None))
    assert baru.pk != dokumen.pk
    assert [x.keadaan for x in baru.tanda_tangan.all()] == ["ditandatangani", "ditandatangani", "menunggu"]


def test_an_agreement_in_force_is_issued_with_both_approvals(
    db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kinerja.dokumen.services.terbitkan.kode_acak", lambda: "MASSXZEUHGUS")  # as wide as they get
    c = pk.cerita()
    with time_machine.travel(pk.SAAT, tick=False):
        satu = pk.berlaku(c.kota.kabid_mutasi, c.kota.kaban)
        client = masuk(c.kota.kaban)
        assert (
            reverse("perjanjian:terbitkan", args=[satu.pk])
            in client.get(reverse("perjanjian:rinci", args=[satu.pk])).content.decode()
        )
        client.post(reverse("perjanjian:terbitkan", args=[satu.pk]), {"cara": "tercatat"})
        dokumen = tercetak(Dokumen.objects.get())
    assert (dokumen.keadaan, dokumen.tanda_tangan.count()) == ("terbit", 2)
    assert dokumen.kode_tertulis in isi_berkas(dokumen, tmp_path)


def test_the_page_says_before_what_changed_since_the_document_was_issued(kini: Kota) -> None:
    skp, client = ditetapkan(kini.staf, kini.kasub, isian(2, 2)), masuk(kini.staf)
    url = reverse("skp:terbitkan", args=[skp.pk, "skp"])
    assert "sejak terbit" not in client.get(url).content.decode()
    aturan(kini, "05", jenis="skp")  # its number is no change
    client.post(url, {"cara": "tercatat"})
    halaman = client.get(url).content.decode()
    assert "Belum berubah sejak terbit 3 Feb 2026" in halaman
    assert "Dengan cara yang sama (persetujuan tercatat) tidak terbit lagi" in halaman
    Pegawai.objects.filter(pk=kini.staf.pegawai.pk).update(gelar_belakang="S.Sos.")
    halaman = client.get(url).content.decode()
    assert "Berubah sejak terbit 3 Feb 2026" in halaman
    assert "<b>Pegawai yang dinilai, nama</b>: “Siti Rahma” menjadi “Siti Rahma, S.Sos.”" in halaman
    assert "<b>Tanda tangan</b>" in halaman


def test_a_line_that_came_or_went_is_said_whole(kota: Kota) -> None:
    satu = formulir(kota).naskah()
    tabelnya = tabel_polos([Kolom("No.", 0), Kolom("Uraian", 1)], [["1.", "Laporan"]])
    bagian = [*cast("list[JsonValue]", satu.isi["bagian"]), tabelnya]
    lain = satu.model_copy(update={"isi": {**satu.isi, "bagian": bagian}})
    assert beda_formulir(satu, satu) == []
    assert beda_formulir(satu, lain) == [PerubahanFormulir("", "", "1. · Laporan")]
    assert beda_formulir(lain, satu) == [PerubahanFormulir("", "1. · Laporan", "")]
