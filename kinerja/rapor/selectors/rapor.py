"""The whole rapor of one person for one reader: only recorded facts, and what is missing said."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.aturan import pustaka
from kinerja.dasar.grafik import Batang, Bidang, Grafik, Tanda, pita_waktu
from kinerja.dasar.waktu import hari, tulis_rentang, tulis_tanggal
from kinerja.organisasi.models import Kedudukan, Pegawai, StatusKepegawaian
from kinerja.penilaian.selectors.orang import sebut_penulis
from kinerja.rapor.models import Kunjungan
from kinerja.rapor.selectors.hasil import BarisHasil, SegmenHasil, hasil_pegawai, urutkan
from kinerja.rapor.selectors.jejak import Pos, TahunNilai, daftar_nilai, daftar_pos, per_tahun
from kinerja.rapor.selectors.riwayat import NilaiTercatat, PosLuar, Riwayat, masa_rezim, susun_riwayat
from kinerja.rapor.selectors.segmen import SegmenTahun, segmen_rapor
from kinerja.skp.models import UmpanBalik

PITA_TAHUN = 15


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a reader may see beside the facts: feedback, marks not yet delivered, punishments, visits (None = no)."""

    umpan_balik: Iterable[UmpanBalik]
    sampai_draf: bool = False
    kunjungan: QuerySet[Kunjungan] | None = None
    urut: str = ""
    hukdis: bool = False


@dataclass(frozen=True, slots=True)
class SegmenTampil:
    """One post of a year with its lines in the order asked for."""

    skp_id: int
    judul: str
    baris: tuple[BarisHasil, ...]


@dataclass(frozen=True, slots=True)
class TahunRapor:
    """One of the last years: its marks and what was promised in it."""

    nilai: TahunNilai
    segmen: tuple[SegmenTampil, ...]
    jabatan: tuple[SegmenTahun, ...] = ()

    @property
    def tahun(self) -> int:
        """The year."""
        return self.nilai.tahun

    @property
    def hari(self) -> int:
        """Days served in the year, each counted once."""
        return sum(s.hari for s in self.jabatan)


@dataclass(frozen=True, slots=True)
class UmpanTampil:
    """One feedback as the reader sees it."""

    tanggal: date
    isi: str
    dari: str
    nilai: str


@dataclass(frozen=True, slots=True)
class PosTampil:
    """A post in the list, wherever it is known from."""

    judul: str
    unit: str
    mulai: date
    sampai: date | None
    sumber: str

    @property
    def masa(self) -> str:
        """From when to when."""
        return tulis_rentang(self.mulai, self.sampai)


def sumber_pos(pos: Pos) -> str:
    """The order behind an assignment."""
    return _("SK %s") % pos.penugasan.nomor_sk if pos.penugasan.nomor_sk else _("penugasan di sini")


@dataclass(frozen=True, slots=True)
class Rapor:
    """Everything on the page and on paper."""

    pegawai: Pegawai
    on: date
    keterangan: tuple[tuple[str, str], ...]
    pos: tuple[Pos, ...]
    kini: tuple[Pos, ...]
    nilai: tuple[TahunNilai, ...]
    tahun: tuple[TahunRapor, ...]
    umpan_balik: dict[str, tuple[UmpanTampil, ...]]
    kunjungan: tuple[Kunjungan, ...] | None
    hilang: tuple[str, ...]
    riwayat: Riwayat

    @property
    def pos_luar(self) -> tuple[PosLuar, ...]:
        """Posts known from other records only: one that is also an assignment here is shown once."""
        disini = {(p.mulai, p.judul.casefold()) for p in self.pos}
        return tuple(p for p in self.riwayat.pos if (p.mulai, p.judul.casefold()) not in disini)

    @property
    def semua_pos(self) -> list[PosTampil]:
        """Posts here and elsewhere, the newest first, each with its source."""
        disini = [PosTampil(p.judul, p.unit, p.mulai, p.sampai, sumber_pos(p)) for p in self.pos]
        luar = [PosTampil(p.judul, p.unit, p.mulai, p.sampai, p.sumber) for p in self.pos_luar]
        return sorted([*disini, *luar], key=lambda p: p.mulai, reverse=True)

    @property
    def aturan(self) -> tuple[tuple[str, date, date | None], ...]:
        """The rules that judged the years shown: name, first and last day."""
        awal = date(min((t.tahun for t in self.nilai), default=self.on.year), 1, 1)
        return tuple(r for r in masa_rezim() if (r[2] or self.on) >= awal and r[1] <= self.on)

    @property
    def terakhir_tercatat(self) -> NilaiTercatat | None:
        """The newest year's mark from other records, where no year has one of its own."""
        return None if self.terakhir else next((n for t in self.nilai if (n := t.akhir_tercatat)), None)

    @property
    def terakhir(self) -> TahunNilai | None:
        """The newest year with a mark of its own."""
        return next((t for t in self.nilai if t.akhir), None)


def susun_rapor(pegawai: Pegawai, on: date, bacaan: Bacaan) -> Rapor:
    """The rapor of a person annotated by `dengan_keterangan`. Seven queries, eight with the visits."""
    pos = daftar_pos(pegawai, on)
    nilai = daftar_nilai(pegawai, sampai_draf=bacaan.sampai_draf)
    segmen = hasil_pegawai(pegawai, on)
    riwayat = susun_riwayat(pegawai.pk, hukdis=bacaan.hukdis)
    mulai = [*(p.mulai for p in pos), *(p.mulai for p in riwayat.pos)]
    tahun = per_tahun(nilai, riwayat.nilai, mulai, on, {s.tahun for s in segmen})
    kini = tuple(p for p in pos if p.sampai is None)
    return Rapor(
        pegawai=pegawai,
        on=on,
        keterangan=tuple(_keterangan(pegawai, kini)),
        pos=tuple(pos),
        kini=kini,
        nilai=tuple(tahun),
        tahun=tuple(_tahun(t, segmen, pos, bacaan.urut, on) for t in tahun if t.tahun > on.year - 3),
        umpan_balik=_umpan_balik(bacaan.umpan_balik, on),
        kunjungan=tuple(bacaan.kunjungan[:50]) if bacaan.kunjungan is not None else None,
        hilang=tuple(_hilang(tahun, riwayat)),
        riwayat=riwayat,
    )


def pita_rapor(rapor: Rapor) -> Grafik:
    """The time band: posts as bars, acting ones hatched, the year's predikat beneath."""
    disini = [Batang(p.judul, p.mulai, p.sampai, arsir=p.arsir) for p in rapor.pos]
    luar = [Batang(p.judul, p.mulai, p.sampai, arsir=p.arsir, luar=True) for p in rapor.pos_luar]
    tanda = [m for t in reversed(rapor.nilai) if (m := _tanda(t))]
    batang = sorted([*disini, *luar], key=lambda b: b.mulai)
    bidang = [Bidang(*r) for r in rapor.aturan]
    return pita_waktu(batang, tanda, _("Jabatan dan predikat tahunan"), sampai=rapor.on, bidang=bidang)


def _tanda(tahun: TahunNilai) -> Tanda | None:
    """The year's mark; a word of an older scale keeps its own letters and has no colour of today's."""
    if tahun.akhir:
        return Tanda(tahun.tahun, tahun.akhir.predikat)
    lain = tahun.akhir_tercatat
    if lain is None:
        return None
    return Tanda(tahun.tahun, lain.predikat, "" if lain.predikat else lain.huruf, f"{lain.lengkap} ({lain.dasar})")


def _keterangan(pegawai: Pegawai, kini: Sequence[Pos]) -> Iterable[tuple[str, str]]:
    yield _("NIP"), pegawai.nip or _("tidak ada")
    for p in kini:
        sejak = _("sejak %(hari)s") % {"hari": tulis_tanggal(p.mulai)}
        yield _("Jabatan"), ", ".join(x for x in (p.judul, p.unit) if x) + f" ({sejak})"
    if not kini:
        yield _("Jabatan"), _("tidak ada penugasan yang berlaku hari ini")
    status, kedudukan = _kata(pegawai, "status_kini"), _kata(pegawai, "kedudukan_kini")
    yield _("Status"), str(StatusKepegawaian.Status(status).label) if status else _("belum tercatat")
    if kedudukan and kedudukan != Kedudukan.AKTIF:
        yield _("Kedudukan"), str(Kedudukan(kedudukan).label)
    yield _("Golongan"), _kata(pegawai, "golongan_kini") or _("belum tercatat")
    yield _("Pendidikan"), _kata(pegawai, "pendidikan_kini").upper() or _("belum tercatat")


def _kata(pegawai: Pegawai, nama: str) -> str:
    return str(getattr(pegawai, nama, None) or "")


def _tahun(nilai: TahunNilai, segmen: Iterable[SegmenHasil], pos: Sequence[Pos], urut: str, on: date) -> TahunRapor:
    milik = sorted((s for s in segmen if s.tahun == nilai.tahun), key=lambda s: (s.mulai, s.skp_id))
    tampil = tuple(SegmenTampil(s.skp_id, _judul(s, pos, len(milik)), urutkan(s.baris, urut)) for s in milik)
    return TahunRapor(nilai, tampil, segmen_rapor(pos, nilai, on))


def _judul(segmen: SegmenHasil, pos: Sequence[Pos], banyak: int) -> str:
    """The post, with its days where a year has several."""
    judul = next((p.judul for p in pos if p.penugasan.pk == segmen.penugasan_id), "")
    return f"{judul} · {tulis_rentang(segmen.mulai, segmen.sampai)}" if banyak > 1 else judul


def _umpan_balik(daftar: Iterable[UmpanBalik], on: date) -> dict[str, tuple[UmpanTampil, ...]]:
    """By behaviour value in the order of the rule, what names none last; newest first within."""
    nama = {x.kode: x.nama for x in pustaka.nilai("perilaku.berakhlak", on).isi}
    menurut: dict[str, list[UmpanTampil]] = defaultdict(list)
    for u in daftar:
        nilai = nama.get(u.nilai_perilaku, _("Umum"))
        menurut[nilai].append(UmpanTampil(hari(u.ditulis), u.isi, sebut_penulis(u), nilai))
    return {n: tuple(menurut[n]) for n in (*nama.values(), _("Umum")) if n in menurut}


def _hilang(tahun: Sequence[TahunNilai], riwayat: Riwayat) -> Iterable[str]:
    """What a reader would look for and not find, and why; the years of one reason in one line."""
    kosong: dict[str, list[int]] = defaultdict(list)
    for t in sorted(tahun, key=lambda t: t.tahun):
        if t.sebab:
            kosong[t.sebab].append(t.tahun)
    for sebab, deret in kosong.items():
        yield _("Belum ada penilaian tahunan %(tahun)s: %(sebab)s.") % {"tahun": _rentang(deret), "sebab": sebab}
    if not riwayat.pos:
        yield _("Jabatan sebelum data ini dimulai atau di tempat lain: belum ada yang dimuat.")
    if not riwayat.diklat:
        yield _("Pengembangan kompetensi (diklat, seminar): belum ada yang dimuat.")
    elif any(not d.jam for d in riwayat.diklat):
        yield _("Jam pelajaran belum tercatat pada %d diklat.") % sum(not d.jam for d in riwayat.diklat)
    if not riwayat.penghargaan:
        yield _("Penghargaan: belum ada yang dimuat.")
    if riwayat.hukdis == ():
        yield _("Hukuman disiplin: tidak ada yang tercatat.")
    yield _("Kepuasan masyarakat dan aduan unit yang dilayani: belum ada data yang dimuat.")


def _rentang(tahun: Sequence[int]) -> str:
    """Years in a row as a range: `2013–2014, 2016`."""
    deret: list[list[int]] = []
    for t in tahun:
        if deret and deret[-1][-1] == t - 1:
            deret[-1].append(t)
        else:
            deret.append([t])
    return ", ".join(str(d[0]) if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in deret)
