"""Desks have their open work among the tasks, and nobody else has it."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from kinerja.akun.models import Pengguna
from kinerja.rencana.models import Indikator, Simpul
from tests.dokumen.pabrik_nomor import ambil, aturan
from tests.perjanjian.cerita import SAAT, Cerita, cerita

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> Iterator[Cerita]:
    satu = cerita()
    with time_machine.travel(SAAT, tick=False):
        yield satu


def tugas(pengguna: Pengguna) -> list[str]:
    client = Client()
    client.force_login(pengguna)
    return [f"{t.kerja} {t.objek} {t.keterangan}" for t in client.get("/").context["isi"].perlu]


def test_a_planner_has_the_gaps_of_the_plan_as_a_task(c: Cerita) -> None:
    Indikator.objects.filter(simpul__kode="5.03.02.1").delete()
    Simpul.objects.filter(kode="5.03.02.2").update(pemilik=None)
    [satu] = [t for t in tugas(c.kota.perencana.pengguna) if t.startswith("Lengkapi")]
    assert "celah pada pohon kinerja" in satu
    assert "Tanpa pemilik: 1" in satu
    assert not any(t.startswith("Lengkapi") for t in tugas(c.kota.staf.pengguna))


def test_the_personnel_desk_has_what_does_not_fit_as_a_task(c: Cerita) -> None:
    c.kota.staf.penugasan.delete()
    [satu] = [t for t in tugas(c.kota.bkpsdm) if t.startswith("Periksa")]
    assert "data yang tidak sesuai" in satu
    assert not any(t.startswith("Periksa") for t in tugas(c.kota.perencana.pengguna))


def test_who_takes_numbers_has_those_that_wait_to_be_typed_as_a_task(c: Cerita) -> None:
    luar = {"cara": "luar", "klasifikasi": "", "pola": "", "singkatan": ""}
    ambil(aturan(c.kota, "10", **luar), "spmt/1", "spmt/2")
    [satu] = [t for t in tugas(c.kota.operator.pengguna) if t.startswith("Ketik")]
    assert satu.startswith("Ketik 2 nomor")
    assert any(t.startswith("Ketik 2 nomor") for t in tugas(c.kota.bkpsdm))
    assert not any(t.startswith("Ketik") for t in tugas(c.kota.staf.pengguna))
