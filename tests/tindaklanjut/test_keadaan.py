"""The table of states under hypothesis: whatever is tried by whomever, nothing reaches an end without its links."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja.dasar.kunci import SudahBerubah
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.fakta.models import HukumanDisiplin, Penghargaan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.alur import ALUR, AWAL, berakhir, tujuan
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.isian import IsianPutusan
from kinerja.tindaklanjut.models import NADA, JenisTindakLanjut, KeadaanTindakLanjut, TindakLanjut
from tests.pabrik import HARI, Kota, pukul
from tests.tindaklanjut.pabrik import diusulkan

PERBUATAN = ("setujui", "tolak", "tarik", "laksanakan", "batalkan", "tanggapi", "tutup")
SIAPA = ("walikota", "kabid_mutasi", "kasub", "analis", "inspektur", "staf")
UJI = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
LANGKAH = st.tuples(st.sampled_from(PERBUATAN), st.sampled_from(SIAPA), st.integers(0, 20), st.booleans())


class Ulangi(Exception):
    """Undoes one example."""


@contextmanager
def sekali() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
            raise Ulangi
    except Ulangi:
        pass


def lakukan(satu: TindakLanjut, apa: str, sesi: Sesi, on: date, *, lengkap: bool) -> None:
    """One act, by somebody, that day; refused or done, never anything else."""
    dasar: dict[str, Any] = {"tindak_lanjut": satu.pk, "versi": satu.kunci, "sesi": sesi, "at": pukul(on)}
    alasan = "Alasan." if lengkap else " "
    try:
        with transaction.atomic():
            if apa in ("setujui", "tolak"):
                isian = IsianPutusan(apa == "setujui", on, "1" if lengkap else "", alasan)
                services.putuskan(**dasar, isian=isian)
            elif apa == "laksanakan":
                services.laksanakan(**dasar, diklat=None)
            elif apa == "tanggapi":
                services.tanggapi(**dasar, isi=alasan)
            else:
                getattr(services, apa)(**dasar, catatan=alasan)
    except (TindakLanjutDitolak, PermissionError, SudahBerubah):
        pass


@pytest.mark.django_db
@UJI
@given(st.sampled_from(JenisTindakLanjut.values), st.lists(LANGKAH, min_size=3, max_size=10))
def test_no_path_reaches_an_end_without_its_links(
    kota: Kota, jenis: str, langkah: list[tuple[str, str, int, bool]]
) -> None:
    with sekali():
        satu, on = diusulkan(jenis, kota.kabid_mutasi, kota.kasub), HARI
        sebelum, dahulu = list(Penugasan.objects.order_by("pk").values()), satu.keadaan
        for apa, siapa, maju, lengkap in langkah:
            on += timedelta(days=maju)
            lakukan(satu, apa, buat_sesi(getattr(kota, siapa).pengguna, on), on, lengkap=lengkap)
            satu.refresh_from_db()
            if satu.keadaan != dahulu:
                assert tujuan(jenis, dahulu, apa) == satu.keadaan
            dahulu = satu.keadaan
        periksa(satu)
        assert list(Penugasan.objects.order_by("pk").values()) == sebelum
        for model in (HukumanDisiplin, PerkaraDisiplin, SuratPengunduran):
            assert not model._default_manager.exists()


def periksa(satu: TindakLanjut) -> None:
    """Of whatever was reached: decided by another than who proposed, after it, with what the end needs."""
    assert bool(satu.selesai) == berakhir(satu.jenis, satu.keadaan)
    if satu.diputus:
        assert satu.pemutus_id not in (None, satu.pengusul_id)
        assert satu.jenis != "nota"
        assert satu.diputus >= satu.diusulkan
        assert satu.tanggal is not None
    fakta = Penghargaan.objects.filter(diganti_pada=None).count()
    assert fakta == (1 if (satu.jenis, satu.keadaan) == ("penghargaan", "terlaksana") else 0)
    if satu.keadaan == "ditutup":
        assert satu.selesai
        assert satu.tanggapan.exists() or (satu.batas_tanggapan and satu.selesai.date() > satu.batas_tanggapan)
    if satu.keadaan in ("ditolak", "dibatalkan", "ditarik", "ditutup"):
        assert satu.catatan.strip()
    assert not (satu.jenis in ("mutasi", "pengembangan") and satu.keadaan == "terlaksana")  # nothing happened elsewhere


def test_the_table_names_every_state_and_leaves_none_without_a_way() -> None:
    for jenis, peralihan in ALUR.items():
        terjangkau, baru = set(), {AWAL[jenis]}
        while baru:
            terjangkau |= baru
            baru = {ke for (dari, _apa), ke in peralihan.items() if dari in terjangkau} - terjangkau
        assert {dari for dari, _apa in peralihan} <= terjangkau
        assert any(berakhir(jenis, k) for k in terjangkau)
    dipakai = {k for peralihan in ALUR.values() for k in peralihan.values()} | set(AWAL.values())
    assert dipakai == set(KeadaanTindakLanjut) == set(NADA)
