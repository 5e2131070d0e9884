"""Who else signs the papers of a person (a superior, who held the post before), as printed and as they are now."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Case, F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce

from kinerja.dokumen.formulir.orang import KEADAAN
from kinerja.dokumen.models import KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.dokumen.naskah.pejabat import SINGKATAN
from kinerja.mutasi.models import PesertaPelantikan
from kinerja.organisasi.selectors.penugasan import pada_hari, versi_jabatan, versi_pada

BELUM_SELESAI = (KeadaanDokumen.DISIAPKAN, KeadaanDokumen.DICETAK)
KOSONG = Value("", output_field=TextField())
YANG_LAMA = "serah_terima"  # who leaves the post signs it, too: an assignment that has ended


class Sambung(Func):
    """Texts one after another. Django's Concat nests two by two, too deep for SQLite's parser."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = TextField()


def penanda_berubah(pelantikan: int, kelompok: str, on: date) -> QuerySet[TandaTangan]:
    """Places of other people whose name or post was printed otherwise than it is now (`nama_kini`, `jabatan_kini`)."""
    lain = TandaTangan.objects.filter(
        dokumen__kelompok=kelompok,
        dokumen__keadaan__in=BELUM_SELESAI,
        keadaan=KeadaanTandaTangan.MENUNGGU,
        pegawai__isnull=False,
    ).exclude(pegawai=F("dokumen__pegawai"))
    kini: Mapping[str, Any] = {"nama_kini": _nama(), "jabatan_kini": _jabatan(pelantikan, on)}
    beda = ~Q(nama=F("nama_kini")) | ~Q(jabatan=F("jabatan_kini"))
    return lain.annotate(_vp=versi_pada(on, "penugasan__jabatan__versi")).annotate(**kini).filter(beda)


def _nama() -> Combinable:
    depan = Case(
        When(pegawai__gelar_depan="", then=KOSONG),
        default=Sambung(F("pegawai__gelar_depan"), Value(" ")),
        output_field=TextField(),
    )
    belakang = Case(
        When(pegawai__gelar_belakang="", then=KOSONG),
        default=Sambung(Value(", "), F("pegawai__gelar_belakang")),
        output_field=TextField(),
    )
    return Sambung(depan, F("pegawai__nama"), belakang)


def _jabatan(pelantikan: int, on: date) -> Combinable:
    """The post with its capacity; empty for an assignment that has ended. A participant has the post to be taken."""
    ikut = PesertaPelantikan.objects.filter(pelantikan=pelantikan, pegawai=OuterRef("pegawai_id"))
    baru = (
        ikut.annotate(**versi_jabatan(on, "jabatan")).annotate(tertulis_=_tertulis("jenis", "_vj__nama")).order_by("pk")
    )
    sama = baru.filter(tertulis_=OuterRef("jabatan"))  # of several posts the one that was printed
    satu = Coalesce(*(Subquery(x.values("tertulis_")[:1]) for x in (sama, baru)), KOSONG)
    return Case(
        When(penugasan=None, then=satu),
        When(~Q(dokumen__jenis=YANG_LAMA) & ~pada_hari(on, "penugasan__"), then=KOSONG),
        default=_tertulis("penugasan__jenis", "_vp__nama"),
        output_field=TextField(),
    )


def _tertulis(jenis: str, nama: str) -> Combinable:
    """As `Pejabat.jabatan_tertulis` writes it."""
    awal: Iterable[When] = (When(**{jenis: x}, then=Value(f"{SINGKATAN[keadaan]} ")) for x, keadaan in KEADAAN.items())
    return Sambung(Case(*awal, default=KOSONG, output_field=TextField()), Coalesce(Cast(F(nama), TextField()), KOSONG))
