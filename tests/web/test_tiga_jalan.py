"""The three roads together: marks, contracts, letters, cases, in any order and by anybody; what must never follow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.dasar.kunci import SudahBerubah
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import PasalDiduga, PerkaraDisiplin
from kinerja.disiplin.services import berlakukan_jatuh_tempo, buka_perkara
from kinerja.dokumen.models import Dokumen
from kinerja.fakta.models import HukumanDisiplin
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import IsiStatus, catat_status
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.models import EvaluasiJabatan, EvaluasiTitik, LangkahJabatan, Pemberitahuan
from kinerja.pembinaan.selectors.kalender import titik_kalender
from kinerja.pembinaan.services import (
    IsianLangkah,
    beritahukan,
    buat_langganan,
    buka_evaluasi,
    catat_langkah,
    simpulkan,
    tindak_lanjuti,
)
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.services import gugurkan_surat, tulis_surat
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services import terima_penilaian
from kinerja.web.selectors.beranda import beranda
from kinerja.web.selectors.ingatkan import daftar_ingat, teks_ingat
from kinerja.web.selectors.surel import surat_pengingat
from tests.disiplin import pabrik as disiplin
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, pukul
from tests.pembinaan.pabrik import TANDA, TITIK_1, kontrak_ditandatangani, rencana_disusun, titik_dicatat
from tests.pembinaan.surat import beri_alamat
from tests.pengunduran import pabrik as surat
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
DINILAI = date(2026, 1, 20)
DASAR = "PP 11/2017 Pasal 142"
DITOLAK = (PembinaanDitolak, PengunduranDitolak, DisiplinDitolak, SudahBerubah, PermissionError)
BELUM_ADA = (EvaluasiTitik.DoesNotExist, Pemberitahuan.DoesNotExist, SuratPengunduran.DoesNotExist)
BUTUH = {"pemberitahuan", "evaluasi_ulang", "uji_kompetensi", "risalah_tim", "pertimbangan_bkn"}


@dataclass
class Dunia:
    """The head of a section with a contract and a low yearly mark; a day that only goes forward."""

    kota: Kota
    kontrak: Dokumen
    nilai: Penilaian
    hari: date = TITIK_1
    perkara: set[int] = field(default_factory=set)  # cases that a person opened here, naming an article
    diterima: bool = False

    @property
    def orang(self) -> Orang:
        return self.kota.kasub

    @property
    def atasan(self) -> Orang:
        return self.kota.kabid_mutasi

    def coba(self, apa: str, maju: int, buruk: bool) -> None:
        self.hari += timedelta(days=maju)
        sebelum = Entri.objects.count()
        try:
            with transaction.atomic():
                getattr(self, apa)(buruk)
        except (*DITOLAK, *BELUM_ADA):
            assert Entri.objects.count() == sebelum  # what is refused leaves no trace

    def titik(self, buruk: bool) -> None:
        ke = 2 if EvaluasiTitik.objects.exists() else 1
        titik_dicatat(self.kontrak, self.atasan, ke, self.hari, rendah=("kerja",) if buruk else ())

    def rencana(self, _buruk: bool) -> None:
        rencana_disusun(EvaluasiTitik.objects.get(ke=1), self.atasan, self.hari)

    def lanjut(self, buruk: bool) -> None:
        by, at = self.atasan.sesi(self.hari).pelaku, pukul(self.hari)
        p = Pemberitahuan.objects.first()
        if p is None:
            beritahukan(evaluasi=EvaluasiTitik.objects.get(ke=2).pk, isi="x", by=by, at=at)
        else:
            dasar = "" if buruk else DASAR
            tindak_lanjuti(pemberitahuan=p.pk, jenis="usul_evaluasi", dasar=dasar, alasan="x", by=by, at=at)

    def statuter(self, buruk: bool) -> None:
        """Opened, then the next step; by the person concerned where it is tried badly."""
        sesi, at = (self.orang if buruk else self.kota.analis).sesi(self.hari), pukul(self.hari)
        p = EvaluasiJabatan.objects.first()
        if p is None:
            buka_evaluasi(penilaian=self.nilai.pk, usul=None, sesi=sesi, at=at)
            return
        urut = [j for j in LangkahJabatan.Jenis.values if j != "penempatan"]
        jenis = next((j for j in urut if not p.langkah.filter(jenis=j).exists()), urut[-1])
        hasil = "belum" if jenis in ("evaluasi_ulang", "uji_kompetensi") else ""
        isian = IsianLangkah(jenis, self.hari, "x", "800/1/2026", hasil)
        catat_langkah(perkara=p, isian=isian, versi=p.kunci, sesi=sesi, at=at)

    def turunkan(self, buruk: bool) -> None:
        p = EvaluasiJabatan.objects.latest("pk") if EvaluasiJabatan.objects.exists() else None
        if p:
            sesi = (self.atasan if buruk else self.kota.analis).sesi(self.hari)
            akibat = "jabatan_lebih_rendah"
            simpulkan(perkara=p, akibat=akibat, dasar=DASAR, alasan="x", versi=p.kunci, sesi=sesi, at=pukul(self.hari))

    def perkara_tanpa_pasal(self, buruk: bool) -> None:
        """A low mark is no article; the program itself opens nothing."""
        by = SISTEM if buruk else disiplin.meja(self.kota, self.hari)
        isi = disiplin.isi(self.kota, self.hari, self.orang, uraian="Nilai kinerja rendah.", pasal=())
        buka_perkara(isi=isi, by=by, at=pukul(self.hari))

    def perkara_berpasal(self, buruk: bool) -> None:
        by = SISTEM if buruk else disiplin.meja(self.kota, self.hari)
        isi = disiplin.isi(self.kota, self.hari, self.orang)
        satu = buka_perkara(isi=isi, by=by, at=pukul(self.hari))
        self.perkara.add(satu.pk)

    def mundur(self, buruk: bool) -> None:
        """Written, signed, the next post named, accepted: one act at a time; by another where it is tried badly."""
        s = SuratPengunduran.objects.order_by("pk").last()
        siapa = self.atasan if buruk else self.orang
        jauh = self.hari + timedelta(days=40)
        if s is None:
            by, at = siapa.pelaku, pukul(self.hari)
            tulis_surat(penugasan=self.orang.penugasan.pk, isi=surat.isi(mulai=jauh), by=by, at=at)
        elif s.keadaan == "draf":
            surat.tanda(s, siapa, self.hari)
        elif s.tujuan_id is None:
            surat.sebut(s, mulai=s.mulai_diminta, on=self.hari)
        else:
            surat.terima(s, self.kota, self.hari)
            self.diterima = True

    def harian(self, _buruk: bool) -> None:
        """What runs by itself, every day."""
        surat_pengingat(self.hari)
        gugurkan_surat(at=pukul(self.hari))
        berlakukan_jatuh_tempo(at=pukul(self.hari))


LANGKAH = (
    "titik", "titik", "rencana", "lanjut", "statuter", "statuter", "statuter", "turunkan", "perkara_tanpa_pasal",
    "perkara_berpasal", "mundur", "mundur", "harian",
)  # fmt: skip
LANGKAH_ACAK = st.tuples(st.sampled_from(LANGKAH), st.sampled_from([0, 1, 9, 30, 200]), st.sampled_from([0, 0, 1]))


def dunia() -> Dunia:
    kota = kota_kecil()
    nilai = nilai_diberikan(kota.kabid_mutasi, kota.kasub, DINILAI, periode="2025", hasil_kerja="di_bawah")
    terima_penilaian(penilaian=nilai, by=kota.kasub.sesi(DINILAI).pelaku, at=pukul(DINILAI))
    return Dunia(kota, kontrak_ditandatangani(kota.kasub.penugasan, TANDA), nilai)


def periksa(d: Dunia, posisi: Sequence[object]) -> None:
    """Of whatever was reached."""
    dibuka = list(Entri.objects.filter(peristiwa="disiplin.dibuka").values_list("nama", flat=True))
    assert len(dibuka) == PerkaraDisiplin.objects.count()
    assert SISTEM.nama not in dibuka
    for satu in PerkaraDisiplin.objects.all():
        assert satu.pk in d.perkara
        assert PasalDiduga.objects.filter(perkara=satu).exists()
    assert not HukumanDisiplin.objects.exists()  # no case was decided here
    for p in EvaluasiJabatan.objects.exclude(hasil=""):
        assert p.dasar_hasil == DASAR
        assert set(p.langkah.values_list("jenis", flat=True)) >= BUTUH
    if not SuratPengunduran.objects.filter(keadaan="diterima").exists():
        assert list(Penugasan.objects.order_by("pk").values()) == posisi
    for s in SuratPengunduran.objects.exclude(keadaan="draf"):
        tanda = Entri.objects.get(peristiwa="pengunduran.ditandatangani", perihal__subjek=f"pengunduran:{s.pk}")
        assert tanda.pegawai == str(d.orang.pegawai.pk)
    waktu = list(Entri.objects.order_by("urutan").values_list("at", flat=True))
    assert waktu == sorted(waktu)


def jalankan(d: Dunia, langkah: list[tuple[str, int, int]]) -> None:
    posisi = list(Penugasan.objects.order_by("pk").values())
    with transaction.atomic():
        for apa, maju, buruk in langkah:
            d.coba(apa, maju, bool(buruk))
            periksa(d, posisi)
        transaction.set_rollback(True)


def test_the_roads_can_be_walked_at_all(db: None) -> None:
    """Without this the next test would prove nothing."""
    d = dunia()
    kerja: list[tuple[str, int]] = [("statuter", 0), ("statuter", 0), ("statuter", 200), ("statuter", 9)]
    kerja += [("statuter", 1), ("statuter", 1), ("turunkan", 1), ("perkara_berpasal", 0)]
    for apa, maju in kerja:
        d.coba(apa, maju, buruk=False)
    assert EvaluasiJabatan.objects.get().hasil == "jabatan_lebih_rendah"
    assert PerkaraDisiplin.objects.count() == 1
    for maju in (0, 0, 0, 9):
        d.coba("mundur", maju, buruk=False)
    assert d.diterima


def test_no_path_leads_from_a_mark_to_a_case_or_a_lower_post_without_a_human_act_and_its_basis(db: None) -> None:
    awal = dunia()

    @settings(max_examples=30, deadline=None)
    @given(st.lists(LANGKAH_ACAK, min_size=4, max_size=12))
    def coba(langkah: list[tuple[str, int, int]]) -> None:
        jalankan(Dunia(awal.kota, awal.kontrak, awal.nilai), langkah)

    coba()


def henti_meninggal(d: Dunia) -> None:
    catat_status(isi=IsiStatus(d.orang.nip, "meninggal", d.hari), by=SISTEM, at=pukul(d.hari))


def henti_pensiun(d: Dunia) -> None:
    catat_status(isi=IsiStatus(d.orang.nip, "pensiun", d.hari), by=SISTEM, at=pukul(d.hari))


def henti_mundur(d: Dunia) -> None:
    satu = surat.tanda(surat.tulis(d.orang, d.hari, mulai=d.hari + timedelta(days=15)), d.orang, d.hari)
    satu = surat.sebut(satu, mulai=d.hari + timedelta(days=15), on=d.hari)
    surat.terima(satu, d.kota, d.hari + timedelta(days=9))
    d.hari += timedelta(days=15)


@pytest.mark.parametrize("henti", [henti_meninggal, henti_pensiun, henti_mundur])
def test_who_dies_or_leaves_stops_every_reminder_the_same_day(db: None, henti: Callable[[Dunia], None]) -> None:
    """Home of the superior and of the personnel agency, mail, group list, calendar: with everything open at once."""
    d = dunia()
    beri_alamat(d.kota, "kabid_mutasi", "kasub")
    d.coba("titik", 0, buruk=True)
    d.coba("titik", 91, buruk=True)
    d.coba("lanjut", 0, buruk=False)
    d.coba("statuter", 0, buruk=False)
    d.hari += timedelta(days=20)
    kalender = buat_langganan(by=d.atasan.sesi(d.hari).pelaku, at=pukul(d.hari))
    assert sebutan(d) >= {"Putuskan tindak lanjut", "Catat pemberitahuan"}
    assert d.orang.pegawai.pk in {s.pegawai for s in surat_pengingat(d.hari)}
    henti(d)
    assert sebutan(d) == set()
    assert [t.kerja for t in beranda(d.kota.analis.sesi(d.hari)).perlu if "evaluasi" in str(t.objek)] == []
    assert d.orang.pegawai.pk not in {s.pegawai for s in surat_pengingat(d.hari)}
    assert d.atasan.pegawai.pk not in {s.pegawai for s in surat_pengingat(d.hari)}
    assert "Hendra" not in teks_ingat("titik", d.hari, daftar_ingat("titik", d.hari))
    assert titik_kalender(kalender, d.hari) == []


def sebutan(d: Dunia) -> set[str]:
    """What the superior's home says about the person."""
    nama = d.orang.pegawai.nama
    return {str(t.kerja) for t in beranda(d.atasan.sesi(d.hari)).perlu if nama in str(t.objek)}
