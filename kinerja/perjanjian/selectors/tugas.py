"""What an agreement asks of somebody today, for the task lists of the home page; from one reading for both lists."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors.berjalan import PkBerjalan, giliran_pk

S = PerjanjianKinerja.Status
KATA = {"ajukan": gettext_lazy("Ajukan"), "tanggapi": gettext_lazy("Tanggapi"),
        "tandatangani": gettext_lazy("Tanda tangani")}  # fmt: skip
SATU_SATU = 5  # up to so many are named one by one, more of one kind stand in one line


def tugas_pk(daftar: Sequence[PkBerjalan], sesi: Sesi) -> Iterator[Tugas]:
    """What waits for this person: drafts to submit, submissions to answer, signatures."""
    giliran = [(kode, pk) for pk in daftar if (kode := giliran_pk(pk, sesi.penugasan_ids))]
    for kode in dict.fromkeys(kode for kode, _pk in giliran):
        milik = [pk for satu, pk in giliran if satu == kode]
        kerja = str(KATA[kode])
        if len(milik) > SATU_SATU:
            banyak = _("%(n)d perjanjian kinerja") % {"n": len(milik)}
            yield Tugas(kerja, banyak, reverse("perjanjian:daftar"), keadaan="menunggu_anda")
        else:
            yield from (_tugas(kerja, pk, sesi.penugasan_ids) for pk in milik)


def menunggu_pihak_lain(daftar: Sequence[PkBerjalan], sesi: Sesi) -> Iterator[Tugas]:
    """What this person sent and somebody else has: submissions not answered, signatures of the other party."""
    for pk in daftar:
        sendiri = pk.penugasan_id in sesi.penugasan_ids
        kirim = sendiri if pk.status == S.DIAJUKAN else pk.status == S.DITANDATANGANI
        if kirim and not giliran_pk(pk, sesi.penugasan_ids):
            kerja = _("Menunggu tanggapan") if pk.status == S.DIAJUKAN else _("Menunggu tanda tangan")
            siapa = pk.pihak_kedua if sendiri else pk.pihak_pertama
            yield Tugas(kerja, _sebut(pk, sendiri=sendiri), _url(pk), siapa, keadaan=pk.status)


def _tugas(kerja: str, pk: PkBerjalan, ids: Sequence[int]) -> Tugas:
    keterangan, keadaan = "", "disepakati"
    if pk.status == S.DRAF:
        keterangan = _("dikembalikan dengan catatan") if pk.dikembalikan else _("masih draf")
        keadaan = "dikembalikan" if pk.dikembalikan else "draf"
    elif pk.status == S.DIAJUKAN:
        keterangan = _("diajukan %s") % tulis_tanggal(hari(pk.diajukan_pada)) if pk.diajukan_pada else ""
        keadaan = "diajukan"
    return Tugas(kerja, _sebut(pk, sendiri=pk.penugasan_id in ids), _url(pk), keterangan, keadaan=keadaan)


def _url(pk: PkBerjalan) -> str:
    """Later versions stand on one list, where several are confirmed at once."""
    if pk.versi > 1 and (daftar := alamat("perubahan:konfirmasi")):
        return daftar
    return reverse("perjanjian:rinci", args=[pk.pk])


def _sebut(pk: PkBerjalan, *, sendiri: bool = False) -> str:
    if sendiri:
        return _("perjanjian kinerja %d Anda") % pk.tahun
    isi = {"tahun": pk.tahun, "nama": pk.pihak_pertama, "jabatan": pk.jabatan or ""}
    return _("perjanjian kinerja %(tahun)d %(nama)s (%(jabatan)s)") % isi
