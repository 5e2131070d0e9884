"""Whatever is tried in whatever order, no case reaches a decision without its links, and time never runs backwards."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, TypedDict

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kinerja.disiplin import services
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import (
    BeritaAcara,
    KeadaanPerkara,
    KeputusanDisiplin,
    PembebasanSementara,
    PerkaraDisiplin,
    UpayaAdministratif,
)
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.services import IsiPembebasan, IsiPutusan, IsiTidakHadir
from kinerja.fakta.models import HukumanDisiplin
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from tests.disiplin import pabrik
from tests.disiplin.pabrik_surat import tugas_kepala
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

HARI = st.integers(-4, 9)
K = KeadaanPerkara


class Baku(TypedDict):
    """What every act takes."""

    versi: int | None
    by: Pelaku
    at: datetime


class Perkara(RuleBasedStateMachine):
    """One case, tried by the right people on wrong days and by the wrong people on right ones."""

    kota: Kota  # set by the test
    tercapai: ClassVar[set[str]] = set()  # states seen, so that the test says when it proves nothing

    def __init__(self) -> None:
        super().__init__()
        self.titik = transaction.savepoint()
        self.kini = pabrik.SENIN
        self.satu: PerkaraDisiplin | None = None
        self.terakhir: date | None = None

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.titik)

    def coba(self, lakukan: Callable[[], object]) -> None:
        """A refusal leaves the case and the ledger as they were."""
        sebelum = (self._keadaan(), Entri.objects.count())
        try:
            with transaction.atomic():
                lakukan()
        except DisiplinDitolak:
            assert (self._keadaan(), Entri.objects.count()) == sebelum
        if self.satu is not None:
            self.satu = pabrik.segar(self.satu)
            self.tercapai.add(self.satu.keadaan)

    def _keadaan(self) -> object:
        return PerkaraDisiplin.objects.order_by("pk").values_list().first()

    @rule(hari=st.integers(1, 12))
    def tunggu(self, hari: int) -> None:
        self.kini = min(self.kini + timedelta(days=hari), date(2026, 12, 1))

    @rule(
        siapa=st.sampled_from(["meja", "meja", "atasan", "bkpsdm", "diri", "tugas", "rekan"]),
        pasal=st.sampled_from([(), pabrik.ABSEN, pabrik.BERAT]),
        geser=HARI,
    )
    def buka(self, siapa: str, pasal: tuple[tuple[str, str], ...], geser: int) -> None:
        if self.satu is not None:
            return
        on = self.kini + timedelta(days=geser)
        isi = pabrik.isi(self.kota, on, pasal=pasal)

        def lakukan() -> None:
            satu = services.buka_perkara(isi=isi, by=self._oleh(siapa), at=pukul(self.kini))
            assert siapa in {"meja", "atasan"}
            assert pasal
            self.satu = satu

        self.coba(lakukan)

    def _oleh(self, siapa: str) -> Pelaku:
        k = self.kota
        return {
            "meja": lambda: pabrik.meja(k),
            "atasan": lambda: pabrik.kepala_sekolah(k),
            "bkpsdm": lambda: pabrik._pelaku(k.bkpsdm, self.kini),
            "diri": lambda: k.guru.pelaku,
            "rekan": lambda: k.guru_pppk.pelaku,
            "tugas": lambda: SISTEM,
        }[siapa]()

    @rule(geser=HARI, lama=st.integers(-1, 14))
    def panggil(self, geser: int, lama: int) -> None:
        if satu := self.satu:
            on = self.kini + timedelta(days=geser)
            isi = services.IsiPanggilan("800/1", on, on + timedelta(days=lama), "Ruang rapat")
            self.coba(lambda: services.panggil(perkara=satu.pk, isi=isi, **self._baku()))

    @rule(hadir=st.booleans())
    def kehadiran(self, hadir: bool) -> None:
        if satu := self.satu:
            self.coba(lambda: services.catat_kehadiran(perkara=satu.pk, hadir=hadir, **self._baku()))

    @rule(geser=HARI)
    def tim(self, geser: int) -> None:
        if satu := self.satu:
            anggota = [(self.kota.kasek.pegawai.pk, "atasan_langsung"), (self.kota.inspektur.pegawai.pk, "pengawasan")]
            anggota += [(self.kota.analis.pegawai.pk, "kepegawaian")] if geser >= 0 else []
            on = self.kini
            self.coba(
                lambda: services.bentuk_tim(perkara=satu.pk, nomor="1", tanggal=on, anggota=anggota, **self._baku())
            )

    @rule(geser=HARI, tanda=st.booleans(), penolakan=st.sampled_from(["", "Menolak tanpa alasan."]))
    def bap(self, geser: int, tanda: bool, penolakan: str) -> None:
        if satu := self.satu:
            on = self.kini + timedelta(days=min(geser, 1))
            isi = services.IsiBap(on, "Tanya jawab", "Nurul Aini", tanda, penolakan)
            self.coba(lambda: services.catat_bap(perkara=satu.pk, isi=isi, **self._baku()))

    @rule(tanda=st.booleans(), alasan=st.sampled_from(["", "Salah sebut hari."]))
    def bap_ulang(self, tanda: bool, alasan: str) -> None:
        if satu := self.satu:
            isi = services.IsiBap(self.kini, "Tanya jawab lagi", "Nurul Aini", tanda, "Menolak.")
            self.coba(lambda: services.ulangi_bap(perkara=satu.pk, isi=isi, alasan=alasan, **self._baku()))

    @rule(geser=st.integers(-2, 2), oleh=st.sampled_from(["kasek", "kasek", "kadis", "guru"]))
    def bebaskan(self, geser: int, oleh: str) -> None:
        if satu := self.satu:
            on = self.kini
            pejabat = tugas_kepala(self.kota, on) if oleh == "kasek" else getattr(self.kota, oleh).penugasan.pk
            isi = IsiPembebasan("800/9", on, on + timedelta(days=geser), pejabat, "Agar saksi didengar.")
            self.coba(lambda: services.bebaskan(perkara=satu.pk, isi=isi, **self._baku()))

    @rule(alasan=st.sampled_from(["", "Cukup."]))
    def akhiri_bebas(self, alasan: str) -> None:
        if satu := self.satu:
            on = self.kini
            self.coba(lambda: services.akhiri_pembebasan(perkara=satu.pk, tanggal=on, alasan=alasan, **self._baku()))

    @rule()
    def catatan(self) -> None:
        if satu := self.satu:
            on, isi = self.kini, "Bukti presensi."
            self.coba(lambda: services.catat_tidak_hadir(perkara=satu.pk, isi=IsiTidakHadir(on, isi), **self._baku()))

    @rule(
        pejabat=st.sampled_from(["kadis", "walikota", "kasek", "guru"]),
        jenis=st.sampled_from(["teguran_lisan", "pemberhentian", "potong_tpp_6", "penundaan_kgb"]),
        terbukti=st.booleans(),
        geser=HARI,
    )
    def putus(self, pejabat: str, jenis: str, terbukti: bool, geser: int) -> None:
        if satu := self.satu:
            orang = getattr(self.kota, pejabat)
            lain: dict[str, Any] = {"pejabat_id": orang.penugasan.pk, "jenis": jenis} | (
                {} if terbukti else {"terbukti": ()}
            )
            isi = pabrik.isi_keputusan(self.kota, satu, self.kini + timedelta(days=min(geser, 1)), **lain)
            self.coba(lambda: services.putuskan(perkara=satu.pk, isi=isi, **self._baku()))

    @rule(kali=st.integers(1, 6))
    def langkah_wajar(self, kali: int) -> None:
        """The next acts as they should be, so that ends are reached too."""
        for _n in range(kali):
            self.coba(self._langkah)

    def _langkah(self) -> None:
        satu, kota = self.satu, self.kota
        if satu is None:
            self.satu = pabrik.buka(kota, self.kini)
            return
        panggilan = satu.panggilan.order_by("-ke").first()
        self.kini = max(self.kini, satu.terakhir, panggilan.hari_periksa if panggilan else self.kini)
        diperiksa = BeritaAcara.objects.filter(perkara=satu).exists()
        if satu.terbuka and diperiksa:
            pabrik.putuskan(kota, satu, self.kini)
        elif satu.terbuka and (panggilan is None or panggilan.hadir is False):
            pabrik.panggil(kota, satu, self.kini, self.kini + timedelta(days=1))
        elif satu.terbuka and panggilan and panggilan.hadir is None:
            pabrik.hadir(kota, satu, self.kini)
        elif satu.terbuka:
            pabrik.bap(kota, satu, self.kini)
        elif satu.keadaan == K.DIPUTUS:
            pabrik.sampaikan(kota, satu, self.kini)

    @rule(hari=st.integers(0, 25))
    def upaya(self, hari: int) -> None:
        if satu := self.satu:
            self.coba(lambda: services.ajukan_upaya(perkara=satu.pk, tanggal=self.kini, **self._baku()))

    @rule(hasil=st.sampled_from(["menguatkan", "membatalkan", "tidak_diterima", "meringankan"]))
    def putusan(self, hasil: str) -> None:
        if satu := self.satu:
            isi = IsiPutusan(self.kini, "P/1", hasil, "teguran_tertulis" if hasil == "meringankan" else "")
            self.coba(lambda: services.putus_upaya(perkara=satu.pk, isi=isi, **self._baku()))

    @rule()
    def harian(self) -> None:
        self.coba(lambda: services.berlakukan_jatuh_tempo(at=pukul(self.kini)))

    @rule(alasan=st.sampled_from(["", "Tidak terbukti."]))
    def tutup(self, alasan: str) -> None:
        if (satu := self.satu) and self.kini > pabrik.SENIN + timedelta(days=60):
            on = self.kini
            self.coba(
                lambda: services.tutup_tanpa_pelanggaran(perkara=satu.pk, alasan=alasan, tanggal=on, **self._baku())
            )

    def _baku(self) -> Baku:
        return {"versi": None, "by": pabrik.meja(self.kota, self.kini), "at": pukul(self.kini)}

    @invariant()
    def time_runs_forward(self) -> None:
        if (satu := self.satu) is None:
            return
        assert self.terakhir is None or satu.terakhir >= self.terakhir
        self.terakhir = satu.terakhir
        k = KeputusanDisiplin.objects.filter(perkara=satu).first()
        semua_bap = list(BeritaAcara.objects.filter(perkara=satu).order_by("pk"))
        hari = [satu.tanggal_perbuatan, satu.tanggal]
        for p in satu.panggilan.order_by("ke"):
            hari += [p.tanggal_surat] + ([p.hari_periksa] if p.hadir is not None else [])
        hari += [b.tanggal for b in semua_bap]
        hari += [x for x in (k.tanggal, k.disampaikan, k.berlaku) if x] if k else []
        assert hari == sorted(hari)

    @invariant()
    def a_decision_has_every_link(self) -> None:
        for k in KeputusanDisiplin.objects.select_related("perkara"):
            satu = k.perkara
            terbukti = list(satu.pasal.filter(terbukti=True))
            assert terbukti
            assert {p.tingkat for p in terbukti} == {k.tingkat}
            kini = bap_kini(satu)
            assert kini
            assert k.tanggal >= kini.tanggal
            dua_kali = satu.panggilan.filter(hadir=False).count() == 2
            assert satu.panggilan.filter(hadir=True).exists() or dua_kali
            assert k.pejabat.pegawai_id != satu.pegawai_id
            unsur = set(satu.tim.values_list("unsur", flat=True))
            assert k.tingkat != "berat" or {"atasan_langsung", "pengawasan", "kepegawaian"} <= unsur
            assert k.jenis not in {"potong_tpp_6"}  # not switched on here

    @invariant()
    def relief_is_for_grave_cases_under_examination_only(self) -> None:
        for b in PembebasanSementara.objects.select_related("perkara"):
            satu = b.perkara
            assert (b.sampai is None) <= (satu.keadaan == K.TERBUKA)
            assert b.pejabat_id == tugas_kepala(self.kota, b.tanggal)
            hadir = satu.panggilan.get(hadir=True)
            assert b.mulai >= hadir.hari_periksa
            assert b.sampai or "berat" in satu.pasal.values_list("tingkat", flat=True)

    @invariant()
    def what_is_in_force_is_a_fact_and_nothing_else_is(self) -> None:
        berlaku = PerkaraDisiplin.objects.filter(keadaan=K.BERLAKU).count()
        assert HukumanDisiplin.objects.count() == berlaku
        batal = UpayaAdministratif.objects.filter(hasil="membatalkan").count()
        assert PerkaraDisiplin.objects.filter(keadaan=K.BATAL).count() == batal


@pytest.mark.django_db
def test_no_path_reaches_a_decision_without_its_links() -> None:
    Perkara.kota = kota_kecil()
    banyak = settings(max_examples=15, stateful_step_count=18, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Perkara, settings=banyak)
    assert Perkara.tercapai >= {K.TERBUKA, K.DIPUTUS, K.DISAMPAIKAN}
