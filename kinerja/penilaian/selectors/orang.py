"""What a mark of one person stands on: results with their figures and evidence, feedback, talks; constant queries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import QuerySet

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.grafik import Grafik, garis_kecil
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Predikat
from kinerja.penilaian.selectors.angka import sebut_angka, sebut_target
from kinerja.penilaian.selectors.tim import BarisTim
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.skp.lembar import baca_angka
from kinerja.skp.models import SKP, Dialog, RekomendasiTim, UmpanBalik
from kinerja.skp.permissions import lingkup_dialog, lingkup_umpan_balik
from kinerja.skp.selectors.lembar import BarisLembar, Lembar
from kinerja.skp.selectors.realisasi import lembar_realisasi
from kinerja.skp.selectors.tim import rekomendasi_untuk


@dataclass(frozen=True, slots=True)
class IndikatorTampil:
    """One indicator: the line of the realisation sheet and its course through the year, as typed and as drawn."""

    baris: BarisLembar
    periode: tuple[tuple[str, str], ...]
    grafik: Grafik | None

    @property
    def target(self) -> str:
        """The year's target with its unit."""
        return f"{sebut_target(self.baris.target)} {self.baris.satuan}".strip()

    @property
    def realisasi(self) -> str:
        """What the year has come to with this period, or the words reported."""
        kini = self.baris.sampai_kini
        return f"{sebut_angka(kini)} {self.baris.satuan}".strip() if kini is not None else self.baris.teks

    @property
    def capaian(self) -> str:
        """Achievement of the year so far, in per cent."""
        return tulis_angka(Decimal(self.baris.capaian.persen)) if self.baris.capaian.persen else ""


@dataclass(frozen=True, slots=True)
class HasilTampil:
    """One result with its indicators, as the rater reads it."""

    rumusan: str
    rencana: str
    indikator: tuple[IndikatorTampil, ...]


@dataclass(frozen=True, slots=True)
class DasarNilai:
    """Everything left of the choices."""

    hasil: tuple[HasilTampil, ...]
    keadaan: Lembar | None
    umpan_balik: tuple[tuple[UmpanBalik, str], ...]
    dialog: tuple[Dialog, ...]
    rekomendasi: tuple[RekomendasiTim, ...] = ()
    nilai_saya: dict[str, int] = field(default_factory=dict)


def dasar_nilai(sesi: Sesi, baris: BarisTim, periode: Periode, tim: Iterable[BarisTim]) -> DasarNilai:
    """The results, feedback of the year and talks behind a mark, and the rater's own marks of this period so far."""
    lembar = lembar_penilaian(SKP.objects.get(pk=baris.skp_id), periode) if baris.skp_id else None
    orang, tahun = baris.penugasan.pegawai, periode.mulai.year
    return DasarNilai(
        hasil=tuple(_hasil(lembar)) if lembar else (),
        keadaan=lembar,
        umpan_balik=tuple((u, sebut_penulis(u)) for u in _umpan_balik(sesi, orang, tahun)),
        dialog=tuple(lingkup_dialog(sesi, sesi.hari).filter(pegawai=orang, tanggal__year=tahun).order_by("-tanggal")),
        rekomendasi=tuple(rekomendasi_untuk(baris.penugasan.pk, periode)),
        nilai_saya=hitung_predikat_saya(tim),
    )


def lembar_penilaian(skp: SKP, periode: Periode) -> Lembar | None:
    """The realisation sheet a period is rated by: its own, for the year the last one of the segment."""
    ada = daftar_periode(skp.tahun, skp.mulai, skp.sampai)
    pilih = next((p for p in ada if p.kode == periode.kode), None)
    if pilih is None:
        pilih = next((p for p in reversed(ada) if p.mulai <= periode.sampai), None)
    return lembar_realisasi(skp, pilih) if pilih else None


def hitung_predikat_saya(tim: Iterable[BarisTim]) -> dict[str, int]:
    """How many of each mark a team has in this period, best first."""
    jumlah = Counter(b.penilaian.predikat for b in tim if b.penilaian)
    return {p.value: jumlah[p.value] for p in Predikat}


def _hasil(lembar: Lembar) -> Iterable[HasilTampil]:
    for h in lembar.hasil:
        indikator = tuple(_indikator(b, lembar.periode.label) for b in h.baris)
        yield HasilTampil(h.hasil.rumusan, h.rencana, indikator)


def _indikator(baris: BarisLembar, kini: str) -> IndikatorTampil:
    """Drawn where there is a course: two periods with a number."""
    periode = (*baris.sebelumnya, *(((kini, baris.teks),) if baris.teks else ()))
    titik = [(label, baca_angka(teks)[0]) for label, teks in periode]
    berjalan = sum(nilai is not None for _label, nilai in titik) > 1
    return IndikatorTampil(baris, periode, garis_kecil(titik, baris.nama) if berjalan else None)


def _umpan_balik(sesi: Sesi, orang: Pegawai, tahun: int) -> QuerySet[UmpanBalik]:
    semua = lingkup_umpan_balik(sesi, sesi.hari).filter(pegawai=orang, ditulis__year=tahun)
    return semua.select_related("penulis", "penugasan_penulis__pegawai").order_by("-ditulis")


def sebut_penulis(umpan: UmpanBalik) -> str:
    """Who gave a feedback, as it is shown: superiors, team leaders and partners by name, peers and subordinates not."""
    if umpan.sebagai in ("rekan", "bawahan"):
        return str(umpan.get_sebagai_display())
    siapa = umpan.penugasan_penulis.pegawai.nama_lengkap if umpan.penugasan_penulis else str(umpan.penulis)
    return f"{siapa} ({umpan.get_sebagai_display()})"
