"""A row of the team page: drawn from a pattern, yet each with its own name, text, version and errors."""

from datetime import date

import pytest

from kinerja.organisasi.models import Pegawai
from kinerja.penilaian.models import Penilaian
from tests.pabrik import Kota, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan, skp_ditetapkan
from tests.penilaian.test_halaman import TIM, pilihan

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
jam = jam_pada(FEB)


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for orang in (kota.staf, kota.staf_pppk):
        skp_ditetapkan(orang.penugasan, 2026, pukul(date(2026, 1, 20)))
    return kota


def test_names_and_typed_text_are_escaped_and_a_stand_in_somebody_typed_stays(kota: Kota) -> None:
    Pegawai.objects.filter(pk=kota.staf.pegawai.pk).update(nama='Siti <b>"&')
    catatan = "<i>\ue000 dan \ue004</i>"
    data = {**pilihan(kota.staf, "di_atas", "", catatan=catatan, alasan="Rajin"), "aksi": "isi"}
    isi = masuk(kota.kasub).post(TIM, data).content.decode()
    assert '<legend class="visually-hidden">Perilaku Siti &lt;b&gt;&quot;&amp;</legend>' in isi
    assert ">\n&lt;i&gt;\ue000 dan \ue004&lt;/i&gt;</textarea>" in isi
    assert ">\nRajin</textarea>" in isi
    assert "(terisi)" in isi
    bersih = isi.replace(catatan.replace("<", "&lt;").replace(">", "&gt;"), "")
    assert not set(bersih) & {chr(0xE000 + n) for n in range(6)}


def test_every_row_has_its_own_fields_and_says_the_stored_choice(kota: Kota) -> None:
    nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", hasil_kerja="di_bawah", sampaikan=False)
    isi = masuk(kota.kasub).get(TIM).content.decode()
    for orang in (kota.staf, kota.staf_pppk):
        for nama in ("hasil_kerja_0", "perilaku_2", "alasan", "catatan", "kunci"):
            assert isi.count(f'id="id_p{orang.penugasan.pk}-{nama}"') == 1
    pk = kota.staf.penugasan.pk
    assert f'id="id_p{pk}-hasil_kerja_2" value="di_bawah" data-sumbu="hasil_kerja" checked' in isi
    assert isi.count(" checked>") == 2
    kunci = Penilaian.objects.get().kunci
    assert f'name="p{pk}-kunci" value="{kunci}"' in isi
    assert f'name="p{kota.staf_pppk.penugasan.pk}-kunci" id=' in isi


def test_an_error_stands_at_its_own_row_only(kota: Kota) -> None:
    data = {**pilihan(kota.staf, "sesuai", ""), **pilihan(kota.staf_pppk, "sesuai", "sesuai", catatan="a" * 2001)}
    jawab = masuk(kota.kasub).post(TIM, data)
    isi, satu, dua = jawab.content.decode(), kota.staf.penugasan.pk, kota.staf_pppk.penugasan.pk
    assert jawab.status_code == 422
    assert f'id="id_p{satu}-perilaku" aria-describedby="id_p{satu}-perilaku_error"' in isi
    assert f'aria-invalid="true" aria-describedby="id_p{dua}-catatan_error"' in isi
    assert isi.count("_error") == 4


def test_marks_of_earlier_months_are_read_as_a_sentence_and_seen_as_badges(kota: Kota) -> None:
    nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", hasil_kerja="di_bawah")
    isi = masuk(kota.kasub).get("/penilaian/2026-02/").content.decode()
    assert '<span class="visually-hidden">Periode sebelumnya: Jan Butuh Perbaikan</span>' in isi
    assert '<span class="predikat predikat-bp" title="Jan"><b>BP</b></span>' in isi
