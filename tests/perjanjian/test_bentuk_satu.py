"""Agreements signed before texts had versions: the example was stored by the code of that day, and stays as it was."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import render_to_string

from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.formulir.terbit import sidik_formulir
from kinerja.dokumen.naskah import Naskah, cetak_naskah
from kinerja.perjanjian import services
from kinerja.perjanjian.cetak import formulir_pk
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.services import Pengesahan
from kinerja.perjanjian.snapshot import baca_snapshot, hash_snapshot
from tests.perjanjian.cerita import SAAT, Cerita, ajukan, cerita, segar, sepakati, siapkan
from tests.perjanjian.pabrik_cetak import HARI, PADA, PERSETUJUAN

CONTOH: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "bentuk_1.json").read_text())
SIAPA = pytest.mark.parametrize("siapa", sorted(CONTOH))


def tersimpan(siapa: str) -> PerjanjianKinerja:
    """The agreement as it was stored."""
    c = CONTOH[siapa]
    return PerjanjianKinerja(
        pk=7, tahun=2026, versi=2, status="berlaku", snapshot=c["snapshot"], hash_snapshot=c["hash"],
        disepakati_pada=PADA, berlaku_pada=PADA,
    )  # fmt: skip


def naskah(siapa: str) -> Naskah:
    t = baca_snapshot(tersimpan(siapa))
    persetujuan = PERSETUJUAN if t.kedua else {1: PERSETUJUAN[1]}
    return formulir_pk(t, CONTOH[siapa]["jenis_jabatan"], persetujuan, HARI, CaraCetak(PADA))


@SIAPA
def test_its_fingerprint_still_verifies(siapa: str) -> None:
    assert CONTOH[siapa]["snapshot"]["bentuk"] == 1
    assert hash_snapshot(CONTOH[siapa]["snapshot"]) == CONTOH[siapa]["hash"]


@SIAPA
def test_its_sheet_has_the_same_words_and_is_byte_for_byte_the_same_file(siapa: str) -> None:
    dulu = Naskah.model_validate_json(CONTOH[siapa]["naskah"])
    kini = naskah(siapa)
    assert kini.model_dump_json() == CONTOH[siapa]["naskah"]
    assert sidik_formulir(kini) == sidik_formulir(dulu)  # what was issued of it is still the same document
    assert hashlib.sha256(cetak_naskah(kini)).hexdigest() == CONTOH[siapa]["pdf_sha256"]


@SIAPA
def test_its_page_is_the_same(siapa: str) -> None:
    pk = tersimpan(siapa)
    t = baca_snapshot(pk)
    tanda = PERSETUJUAN if t.kedua else {1: PERSETUJUAN[1]}
    kini = render_to_string("perjanjian/naskah.html", {"t": t, "pk": pk, "tanda_tangan": tanda})
    assert kini.strip() == CONTOH[siapa]["halaman"].strip()


@pytest.mark.django_db
def test_one_agreed_in_the_first_shape_is_signed_as_it_was_read() -> None:
    c: Cerita = cerita()
    kabid, kaban = c.kota.kabid_mutasi, c.kota.kaban
    pk = siapkan(kabid)
    ajukan(pk, kabid)
    sepakati(pk, kaban)
    lama = _dalam_bentuk_satu(segar(pk))
    for orang in (kabid, kaban):
        sah = Pengesahan("kata_sandi")
        services.tandatangani_pk(
            pk_id=lama.pk, hash_dibaca=lama.hash_snapshot, pengesahan=sah, by=orang.pelaku, at=SAAT
        )
    lama = segar(lama)
    assert (lama.status, lama.tanda_tangan.count()) == ("berlaku", 2)
    assert hash_snapshot(lama.snapshot or {}) == lama.hash_snapshot


def _dalam_bentuk_satu(pk: PerjanjianKinerja) -> PerjanjianKinerja:
    """The same promise of another year, as the code of that day fixed it."""
    kini: dict[str, Any] = dict(pk.snapshot or {})
    isi = {**kini, "bentuk": 1, "tahun": 2025, "naskah": CONTOH["pd"]["snapshot"]["naskah"]}
    assert isi.keys() == CONTOH["pd"]["snapshot"].keys()
    return PerjanjianKinerja.objects.create(
        penugasan_id=pk.penugasan_id, tahun=2025, pihak_kedua_id=pk.pihak_kedua_id, status="disepakati",
        snapshot=isi, hash_snapshot=hash_snapshot(isi), disepakati_pada=SAAT, dibuat=SAAT,
    )  # fmt: skip
