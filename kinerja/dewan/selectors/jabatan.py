"""Who held a post at the end of a period, who moved to another in it, and for how long posts were acted in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery

from kinerja.dasar.waktu import awal_hari
from kinerja.dewan.selectors.peristiwa import SEHARI, dalam_periode
from kinerja.mutasi.models import JenisPelantikan, PesertaPelantikan
from kinerja.mutasi.pelaksana import Perintah, masa_pelaksana
from kinerja.mutasi.selectors.kosong import perintah_sejak
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.peraturan.periode import Periode
from kinerja.peraturan.selectors import pustaka_berlaku

PELAKSANA_TUGAS = (JenisPenugasan.PLT, JenisPenugasan.PLH)


@dataclass(frozen=True, slots=True)
class JabatanDijalankan:
    """A post acted in on a day: for how many days already, and whether beyond the limit."""

    jabatan: int
    lama: int
    lewat: bool


def pegawai_unit(periode: Periode) -> Mapping[int, int]:
    """Unit -> people with a definitive post in it on the last day, as recorded by then; one query."""
    semua = _tercatat(periode).filter(
        pada_hari(periode.sampai), pada_hari(periode.sampai, "jabatan__versi__"), jenis=JenisPenugasan.DEFINITIF
    )
    return dict(semua.order_by().values_list("jabatan__versi__unit_id").annotate(n=Count("pegawai", distinct=True)))


def perpindahan(periode: Periode) -> Iterator[tuple[int, int, date]]:
    """Person, post left and its last day, of moves from one recorded definitive post to another; oldest first.

    What one file brought in together is the history of a person, not a move.
    """
    sebelumnya = Penugasan.objects.filter(
        pegawai=OuterRef("pegawai"),
        jenis=JenisPenugasan.DEFINITIF,
        mulai__lt=OuterRef("mulai"),
        dicatat__lt=OuterRef("dicatat"),
    ).order_by("-mulai")
    asal = Subquery(sebelumnya.values("jabatan")[:1])
    baru = Penugasan.objects.filter(dalam_periode(periode, "mulai", "dicatat"), jenis=JenisPenugasan.DEFINITIF)
    baris = _bukan_pindah(baru).annotate(asal=asal).filter(asal__isnull=False).exclude(asal=F("jabatan"))
    for pegawai, jabatan, mulai in baris.order_by("mulai", "pk").values_list("pegawai_id", "asal", "mulai"):
        yield pegawai, jabatan, mulai - timedelta(days=1)


def _bukan_pindah(qs: QuerySet[Penugasan]) -> QuerySet[Penugasan]:
    """Without those that an accepted resignation opened, or a confirmation after a reorganisation."""
    mundur = SuratPengunduran.objects.filter(penugasan_baru=OuterRef("pk"))
    dikukuhkan = PesertaPelantikan.objects.filter(
        penugasan=OuterRef("pk"), pelantikan__jenis=JenisPelantikan.PENGUKUHAN
    )
    return qs.filter(~Exists(mundur), ~Exists(dikukuhkan))


def dijalankan_pelaksana(periode: Periode) -> Iterable[JabatanDijalankan]:
    """Each post acted in on the last day once, with the longest of those who act in it; one query."""
    on = periode.sampai
    semua = perintah_sejak(on).filter(dicatat__lt=awal_hari(on + SEHARI), jenis__in=PELAKSANA_TUGAS)
    perintah = (Perintah(p.pk, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.sampai) for p in semua)
    hasil: dict[int, JabatanDijalankan] = {}
    for m in masa_pelaksana(perintah, on, pustaka_berlaku()):
        satu = JabatanDijalankan(m.perintah.jabatan, (on - m.pertama).days + 1, m.melewati(on))
        ada = hasil.get(satu.jabatan)
        if ada is None or (satu.lewat, satu.lama) > (ada.lewat, ada.lama):
            hasil[satu.jabatan] = satu
    return hasil.values()


def _tercatat(periode: Periode) -> QuerySet[Penugasan]:
    return Penugasan.objects.filter(dicatat__lt=awal_hari(periode.sampai + SEHARI))
