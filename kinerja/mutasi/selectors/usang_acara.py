"""Papers of the whole day out of date: the list they print, the particulars of the day, who stands beside the oath."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Case, F, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import disiapkan
from kinerja.dokumen.models import Dokumen
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen
from kinerja.mutasi.selectors.berubah import (
    DokumenUsang,
    KeteranganBerubah,
    NaskahUsang,
    baca_penanda,
    belum,
    berubah,
    penanda_pertama,
)
from kinerja.mutasi.selectors.isi_acara import (
    SUMPAH,
    DaftarAcara,
    Ingatan,
    IsiAcara,
    OrangAcara,
    kelompok_sumpah,
    nama_naskah,
)
from kinerja.mutasi.selectors.penanda import KOSONG, penanda_berubah
from kinerja.mutasi.selectors.tertulis import tertulis
from kinerja.organisasi.selectors.penugasan import versi_jabatan

DISEBUT = 3  # so many names are said of those who came, left or changed

_Naskah = tuple[int, str, str, str, Any, Any, str]  # paper, kind, title, work, particulars, people, a signer


def acara_usang(satu: Pelantikan) -> list[NaskahUsang]:
    """Those nobody has signed; one query where there are none, else at most three."""
    naskah = _naskah(satu.pk, kelompok_dokumen(satu.pk), satu.tanggal)
    if not naskah:
        return []
    orang = [OrangAcara(pk, agama.strip().lower(), kini) for pk, agama, kini in _orang(satu.pk, satu.tanggal)]
    sumpah = any(jenis == SUMPAH for _pk, jenis, *_lain in naskah)
    isi = IsiAcara(satu, orang, kelompok_sumpah(satu) if sumpah else {})
    return [x for n in naskah if (x := _satu_usang(isi, n)).beda]


@disiapkan
def _naskah(pelantikan: int, kelompok: str, on: date) -> QuerySet[Dokumen, _Naskah]:
    penanda = penanda_berubah(pelantikan, kelompok, on).filter(dokumen__pegawai=None)
    milik = belum(kelompok).filter(pegawai=None, acara_tertulis__isnull=False).order_by("pk")
    berpenanda = milik.annotate(penanda_=Coalesce(Subquery(penanda_pertama(penanda)), KOSONG))
    hasil: QuerySet[Dokumen, _Naskah] = berpenanda.values_list(
        "pk", "jenis", "judul", "rujukan", "acara_tertulis__keterangan", "acara_tertulis__orang", "penanda_"
    )
    return hasil


@disiapkan
def _orang(pelantikan: int, on: date) -> QuerySet[PesertaPelantikan, tuple[int, str, str]]:
    """Everybody, as `OrangAcara` has them."""
    semua = (
        PesertaPelantikan.objects.filter(pelantikan=pelantikan).annotate(**versi_jabatan(on, "jabatan")).order_by("pk")
    )
    agama = Case(When(agama=Value(""), then=F("pegawai__agama")), default=F("agama"))
    hasil: QuerySet[PesertaPelantikan, tuple[int, str, str]] = semua.annotate(
        agama_=agama, kini_=tertulis(on)
    ).values_list("pk", "agama_", "kini_")
    return hasil


def _satu_usang(isi: IsiAcara, naskah: _Naskah) -> NaskahUsang:
    pk, jenis, judul, rujukan, keterangan, orang, penanda = naskah
    dulu: DaftarAcara = {p: (nama, sidik) for p, nama, sidik in orang}
    beda = [*_beda(keterangan, isi.keterangan(jenis, nama_naskah(rujukan)))]
    beda += _beda_orang(dulu, isi.daftar(jenis, nama_naskah(rujukan)))
    beda += [baca_penanda(penanda, _("penanda tangan"))] if penanda else []
    return NaskahUsang(None, tuple(beda), (DokumenUsang(pk, jenis, judul),))


def _beda(dulu: Ingatan, kini: Ingatan) -> Iterator[KeteranganBerubah]:
    for nama, (banding, sebut) in kini.items():
        banding_dulu, sebut_dulu = dulu.get(nama, ("", ""))
        if banding != banding_dulu:
            yield berubah(_sebutan()[nama], sebut_dulu, sebut)


def _beda_orang(dulu: DaftarAcara, kini: DaftarAcara) -> Iterator[KeteranganBerubah]:
    """Who left, who came, of whom something else is printed now."""
    macam = (
        (_("keluar"), [nama for pk, (nama, _sidik) in dulu.items() if pk not in kini]),
        (_("masuk"), [nama for pk, (nama, _sidik) in kini.items() if pk not in dulu]),
        (_("berubah"), [nama for pk, (nama, sidik) in kini.items() if pk in dulu and dulu[pk][1] != sidik]),
    )
    rinci = "; ".join(f"{kata}: {_sebut_beberapa(nama)}" for kata, nama in macam if nama)
    if rinci:
        yield KeteranganBerubah(_("peserta"), _banyak(dulu), f"{_banyak(kini)} ({rinci})")


def _banyak(orang: DaftarAcara) -> str:
    return _("%d orang") % len(orang)


def _sebut_beberapa(nama: Sequence[str]) -> str:
    sisa = len(nama) - DISEBUT
    return ", ".join(nama[:DISEBUT]) + (_(" dan %d orang lain") % sisa if sisa > 0 else "")


def _sebutan() -> Mapping[str, str]:
    return {
        "tanggal": _("tanggal pelantikan"),
        "keputusan": _("keputusan"),
        "tanggal_sk": _("tanggal keputusan"),
        "pertek": _("nomor pertimbangan BKN"),
        "tempat": _("tempat"),
        "jam": _("jam"),
        "pelantik": _("yang melantik"),
        "rohaniwan": _("rohaniwan"),
        "saksi_1": _("saksi pertama"),
        "saksi_2": _("saksi kedua"),
    }
