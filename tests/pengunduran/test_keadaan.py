"""In any order: no acceptance without own words, own signature, cooling-off, next post and date."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import Ditolak, IsiStatus, catat_status
from kinerja.pengunduran import services
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.services import IsiPutusan, IsiSurat
from tests.pabrik import HARI, SISTEM, Kota, Orang, kota_kecil, pukul

pytestmark = pytest.mark.django_db
TOLAK = (PengunduranDitolak, SudahBerubah, Bentrok, Ditolak)
BERAKHIR = {"diterima", "ditolak", "ditarik", "gugur"}


@dataclass
class Coba:
    """One course of things: a day that only goes forward, one writer, whoever else tries."""

    kota: Kota
    hari: date = HARI
    jadi: list[str] = field(default_factory=list)
    jabatan: int = 0  # the post the letter is about

    @property
    def orang(self) -> Orang:
        return self.kota.kabid_mutasi

    @property
    def surat(self) -> SuratPengunduran:
        return SuratPengunduran.objects.latest("pk")

    def lakukan(self, apa: str, siapa: str) -> None:
        oleh = {"orang": self.orang, "sekda": self.kota.sekda, "walikota": self.kota.walikota}[siapa]
        try:
            with transaction.atomic():
                getattr(self, apa)(oleh)
                self.jadi.append(apa)
        except (*TOLAK, SuratPengunduran.DoesNotExist):
            return

    def tulis(self, oleh: Orang) -> None:
        self._tulis(oleh, "Saya memohon mengundurkan diri.")

    def tulis_kosong(self, oleh: Orang) -> None:
        self._tulis(oleh, "  ")

    def _tulis(self, oleh: Orang, kata: str) -> None:
        isi = IsiSurat(kata, self.hari + timedelta(days=20))
        by, at = oleh.pelaku, pukul(self.hari)
        services.tulis_surat(penugasan=self.jabatan, isi=isi, by=by, at=at)

    def tanda(self, oleh: Orang) -> None:
        s = self.surat
        sidik = sidik_surat(s, akibat(s, self.hari).isi())
        by, at = oleh.pelaku, pukul(self.hari)
        services.tandatangani_surat(surat=s.pk, versi=s.kunci, sidik=sidik, cara="totp", by=by, at=at)

    def sebut(self, _oleh: Orang) -> None:
        s, mulai = self.surat, self.hari + timedelta(days=15)
        services.sebut_jabatan(
            surat=s.pk, versi=s.kunci, kode_jabatan="STAF", mulai=mulai, by=SISTEM, at=pukul(self.hari)
        )

    def terima(self, oleh: Orang) -> None:
        s, isi = self.surat, IsiPutusan("800/1", self.hari)
        services.terima_surat(surat=s.pk, versi=s.kunci, isi=isi, by=oleh.pelaku, at=pukul(self.hari))

    def tunda(self, oleh: Orang) -> None:
        s, sampai = self.surat, self.hari + timedelta(days=5)
        at = pukul(self.hari)
        services.tunda_surat(surat=s.pk, versi=s.kunci, alasan="Perlu waktu", sampai=sampai, by=oleh.pelaku, at=at)

    def tolak(self, oleh: Orang) -> None:
        s = self.surat
        services.tolak_surat(surat=s.pk, versi=s.kunci, alasan="Perlu", by=oleh.pelaku, at=pukul(self.hari))

    def tarik(self, oleh: Orang) -> None:
        s = self.surat
        services.tarik_surat(surat=s.pk, versi=s.kunci, by=oleh.pelaku, at=pukul(self.hari))

    def meninggal(self, _oleh: Orang) -> None:
        isi = IsiStatus(nip=self.orang.nip, kedudukan="meninggal", mulai=self.hari)
        catat_status(isi=isi, by=SISTEM, at=pukul(self.hari))

    def gugurkan(self, _oleh: Orang) -> None:
        services.gugurkan_surat(at=pukul(self.hari))

    def esok(self, _oleh: Orang) -> None:
        self.hari += timedelta(days=4)


LANGKAH = ["tulis", "tulis_kosong", "tanda", "sebut", "terima", "tunda", "tolak", "tarik", "gugurkan", "esok"]
LURUS = [("tulis", "orang"), ("tanda", "orang"), ("sebut", "sekda"), ("esok", "orang"), ("esok", "orang")]


def benar(coba: Coba) -> None:
    """What holds of every letter at every moment."""
    for s in SuratPengunduran.objects.select_related("penugasan", "penugasan_baru", "pemutus"):
        if s.keadaan == "draf":
            continue
        assert s.isi.strip()
        assert sidik_surat(s, s.ditunjukkan) == s.sidik
        tanda = Entri.objects.get(peristiwa="pengunduran.ditandatangani", perihal__subjek=f"pengunduran:{s.pk}")
        assert tanda.pegawai == str(s.pegawai_id) == str(coba.orang.pegawai.pk)
        assert s.ditandatangani is not None
        assert s.dibuat <= s.ditandatangani
        assert (s.selesai is not None) == (s.keadaan in BERAKHIR)
        if s.keadaan == "diterima":
            _benar_diterima(s, coba)
    berpindah = Penugasan.objects.filter(pegawai=coba.orang.pegawai).count() > 1
    assert berpindah == SuratPengunduran.objects.filter(keadaan="diterima").exists()


def _benar_diterima(s: SuratPengunduran, coba: Coba) -> None:
    assert s.tenang_sampai
    assert s.diputus_hari
    assert s.mulai
    assert s.penugasan_baru
    assert s.ditandatangani
    assert s.ditandatangani.date() < s.tenang_sampai < s.diputus_hari <= s.mulai
    assert s.pemutus_id == coba.kota.walikota.penugasan.pk
    assert (s.penugasan_baru.jabatan_id, s.penugasan_baru.mulai) == (s.tujuan_id, s.mulai)
    kemarin = s.mulai - timedelta(days=1)
    assert s.penugasan.sampai
    assert s.penugasan.sampai <= kemarin if "meninggal" in coba.jadi else s.penugasan.sampai == kemarin


def jalankan(kota: Kota, langkah: list[tuple[str, str]], periksa: Callable[[Coba], None] = benar) -> Coba:
    coba = Coba(kota, jabatan=Penugasan.objects.get(pegawai=kota.kabid_mutasi.pegawai).pk)
    with transaction.atomic():
        for apa, siapa in langkah:
            coba.lakukan(apa, siapa)
            periksa(coba)
        transaction.set_rollback(True)
    return coba


def test_the_straight_road_arrives(db: None) -> None:
    coba = jalankan(kota_kecil(), [*LURUS, ("terima", "walikota")])
    assert coba.jadi[-1] == "terima"


def test_no_path_reaches_an_accepted_resignation_without_its_links(db: None) -> None:
    kota = kota_kecil()
    siapa = st.sampled_from(["orang", "orang", "sekda", "walikota", "walikota"])
    bebas = st.lists(st.tuples(st.sampled_from([*LANGKAH, "meninggal"]), siapa), max_size=10)
    awal = st.integers(0, len(LURUS)).map(lambda n: LURUS[:n])

    @settings(max_examples=60)
    @given(st.tuples(awal, bebas).map(lambda x: [*x[0], *x[1]]))
    def coba(langkah: list[tuple[str, str]]) -> None:
        jalankan(kota, langkah)

    coba()
