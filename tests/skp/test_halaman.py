"""The pages: written without JavaScript, checked beside the field, told when somebody was first, typed text kept."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.organisasi.services import IsiPegawai, IsiPenugasan, simpan_banyak_pegawai, simpan_banyak_penugasan
from kinerja.skp.models import SKP, Bukti, HasilKerja, IndikatorKinerja, Ketikan, Realisasi
from kinerja.skp.selectors.banding import beda_isian
from kinerja.skp.services import ajukan_skp, kembalikan_skp, simpan_skp, ubah_skp
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk, pukul
from tests.skp.pabrik import AT, HARI, diajukan, ditetapkan, draf, isian

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture
def kota() -> Iterator[Kota]:
    with time_machine.travel(pukul(HARI), tick=False):
        yield kota_kecil()


def formulir(skp: SKP, **lain: str) -> dict[str, str]:
    """What the browser posts for one complete result of this SKP."""
    hasil = HasilKerja.objects.filter(skp=skp).first()
    indikator = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).first()
    return {
        "kunci": str(skp.kunci),
        "pendekatan": "kuantitatif",
        "rhk-0-id": str(hasil.pk) if hasil else "",
        "rhk-0-jenis": "utama",
        "rhk-0-rumusan": "Terlayaninya pemohon",
        "rhk-0-dukungan": "menunggu",
        "rhk-0-iki-0-id": str(indikator.pk) if indikator else "",
        "rhk-0-iki-0-nama": "Jumlah pemohon",
        "rhk-0-iki-0-target": "120",
        "rhk-0-iki-0-satuan": "orang",
        "rhk-0-iki-0-aspek": "kuantitas",
        "perilaku-BP": "Ramah",
        "lampiran-dukungan": "- Komputer\r\n2. Jaringan\r\n\r\n",
        "lampiran-pertanggungjawaban": "Laporan bulanan",
        "lampiran-konsekuensi": "Penghargaan",
        **lain,
    }


def test_the_whole_form_is_saved_from_the_browser(kota: Kota) -> None:
    skp = draf(kota.staf)
    jawab = masuk(kota.staf).post(reverse("skp:sunting", args=[skp.pk]), formulir(skp, aksi="simpan"))
    assert jawab.status_code == 302
    hasil = HasilKerja.objects.get(skp=skp)
    assert (hasil.rumusan, hasil.menunggu_atasan) == ("Terlayaninya pemohon", True)
    assert IndikatorKinerja.objects.get(hasil_kerja=hasil).target == "120"
    assert list(skp.lampiran.filter(jenis="dukungan").values_list("isi", flat=True)) == ["Komputer", "Jaringan"]
    assert "skp-" in jawab.cookies["draf_selesai"].value


@pytest.mark.parametrize(
    ("aksi", "ada", "tidak_ada"),
    [
        ("tambah-utama", 'name="rhk-1-rumusan"', 'name="rhk-2-rumusan"'),
        ("tambah-tambahan", 'name="rhk-1-jenis" value="tambahan"', 'name="rhk-2-rumusan"'),
        ("tambah-iki-0", 'name="rhk-0-iki-1-nama"', 'name="rhk-0-iki-2-nama"'),
    ],
)
def test_a_row_is_added_without_javascript_and_typed_text_stays(
    kota: Kota, aksi: str, ada: str, tidak_ada: str
) -> None:
    skp = draf(kota.staf)
    kirim = formulir(skp, aksi=aksi) | {"rhk-0-rumusan": "Belum selesai saya ke"}
    isi = masuk(kota.staf).post(reverse("skp:sunting", args=[skp.pk]), kirim).content.decode()
    assert "Belum selesai saya ke</textarea>" in isi
    assert ada in isi
    assert tidak_ada not in isi
    assert "autofocus" in isi
    assert HasilKerja.objects.get(skp=skp).rumusan != "Belum selesai saya ke"


def test_rows_are_removed_and_moved_without_javascript(kota: Kota) -> None:
    skp = draf(kota.staf, isian(2, 2))
    alamat = reverse("skp:sunting", args=[skp.pk])
    dua = formulir(skp) | {
        "rhk-1-jenis": "utama",
        "rhk-1-rumusan": "Hasil kedua",
        "rhk-0-iki-1-nama": "Indikator kedua",
    }
    client = masuk(kota.staf)
    isi = client.post(alamat, dua | {"aksi": "naik-1"}).content.decode()
    assert isi.index("Hasil kedua</textarea>") < isi.index("Terlayaninya pemohon</textarea>")
    isi = client.post(alamat, dua | {"aksi": "hapus-rhk-0"}).content.decode()
    assert "Terlayaninya pemohon" not in isi
    isi = client.post(alamat, dua | {"aksi": "hapus-iki-0-0"}).content.decode()
    assert "Indikator kedua</textarea>" in isi
    assert "Jumlah pemohon" not in isi


def test_an_incomplete_submission_says_all_that_is_missing_beside_its_field(kota: Kota) -> None:
    skp = draf(kota.staf)
    kirim = formulir(skp, aksi="ajukan") | {
        "rhk-0-iki-0-target": "",
        "rhk-0-dukungan": "",
        "lampiran-konsekuensi": "",
    }
    isi = masuk(kota.staf).post(reverse("skp:sunting", args=[skp.pk]), kirim).content.decode()
    skp.refresh_from_db()
    assert skp.status == SKP.Status.DRAF
    assert "3 hal perlu dilengkapi" in isi
    for tautan in ("#id_rhk-0-iki-0-target", "#id_rhk-0-dukungan", "#id_lampiran-konsekuensi"):
        assert f'href="{tautan}"' in isi
        assert f'id="{tautan.removeprefix("#")}"' in isi
    assert isi.count("belum punya target 2026") == 2
    assert "PermenPANRB 6/2022" in isi
    assert "temuan" not in isi.casefold()


def test_a_complete_form_is_submitted_in_one_go_and_can_be_withdrawn(kota: Kota) -> None:
    skp = draf(kota.staf)
    client = masuk(kota.staf)
    assert client.post(reverse("skp:sunting", args=[skp.pk]), formulir(skp, aksi="ajukan")).status_code == 302
    skp.refresh_from_db()
    assert skp.status == SKP.Status.DIAJUKAN
    isi = client.get(reverse("skp:rinci", args=[skp.pk])).content.decode()
    assert "Menunggu Hendra Saputra" in isi
    client.post(reverse("skp:cabut", args=[skp.pk]), {"kunci": skp.kunci})
    skp.refresh_from_db()
    assert skp.status == SKP.Status.DRAF


def test_who_saves_second_keeps_own_text_sees_the_difference_and_may_insist(kota: Kota) -> None:
    skp = draf(kota.staf)
    lama = formulir(skp, aksi="simpan") | {"rhk-0-rumusan": "Isian jendela pertama"}
    simpan_skp(skp=skp.pk, versi=skp.kunci, isian=isian(2), by=kota.staf.pelaku, at=AT + timedelta(minutes=1))
    client, alamat = masuk(kota.staf), reverse("skp:sunting", args=[skp.pk])
    isi = client.post(alamat, lama).content.decode()
    assert "SKP disimpan oleh Siti Rahma" in isi
    assert "Isian jendela pertama</textarea>" in isi
    assert "<del>" in isi
    assert HasilKerja.objects.filter(skp=skp).count() == 2
    assert f'name="kunci" value="{skp.kunci + 1}"' in isi
    client.post(alamat, lama | {"kunci": str(skp.kunci + 1)})
    assert HasilKerja.objects.get(skp=skp).rumusan == "Isian jendela pertama"


def test_text_typed_into_what_was_submitted_meanwhile_is_kept_and_comes_back(kota: Kota) -> None:
    skp = draf(kota.staf)
    kirim = formulir(skp, aksi="simpan") | {"rhk-0-rumusan": "Ketikan yang tidak boleh hilang"}
    diajukan_ = ajukan_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)
    client = masuk(kota.staf)
    isi = client.post(reverse("skp:sunting", args=[skp.pk]), kirim, follow=True).content.decode()
    assert "tidak hilang" in isi
    kembalikan_skp(skp=skp.pk, versi=diajukan_.kunci, pesan="Perbaiki target", by=kota.kasub.pelaku, at=AT)
    isi = client.get(reverse("skp:sunting", args=[skp.pk])).content.decode()
    assert "Ketikan yang tidak boleh hilang</textarea>" in isi
    assert "SKP dikembalikan dengan catatan oleh Hendra Saputra" in isi
    assert "Perbaiki target" in isi


def test_the_form_saves_itself_and_is_found_again_until_dropped(kota: Kota) -> None:
    skp = draf(kota.staf)
    client, alamat = masuk(kota.staf), reverse("skp:sunting", args=[skp.pk])
    jawab = client.post(reverse("skp:ketikan", args=[skp.pk]), formulir(skp) | {"rhk-0-rumusan": "Setengah jadi"})
    assert jawab.json() == {"tersimpan": "15:00", "kunci": skp.kunci}
    assert HasilKerja.objects.get(skp=skp).rumusan != "Setengah jadi"
    assert "Setengah jadi</textarea>" in client.get(alamat).content.decode()
    client.post(alamat, {"aksi": "buang"})
    assert not Ketikan.objects.exists()
    assert "Setengah jadi" not in client.get(alamat).content.decode()


def test_a_form_that_saves_itself_stops_when_somebody_was_first(kota: Kota) -> None:
    skp = draf(kota.staf)
    kirim = formulir(skp)
    ajukan_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)
    jawab = masuk(kota.staf).post(reverse("skp:ketikan", args=[skp.pk]), kirim)
    assert jawab.status_code == 409
    assert jawab.json()["perubahan"] == ["SKP diajukan oleh Siti Rahma (5 Jan 2026 15.00 WIB)."]


def test_the_panels_answer_while_typing_and_store_nothing(kota: Kota) -> None:
    skp = draf(kota.staf)
    kirim = formulir(skp) | {"rhk-0-rumusan": "Melaksanakan pelayanan", "rhk-0-iki-0-satuan": ""}
    isi = masuk(kota.staf).post(reverse("skp:periksa", args=[skp.pk]), kirim).content.decode()
    assert "belum punya satuan" in isi
    assert "berbunyi kegiatan" in isi
    assert HasilKerja.objects.get(skp=skp).rumusan != "Melaksanakan pelayanan"


def test_the_superior_returns_with_a_note_that_stays_on_top_until_answered(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    client = masuk(kota.kasub)
    assert "Tetapkan SKP" in client.get(reverse("skp:rinci", args=[skp.pk])).content.decode()
    client.post(reverse("skp:kembalikan", args=[skp.pk]), {"kunci": skp.kunci, "pesan": "Naikkan target"})
    isi = masuk(kota.staf).get(reverse("skp:rinci", args=[skp.pk])).content.decode()
    assert "Dikembalikan dengan catatan" in isi
    assert "Naikkan target" in isi


def test_a_note_typed_too_late_is_not_lost(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    client = masuk(kota.kasub)
    isi = client.post(
        reverse("skp:kembalikan", args=[skp.pk]), {"kunci": skp.kunci - 1, "pesan": "Catatan panjang"}, follow=True
    ).content.decode()
    assert "Catatan panjang</textarea>" in isi
    assert "SKP diajukan oleh Siti Rahma" in isi


def test_a_team_is_set_after_its_names_were_read_out(kota: Kota) -> None:
    daftar = [diajukan(kota.staf), diajukan(kota.staf_pppk)]
    client = masuk(kota.kasub)
    isi = client.get(reverse("skp:daftar") + "?lihat=tim").content.decode()
    pilih = [f"{x.pk}.{x.kunci}" for x in daftar]
    assert all(f'value="{p}"' in isi for p in pilih)
    isi = client.post(reverse("skp:tetapkan_banyak"), {"pilih": pilih}).content.decode()
    assert "Siti Rahma" in isi
    assert "Joko Susilo" in isi
    assert "sebagai Kepala Subbidang Kepangkatan" in isi
    assert not SKP.objects.filter(status=SKP.Status.DITETAPKAN).exists()
    client.post(reverse("skp:tetapkan_banyak"), {"pilih": pilih, "yakin": "1"})
    assert SKP.objects.filter(status=SKP.Status.DITETAPKAN).count() == 2


def test_a_head_of_school_sets_in_the_post_that_leads_without_switching(kota: Kota) -> None:
    skp = diajukan(kota.guru)
    masuk(kota.kasek).post(reverse("skp:tetapkan", args=[skp.pk]), {"kunci": skp.kunci})
    skp.refresh_from_db()
    assert skp.penilai is not None
    assert skp.penilai.jenis == "tugas_tambahan"


def test_an_skp_begins_from_the_form_of_a_colleague(kota: Kota) -> None:
    sumber = ditetapkan(kota.staf_pppk, kota.kasub, isian(2))
    client = masuk(kota.staf)
    assert "SKP Joko Susilo 2026" in client.get(reverse("skp:baru")).content.decode()
    kirim = {"penugasan": kota.staf.penugasan.pk, "sumber": sumber.pk}
    jawab = client.post(reverse("skp:baru"), kirim)
    skp = SKP.objects.get(penugasan__pegawai=kota.staf.pegawai)
    assert jawab["Location"] == reverse("skp:sunting", args=[skp.pk])
    assert HasilKerja.objects.filter(skp=skp).count() == 2


def test_two_versions_are_compared_in_words(kota: Kota) -> None:
    lama = ditetapkan(kota.staf, kota.kasub, isian(2))
    baru = ubah_skp(skp=lama.pk, versi=lama.kunci, alasan="APBD berubah", by=kota.staf.pelaku, at=AT)
    client = masuk(kota.staf)
    assert "Tidak ada yang berbeda" in client.get(reverse("skp:banding", args=[baru.pk, lama.pk])).content.decode()
    IndikatorKinerja.objects.filter(hasil_kerja__skp=baru).update(target="24")
    isi = client.get(reverse("skp:banding", args=[baru.pk, lama.pk])).content.decode()
    assert "<del>Jumlah dokumen 0: 12 dokumen (kuantitas)</del>" in isi
    assert "<ins>Jumlah dokumen 0: 24 dokumen (kuantitas)</ins>" in isi
    assert "APBD berubah" in isi


def test_the_printed_form_follows_the_kind_of_post_and_the_approach(kota: Kota) -> None:
    isi = masuk(kota.staf).get(reverse("skp:cetak", args=[draf(kota.staf).pk])).content.decode()
    assert "bagi pejabat administrasi dan pejabat fungsional" in isi
    assert "Rencana hasil kerja pimpinan yang diintervensi" in isi
    assert "Belum ditetapkan" in isi
    jpt = draf(kota.kaban, isian(1, jpt=True))
    isi = masuk(kota.kaban).get(reverse("skp:cetak", args=[jpt.pk])).content.decode()
    assert "bagi pejabat pimpinan tinggi" in isi
    assert "Perspektif" in isi
    assert "diintervensi" not in isi


def realisasi_kirim(skp: SKP, **lain: object) -> dict[str, object]:
    """What the browser posts for the first indicator."""
    indikator = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).earliest("pk")
    kotak = f"r-{indikator.hasil_kerja_id}-{indikator.pk}"
    return {"kunci": "0", "aksi": "simpan", **{f"{kotak}-{k}": v for k, v in lain.items()}}


def test_a_month_with_a_pdf_is_written_handed_in_and_read_by_the_superior(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    alamat = reverse("skp:realisasi", args=[skp.pk, "2026-01"])
    pdf = SimpleUploadedFile("laporan.pdf", PDF, content_type="application/pdf")
    kirim = realisasi_kirim(skp, teks="15", catatan="Lebih cepat", berkas=pdf) | {"aksi": "ajukan"}
    jawab = masuk(kota.staf).post(alamat, kirim)
    assert jawab.status_code == 302, jawab.content.decode()[:2000]
    isi = masuk(kota.kasub).get(alamat).content.decode()
    assert "125%" in isi
    assert "laporan.pdf" in isi
    assert "Dari mana nilai ini?" in isi
    assert "<input" not in isi.split('class="daftar-rhk"')[1].split("</ol>")[0]
    unduh = masuk(kota.kasub).get(reverse("skp:bukti", args=[Bukti.objects.get().pk]))
    assert b"".join(unduh.streaming_content) == PDF  # type: ignore[attr-defined]  # a FileResponse
    assert unduh["Content-Disposition"].startswith("attachment")
    assert unduh["X-Content-Type-Options"] == "nosniff"


def test_a_renamed_program_is_refused_and_everything_else_is_kept(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    exe = SimpleUploadedFile("laporan.pdf", b"MZ\x90\x00" + b"\x00" * 200, content_type="application/pdf")
    kirim = realisasi_kirim(skp, teks="3", berkas=exe)
    isi = masuk(kota.staf).post(reverse("skp:realisasi", args=[skp.pk, "2026-01"]), kirim).content.decode()
    assert "tidak dapat diterima" in isi
    assert Realisasi.objects.get().teks == "3"
    assert not Bukti.objects.exists()


def test_a_link_that_is_no_address_is_refused(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    kirim = realisasi_kirim(skp, teks="3", tautan="javascript:alert(1)")
    masuk(kota.staf).post(reverse("skp:realisasi", args=[skp.pk, "2026-01"]), kirim)
    assert not Bukti.objects.exists()


def test_a_period_that_changed_meanwhile_keeps_what_was_typed(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    client, alamat = masuk(kota.staf), reverse("skp:realisasi", args=[skp.pk, "2026-01"])
    client.post(alamat, realisasi_kirim(skp, teks="3"))
    isi = client.post(alamat, realisasi_kirim(skp, teks="7", catatan="Jendela kedua")).content.decode()
    assert "Realisasi disimpan oleh Siti Rahma" in isi
    assert 'value="Jendela kedua"' in isi
    assert Realisasi.objects.get().teks == "3"


def test_late_evidence_is_taken_from_the_page_and_marked(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    client, alamat = masuk(kota.staf), reverse("skp:realisasi", args=[skp.pk, "2026-01"])
    client.post(alamat, realisasi_kirim(skp, teks="3") | {"aksi": "ajukan"})
    indikator = IndikatorKinerja.objects.get(hasil_kerja__skp=skp)
    kotak = f"r-{indikator.hasil_kerja_id}-{indikator.pk}"
    susulan = reverse("skp:bukti_susulan", args=[skp.pk, "2026-01"])
    assert "Pilih berkas atau isi tautan" in client.post(susulan, {"untuk": kotak}).content.decode()
    client.post(susulan, {"untuk": kotak, "tautan": "https://contoh.go.id/laporan"})
    isi = client.get(reverse("skp:bukti_daftar", args=[skp.pk])).content.decode()
    assert "susulan" in isi
    assert "sudah diajukan" in isi
    assert 'aria-label="Lepas' not in isi
    client.post(reverse("skp:realisasi_cabut", args=[skp.pk, "2026-01"]), {"kunci": 2})
    assert 'aria-label="Lepas' in client.get(reverse("skp:bukti_daftar", args=[skp.pk])).content.decode()


def test_feedback_and_dialogue_are_written_from_the_persons_page(kota: Kota) -> None:
    ditetapkan(kota.staf, kota.kasub)
    alamat = reverse("skp:umpan_balik", args=[kota.staf.pegawai.pk])
    masuk(kota.staf_pppk).post(alamat, {"isi": "Sigap di loket", "tentang": ""})
    isi = masuk(kota.staf).get(alamat).content.decode()
    assert "Sigap di loket" in isi
    assert "Rekan" in isi
    assert "Joko Susilo" not in isi
    dialog = reverse("skp:dialog", args=[kota.staf.pegawai.pk])
    masuk(kota.kasub).post(dialog, {"tanggal": "2026-01-05", "kesepakatan": "Antrean satu pintu"})
    assert "Antrean satu pintu" in masuk(kota.staf).get(dialog).content.decode()


def test_the_queries_of_a_team_do_not_grow_with_its_people(kota: Kota) -> None:
    diajukan(kota.staf)
    client, alamat = masuk(kota.kasub), reverse("skp:daftar") + "?lihat=tim"
    client.get(alamat)
    with CaptureQueriesContext(connection) as sedikit:
        client.get(alamat)
    orang = [f"19900101202001{i:02d}01" for i in range(10, 30)]
    simpan_banyak_pegawai(
        isi=[IsiPegawai(f"{nip}{i:02d}", f"Pegawai {i}", status="pns") for i, nip in enumerate(orang)], by=SISTEM, at=AT
    )
    simpan_banyak_penugasan(
        isi=[IsiPenugasan(f"{nip}{i:02d}", "STAF", "definitif", HARI) for i, nip in enumerate(orang)], by=SISTEM, at=AT
    )
    with CaptureQueriesContext(connection) as banyak:
        isi = client.get(alamat).content.decode()
    assert isi.count("Belum ada SKP") >= 20
    assert len(banyak) == len(sedikit) <= 12


@pytest.mark.parametrize(("halaman", "batas"), [("rinci", 10), ("sunting", 12), ("cetak", 11)])
def test_the_queries_of_a_page_do_not_grow_with_the_form(kota: Kota, halaman: str, batas: int) -> None:
    jumlah = []
    for orang, banyak in ((kota.staf, 1), (kota.staf_pppk, 8)):
        alamat, client = reverse(f"skp:{halaman}", args=[draf(orang, isian(banyak, 3)).pk]), masuk(orang)
        client.get(alamat)  # the first request of a session writes it
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1] <= batas


def test_a_superior_reads_a_submitted_skp_in_twelve_queries(kota: Kota) -> None:
    atasan = ditetapkan(kota.kasub, kota.kabid_mutasi, isian(3))
    dukungan = HasilKerja.objects.filter(skp=atasan)[0]
    alamat = reverse("skp:rinci", args=[diajukan(kota.staf, isian(6, 3, f"rhk:{dukungan.pk}")).pk])
    client = masuk(kota.kasub)
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        isi = client.get(alamat).content.decode()
    assert "Tetapkan SKP" in isi
    assert dukungan.rumusan in isi
    assert len(kueri) <= 12


def test_a_draft_that_was_never_wanted_is_deleted_after_being_asked(kota: Kota) -> None:
    skp = draf(kota.staf)
    client, alamat = masuk(kota.staf), reverse("skp:hapus", args=[skp.pk])
    assert "Hapus draf SKP 2026?" in client.get(alamat).content.decode()
    client.post(alamat, {"kunci": skp.kunci})
    assert not SKP.objects.exists()


def test_a_submitted_skp_is_not_deleted(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    isi = masuk(kota.staf).post(reverse("skp:hapus", args=[skp.pk]), {"kunci": skp.kunci}, follow=True)
    assert "Tarik kembali pengajuan" in isi.content.decode()
    assert SKP.objects.filter(pk=skp.pk).exists()


def test_the_head_of_the_region_is_asked_for_no_skp(kota: Kota) -> None:
    client = masuk(kota.walikota)
    assert "Belum ada SKP 2026" not in client.get(reverse("skp:daftar") + "?lihat=saya").content.decode()
    client.post(reverse("skp:baru"), {"penugasan": kota.walikota.penugasan.pk})
    assert not SKP.objects.exists()


def test_a_result_that_serves_the_same_words_in_another_year_is_no_difference() -> None:
    lama, baru = isian(1, 1, "rhk:1"), isian(1, 1, "rhk:2")
    assert beda_isian(lama, baru, {"rhk:1": "Terlayaninya ASN", "rhk:2": "Terlayaninya ASN"}) == []
    (beda,) = beda_isian(lama, baru, {"rhk:1": "Terlayaninya ASN", "rhk:2": "Tertatanya data ASN"})
    assert (beda.lama, beda.baru) == ("Terlayaninya ASN", "Tertatanya data ASN")


def test_the_team_list_has_boxes_to_tick_only_while_something_waits(kota: Kota) -> None:
    alamat = reverse("skp:daftar") + "?lihat=tim"
    assert "Pilih" not in masuk(kota.kasub).get(alamat).content.decode()
    diajukan(kota.staf)
    assert "Pilih</th>" in masuk(kota.kasub).get(alamat).content.decode()


def test_last_years_skp_is_one_click_from_this_years(kota: Kota) -> None:
    lalu = ditetapkan(kota.staf, kota.kasub, tahun=2025)
    kini = draf(kota.staf)
    isi = masuk(kota.staf).get(reverse("skp:rinci", args=[kini.pk])).content.decode()
    assert reverse("skp:banding", args=[kini.pk, lalu.pk]) in isi
