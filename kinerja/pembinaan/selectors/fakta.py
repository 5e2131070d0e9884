"""The facts a checkpoint rests on: agreements, realisations and marks since the contract, each with its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.pembinaan import SkorKontrak, UnsurKontrak
from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.skp.models import PeriodeRealisasi, Realisasi

PK = PerjanjianKinerja.Status


@dataclass(frozen=True, slots=True)
class FaktaTitik:
    """One recorded fact: of which kind, from which record, what it says, on which day, and what it is about."""

    jenis: str
    sumber: str
    isi: str
    tanggal: date
    rujukan: str

    def baris(self) -> dict[str, str]:
        """As it is kept beside the score that rests on it."""
        return {
            "jenis": self.jenis,
            "sumber": self.sumber,
            "isi": self.isi,
            "tanggal": self.tanggal.isoformat(),
            "rujukan": self.rujukan,
        }


def aturan_skor(ditandatangani: date) -> SkorKontrak:
    """Elements, words and the word that passes, by the rule in force when the contract was signed."""
    isi: SkorKontrak = pustaka_berlaku().nilai("pembinaan.skor_kontrak", ditandatangani).isi
    return isi


def fakta_titik(
    penugasan: int, mulai: date, sampai: date, nilai: Sequence[Penilaian] | None = None
) -> list[FaktaTitik]:
    """What the record holds about an assignment between two days, oldest first. Four queries, three with the marks."""
    diberikan = nilai_disampaikan(penugasan) if nilai is None else nilai
    semua = [*_pk(penugasan, mulai, sampai), *_realisasi(penugasan, mulai, sampai), *_nilai(diberikan, mulai, sampai)]
    return sorted(semua, key=lambda f: (f.tanggal, f.jenis, f.isi))


def fakta_unsur(unsur: UnsurKontrak, fakta: Sequence[FaktaTitik]) -> list[FaktaTitik]:
    """Those that are shown under one element."""
    return [f for f in fakta if f.jenis in unsur.fakta]


def _pk(penugasan: int, mulai: date, sampai: date) -> Iterator[FaktaTitik]:
    ada = PerjanjianKinerja.objects.filter(
        penugasan=penugasan,
        tahun__in=range(mulai.year, sampai.year + 1),
        status__in=[PK.BERLAKU, PK.DIUBAH, PK.SELESAI],
        berlaku_pada__isnull=False,
    )
    for pk in ada:
        if pk.berlaku_pada and hari(pk.berlaku_pada) <= sampai:
            isi = _("Perjanjian kinerja %(tahun)s versi %(versi)s berlaku") % {"tahun": pk.tahun, "versi": pk.versi}
            yield FaktaTitik("pk", _("Perjanjian kinerja"), isi, hari(pk.berlaku_pada), f"pk:{pk.pk}")


def _realisasi(penugasan: int, mulai: date, sampai: date) -> Iterator[FaktaTitik]:
    """That it was handed in, and what each figure was against its target."""
    diajukan: dict[str, PeriodeRealisasi] = {}
    for p in PeriodeRealisasi.objects.filter(penugasan=penugasan, diajukan_pada__isnull=False):
        periode = periode_dari_kode(p.periode)
        if p.diajukan_pada and _beririsan(periode, mulai, sampai):
            diajukan[p.periode] = p
            isi = _("Realisasi %s diajukan") % periode.label
            yield FaktaTitik("realisasi", _("SKP"), isi, hari(p.diajukan_pada), f"skp:{p.skp_id}")
    angka = Realisasi.objects.filter(
        hasil_kerja__skp__penugasan=penugasan, periode__in=diajukan, indikator__isnull=False
    )
    for r in angka.select_related("indikator", "hasil_kerja"):
        periode = periode_dari_kode(r.periode)
        yield FaktaTitik(
            "capaian",
            _("Realisasi SKP"),
            _sebut(r, periode),
            min(periode.sampai, sampai),
            f"skp:{r.hasil_kerja.skp_id}",
        )


def _sebut(r: Realisasi, periode: Periode) -> str:
    ukuran = r.indikator
    nilai = tulis_angka(r.angka) if r.angka is not None else r.teks
    isi = {
        "apa": ukuran.nama if ukuran else "",
        "nilai": nilai,
        "satuan": ukuran.satuan if ukuran else "",
        "target": ukuran.target if ukuran else "",
        "periode": periode.label,
    }
    return _("%(apa)s, %(periode)s: %(nilai)s %(satuan)s (target setahun %(target)s)") % isi


def nilai_disampaikan(penugasan: int) -> list[Penilaian]:
    """The delivered marks of an assignment that hold. One query."""
    return list(Penilaian.objects.filter(penugasan=penugasan, ditetapkan_pada__isnull=False))


def _nilai(nilai: Sequence[Penilaian], mulai: date, sampai: date) -> Iterator[FaktaTitik]:
    """Marks of those days, delivered by the last of them: the rating of results and that of behaviour."""
    for n in nilai:
        if n.sampai < mulai or n.mulai > sampai or n.ditetapkan_pada is None or hari(n.ditetapkan_pada) > sampai:
            continue
        apa = {"periode": periode_dari_kode(n.periode).label, "pada": tulis_tanggal(hari(n.ditetapkan_pada))}
        hasil = _("Hasil kerja %(periode)s: %(nilai)s") % {**apa, "nilai": n.get_hasil_kerja_display()}
        perilaku = _("Perilaku kerja %(periode)s: %(nilai)s") % {**apa, "nilai": n.get_perilaku_display()}
        for jenis, isi in (("penilaian", hasil), ("perilaku", perilaku)):
            yield FaktaTitik(jenis, _("Penilaian kinerja"), isi, hari(n.ditetapkan_pada), f"penilaian:{n.pk}")


def _beririsan(periode: Periode, mulai: date, sampai: date) -> bool:
    return periode.mulai <= sampai and mulai <= periode.sampai
