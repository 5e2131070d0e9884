"""The history panel reads like sentences, and every event of the program has one."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.template import Context, Template
from pytest_django import DjangoAssertNumQueries

from kinerja.jejak.kalimat import daftar_bidang, daftar_kalimat, kalimat, sebut_perihal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
BY = Pelaku(nama="Hendra Saputra", kapasitas="Kepala Subbidang Kepangkatan")


def peristiwa_di_kode() -> set[str]:
    """Every event name that stands in a call of `tindakan`."""
    kode = (p.read_text() for p in (Path(__file__).parents[2] / "kinerja").rglob("*.py"))
    return {nama for isi in kode for nama in re.findall(r"\btindakan\(\s*\"([a-z_.]+)\"", isi)}


def test_every_event_of_the_program_has_its_sentence() -> None:
    tanpa_kalimat = peristiwa_di_kode() - set(daftar_kalimat())  # the other way round is fine: old entries keep theirs
    assert not tanpa_kalimat, "say in the package's peristiwa.py what these events are to people"
    assert len(peristiwa_di_kode()) > 50
    assert {nama.partition(".")[0] for nama in daftar_kalimat()} == set(daftar_bidang())


def test_unknown_events_and_subjects_are_read_as_words() -> None:
    assert kalimat("skp.dibuka_lagi") == "SKP: dibuka lagi"
    assert kalimat("titik_evaluasi.selesai") == "Titik evaluasi: selesai"
    assert sebut_perihal("skp:17") == "SKP 17"
    assert sebut_perihal("titik_evaluasi:3") == "Titik evaluasi 3"


def panel(subjek: str) -> str:
    return Template("{% load jejak %}{% riwayat subjek 3 %}").render(Context({"subjek": subjek}))


@pytest.mark.django_db
def test_panel_tells_newest_first_what_by_whom_in_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for ke, nama in enumerate(["skp.dibuat", "skp.diajukan", "skp.dikembalikan", "skp.ditetapkan"]):
        with tindakan(nama, by=BY, at=AT + timedelta(hours=ke)) as catatan:
            catatan.perihal("skp", 17)
            catatan.perihal("skp", 1700 + ke)
    with django_assert_num_queries(1):
        isi = panel("skp:17")
    tempat = [isi.index(x) for x in ("SKP ditetapkan", "SKP dikembalikan dengan catatan", "SKP diajukan")]
    assert tempat == sorted(tempat)
    assert "SKP dibuat" not in isi
    assert "oleh Hendra Saputra, Kepala Subbidang Kepangkatan" in isi
    assert "Yang lebih lama" in isi


@pytest.mark.django_db
def test_panel_of_a_new_thing_says_so() -> None:
    assert "Belum ada riwayat" in panel("skp:1")
