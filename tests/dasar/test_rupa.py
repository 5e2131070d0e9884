"""The components say what they must: to eyes, to screen readers, and without colour."""

from datetime import date

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from kinerja.dasar.tampilan import NADA, PREDIKAT, Butir, Tugas, daftar_galat
from kinerja.dasar.templatetags.rupa import inisial
from kinerja.penilaian.models import Predikat


def gambar(isi: str, **konteks: object) -> str:
    return " ".join(Template("{% load rupa %}" + isi).render(Context(konteks)).split())


class Isian(forms.Form):
    nama = forms.CharField(label="Nama", help_text="Tanpa gelar.")
    satuan = forms.CharField(label="Satuan", required=False)
    arah = forms.ChoiceField(label="Arah", choices=[("n", "Naik"), ("t", "Turun")], widget=forms.RadioSelect)


BarisFormSet = forms.formset_factory(Isian, extra=0)


def test_every_predikat_of_the_rule_has_its_letter_word_and_own_place() -> None:
    assert list(PREDIKAT) == Predikat.values
    assert [str(p.label) for p in PREDIKAT.values()] == [str(x) for x in Predikat.labels]
    assert [(p.huruf, p.tempat) for p in PREDIKAT.values()] == [("SB", 5), ("B", 4), ("BP", 3), ("K", 2), ("SK", 1)]


def test_a_predikat_shows_letter_word_and_as_many_bars_as_its_place() -> None:
    html = gambar('{% predikat "butuh_perbaikan" %}')
    assert ">BP<" in html
    assert "Butuh Perbaikan" in html
    assert html.count("<rect") - html.count("hampa") == 3


def test_a_predikat_without_word_is_still_read_aloud() -> None:
    assert '<span class="visually-hidden">Kurang/Misconduct</span>' in gambar('{% predikat "kurang" "ringkas" %}')


def test_a_missing_predikat_is_said_not_guessed() -> None:
    assert "Belum dinilai" in gambar("{% predikat None %}")


def test_an_unknown_state_is_shown_grey_with_its_own_word() -> None:
    html = gambar('{% keadaan "sedang_dicoba" %}')
    assert "keadaan-abu" in html
    assert "Sedang dicoba" in html


def test_every_state_has_one_tone() -> None:
    assert set(NADA.values()) <= {"abu", "biru", "kuning", "hijau", "merah"}


def test_a_field_links_its_help_and_its_error() -> None:
    html = gambar("{% isian f.nama %}", f=Isian({}))
    assert 'aria-describedby="id_nama_helptext id_nama_error"' in html
    assert 'id="id_nama_helptext"' in html
    assert 'id="id_nama_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_field_keeps_what_was_typed() -> None:
    assert 'value="Siti &lt;Rahma&gt;"' in gambar("{% isian f.nama %}", f=Isian({"nama": "Siti <Rahma>"}))


def test_only_what_may_stay_empty_is_marked() -> None:
    form = Isian()
    assert "boleh kosong" in gambar("{% isian f.satuan %}", f=form)
    assert "boleh kosong" not in gambar("{% isian f.nama %}", f=form)


def test_the_summary_leads_to_every_field_of_forms_and_formsets() -> None:
    baris = BarisFormSet({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"})
    formulir = Isian({"nama": "A"})
    assert [b.url for b in daftar_galat([formulir, baris, None])] == ["#id_arah"]
    html = gambar("{% ringkasan_galat f %}", f=Isian({}))
    assert 'href="#id_nama"' in html
    assert 'id="id_arah"' in gambar("{% isian f.arah %}", f=formulir)


def test_an_empty_field_says_what_to_do_in_the_words_of_its_kind() -> None:
    form = Isian({})
    assert "Isian ini masih kosong." in gambar("{% isian f.nama %}", f=form)
    assert "Pilih salah satu." in gambar("{% isian f.arah %}", f=form)
    assert [b.pesan for b in daftar_galat([form])] == ["Nama: Isian ini masih kosong.", "Arah: Pilih salah satu."]


def test_a_message_of_the_form_itself_is_kept() -> None:
    form = Isian({"nama": "A", "arah": "x"})
    assert "Pilih salah satu." not in gambar("{% isian f.arah %}", f=form)


def test_an_unsent_form_has_no_summary() -> None:
    assert gambar("{% ringkasan_galat f tidak_ada %}", f=Isian()) == ""


@pytest.mark.parametrize(("sisa", "kata"), [(-3, "lewat tenggat"), (0, "hari ini"), (1, "besok"), (20, "20 hari lagi")])
def test_a_task_says_how_many_days_are_left(sisa: int, kata: str) -> None:
    tugas = Tugas("Tetapkan", "SKP Siti", "/skp/1/", tenggat=date(2026, 1, 31), sisa_hari=sisa)
    html = gambar("{% daftar_tugas d %}", d=[tugas])
    assert kata in html
    assert "paling lambat 31 Jan 2026" in html


def test_an_empty_task_list_says_so() -> None:
    assert "Tidak ada yang menunggu Anda." in gambar("{% daftar_tugas d %}", d=[])


def test_what_blocks_leads_to_its_field_with_its_article() -> None:
    html = gambar("{% panel_perlu d %}", d=[Butir("Isi target.", "#id_target", "Pasal 12")])
    assert '<a href="#id_target">Isi target.</a>' in html
    assert "Pasal 12" in html


def test_the_pager_keeps_the_filter_of_the_address() -> None:
    request = RequestFactory().get("/", {"q": "siti & co", "halaman": "2"})
    halaman = Paginator(range(60), 25).get_page(2)
    html = gambar("{% pager h %}", h=halaman, request=request)
    assert 'href="?q=siti+%26+co&amp;halaman=3"' in html
    assert "26–50 dari 60" in html


def test_the_grid_marks_the_chosen_cell_and_no_other() -> None:
    tiga = ("di_atas", "sesuai", "di_bawah")
    petak = {(h, p): "baik" for h in tiga for p in tiga}
    html = gambar('{% petak_predikat petak=p hasil_kerja="sesuai" perilaku="di_atas" isi=False %}', p=petak)
    assert html.count("petak-terpilih") == 1
    assert '<td data-hasil="sesuai" data-perilaku="di_atas" class="petak-terpilih">' in html


@pytest.mark.parametrize(
    ("nama", "dua"), [("Siti Rahma", "SR"), ("Dr. Ir. Bambang Wirjo, S.T., Ph.D.", "BW"), ("Rini", "R"), ("", "")]
)
def test_initials_leave_titles_out(nama: str, dua: str) -> None:
    assert inisial(nama) == dua
