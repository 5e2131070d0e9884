"""Feedback at any time and short notes of a performance dialogue."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.tim import memimpin
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, Dialog, HasilKerja, UmpanBalik


@dataclass(frozen=True)
class IsianDialog:
    """A talk in three lines, and what follows from it."""

    tanggal: date
    berjalan_baik: str = ""
    perlu_diperbaiki: str = ""
    kesepakatan: str = ""
    tindak_lanjut: str = ""
    tindak_lanjut_sampai: date | None = None


def beri_umpan_balik(
    *,
    pegawai: Pegawai,
    isi: str,
    by: Pelaku,
    at: datetime,
    skp: SKP | None = None,
    hasil_kerja: HasilKerja | None = None,
    nilai_perilaku: str = "",
    periode: str = "",
) -> UmpanBalik:
    """Feedback on a person, a result or a behaviour value; in which relation it is given follows from the organisation.

    The words stay out of the ledger.
    """
    if not isi.strip():
        raise Ditolak(_("Umpan balik masih kosong. Tulis satu hal yang Anda lihat, dan contohnya."))
    if str(pegawai.pk) == by.pegawai_id:
        raise Ditolak(_("Umpan balik untuk diri sendiri tidak dicatat. Pakai catatan pada realisasi."))
    with tindakan("skp.umpan_balik_diberikan", by=by, at=at) as catatan:
        umpan = UmpanBalik.objects.create(
            pegawai=pegawai,
            skp=skp,
            hasil_kerja=hasil_kerja,
            nilai_perilaku=nilai_perilaku,
            periode=periode,
            sebagai=hubungan(pegawai, by.pegawai_id, hari(at)),
            isi=isi.strip(),
            penulis_id=int(by.pengguna_id),
            penugasan_penulis_id=int(by.penugasan_id) if by.penugasan_id else None,
            ditulis=at,
        )
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(umpan_balik=umpan.pk, sebagai=umpan.sebagai)
    return umpan


def hubungan(pegawai: Pegawai, penulis_id: str, on: date) -> str:
    """atasan, ketua_tim, bawahan, rekan (one superior in common) or luar: as the organisation of the day says.

    Four queries.
    """
    if not penulis_id:
        return "luar"
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA)
    saya = rentang.filter(penugasan__pegawai=int(penulis_id)).values_list("atasan_id", "atasan__pegawai_id")
    dia = list(rentang.filter(penugasan__pegawai=pegawai).values_list("atasan_id", "atasan__pegawai_id"))
    if int(penulis_id) in {p for _a, p in dia}:
        return "atasan"
    if memimpin(int(penulis_id), pegawai, on):
        return "ketua_tim"
    milik = list(saya)
    if pegawai.pk in {p for _a, p in milik}:
        return "bawahan"
    bersama = {a for a, _p in dia if a} & {a for a, _p in milik if a}
    return "rekan" if bersama else "luar"


def catat_dialog(*, pegawai: Pegawai, dengan: Penugasan, isian: IsianDialog, by: Pelaku, at: datetime) -> Dialog:
    """Notes a talk between a person and the superior (`dengan`: the assignment). At least one line is asked."""
    if not (isian.berjalan_baik or isian.perlu_diperbaiki or isian.kesepakatan):
        raise Ditolak(_("Tulis paling sedikit satu baris: yang berjalan baik, yang perlu diperbaiki, atau sepakat."))
    if isian.tanggal > hari(at):
        raise Ditolak(_("Tanggal dialog belum terjadi. Isi tanggal hari ini atau sebelumnya."))
    with tindakan("skp.dialog_dicatat", by=by, at=at) as catatan:
        dialog = Dialog.objects.create(
            pegawai=pegawai,
            dengan=dengan,
            tanggal=isian.tanggal,
            berjalan_baik=isian.berjalan_baik,
            perlu_diperbaiki=isian.perlu_diperbaiki,
            kesepakatan=isian.kesepakatan,
            tindak_lanjut=isian.tindak_lanjut,
            tindak_lanjut_sampai=isian.tindak_lanjut_sampai,
            ditulis=at,
        )
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(dialog=dialog.pk, tanggal=isian.tanggal.isoformat())
    return dialog
