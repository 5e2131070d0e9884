"""The home page: what waits for a person, what waits for others, and the person's own part, in constant queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja.dasar.tampilan import PREDIKAT, PredikatTampil, Tugas
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.penilaian.selectors.perkara import perkara_terbuka
from kinerja.peraturan.periode import Periode, periode_dari_kode, periode_dinilai, periode_pada
from kinerja.perjanjian.selectors import menunggu_pihak_lain, pk_berjalan, tugas_pk
from kinerja.skp.tenggat import batas_penetapan
from kinerja.web.selectors.meja import Meja
from kinerja.web.selectors.serah_terima import dari_serah_terima
from kinerja.web.selectors.tim import TANPA_SKP, Anggota, daftar_anggota
from kinerja.web.selectors.tugas.bkn import dari_bkn
from kinerja.web.selectors.tugas.dokumen import baris_pendek, dari_dokumen
from kinerja.web.selectors.tugas.ketua import dari_ketua
from kinerja.web.selectors.tugas.nilai import dari_nilai, nilai_sendiri
from kinerja.web.selectors.tugas.perkara import dari_perkara, perkara_menunggu
from kinerja.web.selectors.tugas.skp import belum_bersusun, dari_skp, menunggu_skp, skp_sendiri
from kinerja.web.selectors.tugas.tim import dari_tim, menunggu_ditetapkan
from kinerja.web.selectors.tugas.usulan import dari_usulan, usulan_dari

RAPOR_KECIL = 6  # so many periods stand in the small rapor


@dataclass(frozen=True, slots=True)
class NilaiTampil:
    """A delivered mark of the small rapor: when, which, where its receipt opens."""

    label: str
    kode: str
    pk: int


@dataclass(frozen=True, slots=True)
class RaporKecil:
    """Own last marks, oldest first, the newest yearly one, and where the last one went."""

    periodik: Sequence[NilaiTampil]
    tahunan: NilaiTampil | None

    @property
    def ada(self) -> bool:
        """Whether there is any mark."""
        return bool(self.periodik or self.tahunan)

    @property
    def terakhir(self) -> PredikatTampil | None:
        """The newest mark."""
        return PREDIKAT.get(self.periodik[-1].kode) if self.periodik else None

    @property
    def arah(self) -> str:
        """`naik`, `turun` or `tetap` against the mark before; empty with fewer than two."""
        if len(self.periodik) < 2:
            return ""
        lama, baru = (PREDIKAT[n.kode].tempat for n in self.periodik[-2:])
        return "tetap" if lama == baru else "naik" if baru > lama else "turun"


@dataclass(frozen=True, slots=True)
class Beranda:
    """The home page of everybody."""

    perlu: Sequence[Tugas]
    menunggu: Sequence[Tugas]
    tim: Sequence[Anggota]
    rapor: RaporKecil
    kini: Periode
    dinilai: Periode
    sisa_hari: int
    berskp: bool  # holds a post in which an SKP is written


def beranda(sesi: Sesi, meja: Meja | None = None) -> Beranda:
    """Tasks with the nearest date first; what has no date comes after, in the order of the sources."""
    kini, dinilai = periode_pada(sesi.hari), periode_dinilai(sesi.hari)
    tim = daftar_anggota(sesi, dinilai)
    skp = skp_sendiri(sesi, dinilai)
    pk = pk_berjalan(sesi)
    nilai = nilai_sendiri(sesi)
    susun = belum_bersusun(skp, sesi)
    berbatas = [*(a.penugasan for a in menunggu_ditetapkan(tim)), *([susun] if susun else [])]
    pendek = baris_pendek(sesi)
    usulan = usulan_dari(pendek)
    perkara = perkara_terbuka(sesi)
    batas = batas_penetapan(berbatas, sesi.hari.year, sesi.hari, sesi.pohon)
    perlu = [
        *dari_tim(tim, sesi, dinilai, batas),
        *dari_skp(skp, sesi, dinilai, susun, batas),
        *dari_nilai(nilai, sesi),
        *tugas_pk(pk, sesi),
        *dari_ketua(sesi, dinilai),
        *dari_serah_terima(sesi),
        *dari_usulan(usulan, sesi, milik=False),
        *dari_perkara(perkara, sesi),
        *dari_dokumen(pendek, sesi),
        *dari_bkn(sesi, meja),
    ]
    return Beranda(
        perlu=sorted(perlu, key=_mendesak),
        menunggu=[
            *menunggu_skp(skp, sesi, dinilai),
            *menunggu_pihak_lain(pk, sesi),
            *dari_usulan(usulan, sesi, milik=True),
            *perkara_menunggu(perkara, sesi),
        ],
        tim=[a for a in tim if not a.atas_nama],
        rapor=rapor_kecil(nilai),
        kini=kini,
        dinilai=dinilai,
        sisa_hari=(kini.sampai - sesi.hari).days,
        berskp=any(p.jenis_jabatan not in TANPA_SKP for p in sesi.semua_penugasan),
    )


def rapor_kecil(nilai: Sequence[Penilaian]) -> RaporKecil:
    """From marks with the newest first."""
    periodik = [n for n in nilai if n.jenis == Jenis.PERIODIK][:RAPOR_KECIL]
    tahunan = next((n for n in nilai if n.jenis == Jenis.TAHUNAN), None)
    return RaporKecil([_tampil(n) for n in reversed(periodik)], _tampil(tahunan) if tahunan else None)


def _tampil(n: Penilaian) -> NilaiTampil:
    return NilaiTampil(periode_dari_kode(n.periode).label, n.predikat, n.pk)


def _mendesak(t: Tugas) -> tuple[bool, int]:
    return (t.sisa_hari is None, t.sisa_hari or 0)
