"""Two at once: the first is stored, the second is told what changed and keeps the own text."""

import json
from datetime import UTC, datetime

import pytest
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from kinerja.dasar.draf import draf_selesai, jawab_berubah, jawab_salah, jawab_tersimpan
from kinerja.dasar.kunci import Beda, FormVersi, SudahBerubah, kunci_versi, periksa_versi, simpan_versi
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.skp.models import SKP


class FormNama(FormVersi):
    first_name = forms.CharField(label="Nama depan")


def pengguna(versi: int = 3) -> AbstractUser:
    """Any record will do: `last_name` stands for the version field here."""
    return get_user_model().objects.create(username="a", first_name="Siti", last_name=str(versi))


@pytest.mark.django_db
def test_the_one_who_read_the_present_version_gets_the_record_and_moves_it_on() -> None:
    asal = pengguna(3)
    with transaction.atomic():
        objek = kunci_versi(get_user_model(), pk=asal.pk, versi=3, isian="last_name")
        objek.first_name = "Budi"
        simpan_versi(objek, isian="last_name", update_fields=["first_name"])
    asal.refresh_from_db()
    assert (asal.first_name, asal.last_name) == ("Budi", "4")


@pytest.mark.django_db
def test_the_second_one_is_told_who_did_what_since_and_nothing_is_written() -> None:
    asal = pengguna(5)
    with pytest.raises(SudahBerubah) as galat, transaction.atomic():
        kunci_versi(
            get_user_model(),
            pk=asal.pk,
            versi=3,
            isian="last_name",
            sejak=lambda versi: [f"Budi menyimpan isian (versi {n})." for n in range(versi + 1, 6)],
        )
    assert galat.value.versi_kini == 5
    assert galat.value.perubahan == ("Budi menyimpan isian (versi 4).", "Budi menyimpan isian (versi 5).")
    assert str(galat.value).startswith("Data ini sudah diubah orang lain sejak Anda membukanya.")


def test_the_models_of_long_forms_carry_the_version_under_its_usual_name() -> None:
    for model in (SKP, PerjanjianKinerja):
        periksa_versi(model(kunci=2), 2)
        with pytest.raises(SudahBerubah):
            periksa_versi(model(kunci=2), 1)


def test_a_form_keeps_the_own_text_shows_the_difference_and_knows_the_new_version() -> None:
    form = FormNama({"kunci": "3", "first_name": "Siti Rahma"})
    assert form.is_valid()
    form.sudah_berubah(SudahBerubah(5, ["Budi menyimpan isian."]))
    html = form.as_p()
    assert 'name="kunci" value="5"' in html
    assert 'value="Siti Rahma"' in html
    assert "Budi menyimpan isian." in html
    lain = get_user_model()(first_name="Siti R.")
    assert form.beda(lain) == [Beda("Nama depan", "Siti Rahma", "Siti R.")]
    lain.first_name = "Siti Rahma"
    assert form.beda(lain) == []


@pytest.mark.parametrize("kunci", ["", "-1", "x"])
def test_a_form_without_its_version_is_not_valid(kunci: str) -> None:
    assert not FormNama({"kunci": kunci, "first_name": "x"}).is_valid()


def test_the_answers_to_a_form_that_saves_itself() -> None:
    with override_settings(ZONA="Asia/Makassar"):
        jawaban = jawab_tersimpan(datetime(2026, 11, 12, 6, 2, tzinfo=UTC), kunci=4)
    assert json.loads(jawaban.content) == {"tersimpan": "14:02", "kunci": 4}
    berubah = jawab_berubah(SudahBerubah(5, ["Budi menyimpan isian."]))
    assert (berubah.status_code, json.loads(berubah.content)["perubahan"]) == (409, ["Budi menyimpan isian."])
    assert jawab_salah("Terlalu panjang.").status_code == 422


def test_finished_drafts_are_named_in_a_cookie_together_with_those_not_yet_taken() -> None:
    minta = RequestFactory().get("/")
    minta.COOKIES["draf_selesai"] = "skp-1|umpan%20balik"
    jawaban = HttpResponse()
    draf_selesai(minta, jawaban, "skp-17", "skp-1")
    assert jawaban.cookies["draf_selesai"].value == "skp-1|umpan%20balik|skp-17"
