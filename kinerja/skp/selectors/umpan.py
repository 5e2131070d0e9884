"""Feedback and dialogue as they are read: the superior by name, others by their relation."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.akun.models import Peran
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import SKP, Dialog, UmpanBalik
from kinerja.skp.permissions import lingkup_dialog, lingkup_umpan_balik, umpan_terbaca
from kinerja.skp.selectors.dasar import nama_perilaku

PALING_BANYAK = 60
BERNAMA = ("atasan", "ketua_tim")  # shown with the author's name to the person it is about


@dataclass(frozen=True)
class UmpanTampil:
    """One feedback as this reader sees it."""

    umpan: UmpanBalik
    dari: str
    tentang: str


def _tampil(umpan: UmpanBalik, pembaca: int | None) -> UmpanTampil:
    tentang_saya = umpan.pegawai_id == pembaca
    hubungan = umpan.get_sebagai_display()
    nama = umpan.penulis.get_full_name() or _nama_pegawai(umpan)
    dari = hubungan if tentang_saya and umpan.sebagai not in BERNAMA else f"{nama} ({hubungan})"
    tentang = umpan.hasil_kerja.rumusan if umpan.hasil_kerja else ""
    if not tentang and umpan.nilai_perilaku:
        tentang = _("perilaku %s") % nama_perilaku(umpan.nilai_perilaku, hari(umpan.ditulis))
    return UmpanTampil(umpan, dari, tentang)


def _nama_pegawai(umpan: UmpanBalik) -> str:
    return umpan.penugasan_penulis.pegawai.nama if umpan.penugasan_penulis else umpan.penulis.username


def umpan_balik_terbaca(sesi: Sesi, skp: SKP, periode: Periode) -> list[UmpanTampil]:
    """Feedback on a person that was written in a period, as far as this reader may see it. One query."""
    semua = lingkup_umpan_balik(sesi, sesi.hari).filter(
        pegawai=skp.penugasan.pegawai_id, ditulis__date__gte=periode.mulai, ditulis__date__lte=periode.sampai
    )
    return _susun(semua.order_by("-ditulis"), _pembaca(sesi))


def umpan_balik_orangnya(skp: SKP, periode: Periode) -> list[UmpanTampil]:
    """The same as the person it is about reads it: for a paper that the person keeps, whoever has it made."""
    pegawai = skp.penugasan.pegawai_id
    semua = UmpanBalik.objects.filter(
        pegawai=pegawai, ditulis__date__gte=periode.mulai, ditulis__date__lte=periode.sampai
    )
    return _susun(semua.order_by("-ditulis"), pegawai)


def umpan_balik_pegawai(sesi: Sesi, pegawai: Pegawai) -> list[UmpanTampil]:
    """The newest feedback on a person that this reader may see. One query."""
    return _susun(
        lingkup_umpan_balik(sesi, sesi.hari).filter(pegawai=pegawai).order_by("-ditulis")[:50], _pembaca(sesi)
    )


def _susun(semua: QuerySet[UmpanBalik], pembaca: int | None) -> list[UmpanTampil]:
    lengkap = semua.select_related("hasil_kerja", "penulis", "penugasan_penulis__pegawai")
    return [_tampil(x, pembaca) for x in lengkap]


def _pembaca(sesi: Sesi) -> int | None:
    return sesi.pegawai.pk if sesi.pegawai else None


def dialog_pegawai(sesi: Sesi, pegawai: Pegawai) -> list[Dialog]:
    """The newest dialogues of a person that this reader may see. One query."""
    semua = lingkup_dialog(sesi, sesi.hari).filter(pegawai=pegawai)
    return list(semua.select_related("dengan__pegawai").order_by("-tanggal", "-pk")[:50])


def umpan_tentang(sesi: Sesi, pegawai: int, on: date) -> list[UmpanBalik]:
    """The newest feedback about a person that this reader may see, with those who gave it."""
    if sesi.pengguna is None or sesi.cakupan(Peran.BKPSDM) is None:
        return list(terbaru(lingkup_umpan_balik(sesi, on), pegawai))
    pembaca = sesi.pegawai.pk if sesi.pegawai else None
    return _terbaca_tentang(pegawai, sesi.pengguna.pk, pembaca, sesi.penugasan_ids, on)


@disiapkan
def _terbaca_tentang(
    pegawai: int, pengguna: int, pembaca: int | None, penugasan: list[int], on: date
) -> QuerySet[UmpanBalik]:
    return terbaru(umpan_terbaca(pengguna, pembaca, penugasan, on), pegawai)


def terbaru(umpan_balik: QuerySet[UmpanBalik], pegawai: int) -> QuerySet[UmpanBalik]:
    """Of this feedback the newest about a person, with those who gave it."""
    semua = umpan_balik.filter(pegawai=pegawai).select_related("penulis", "penugasan_penulis__pegawai")
    return semua.order_by("-ditulis", "-pk")[:PALING_BANYAK]
