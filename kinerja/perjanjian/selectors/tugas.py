"""What an agreement asks of somebody today, for the task lists of the home page."""

from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors.baca import dengan_nama

S = PerjanjianKinerja.Status


def tugas_pk(sesi: Sesi, on: date) -> list[Tugas]:
    """What waits for this person in any post held today: drafts to submit, submissions to answer, signatures."""
    ids = sesi.penugasan_ids
    if not ids:
        return []
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.PK, atasan_id__in=ids)
    bawahan = rentang.values("penugasan_id")
    menunggu = (
        Q(status=S.DRAF, penugasan__in=ids)
        | Q(status=S.DIAJUKAN, penugasan__in=bawahan)
        | (Q(status__in=[S.DISEPAKATI, S.DITANDATANGANI]) & (Q(penugasan__in=ids) | Q(pihak_kedua__in=ids)))
    )
    daftar = dengan_nama(PerjanjianKinerja.objects.filter(menunggu), on).prefetch_related("tanda_tangan")
    return [t for pk in daftar.order_by("diajukan_pada", "pk") if (t := _tugas(pk, ids))]


def _tugas(pk: PerjanjianKinerja, ids: list[int]) -> Tugas | None:
    url = reverse("perjanjian:rinci", args=[pk.pk])
    if pk.status == S.DRAF:
        keterangan = _("dikembalikan dengan catatan") if pk.catatan_pengembalian else ""
        keadaan = "dikembalikan" if keterangan else "draf"
        return Tugas(_("Ajukan"), _sebut(pk, sendiri=True), url, keterangan, keadaan=keadaan)
    if pk.status == S.DIAJUKAN:
        sejak = _("diajukan %s") % tulis_tanggal(hari(pk.diajukan_pada)) if pk.diajukan_pada else ""
        return Tugas(_("Tanggapi"), _sebut(pk), url, sejak, keadaan="diajukan")
    sebagai = {1: pk.penugasan_id, 2: pk.pihak_kedua_id}
    perlu = {nomor for nomor, penugasan in sebagai.items() if penugasan in ids}
    if not perlu - {t.pihak for t in pk.tanda_tangan.all()}:
        return None
    return Tugas(_("Tanda tangani"), _sebut(pk, sendiri=pk.penugasan_id in ids), url, keadaan="disepakati")


def menunggu_pihak_lain(sesi: Sesi, on: date) -> list[Tugas]:
    """What this person sent and somebody else has: submissions not answered, signatures of the other party."""
    ids = sesi.penugasan_ids
    if not ids:
        return []
    milik = PerjanjianKinerja.objects.filter(
        Q(status=S.DIAJUKAN, penugasan__in=ids) | Q(status=S.DITANDATANGANI, tanda_tangan__penugasan__in=ids)
    ).distinct()
    hasil = []
    for pk in dengan_nama(milik, on).order_by("pk"):
        lain = pk.pihak_kedua if pk.penugasan_id in ids else pk.penugasan
        siapa = lain.pegawai.nama_lengkap if lain else ""
        kerja = _("Menunggu tanggapan") if pk.status == S.DIAJUKAN else _("Menunggu tanda tangan")
        sendiri = pk.penugasan_id in ids
        hasil.append(Tugas(kerja, _sebut(pk, sendiri=sendiri), reverse("perjanjian:rinci", args=[pk.pk]), siapa))
    return hasil


def _sebut(pk: PerjanjianKinerja, *, sendiri: bool = False) -> str:
    if sendiri:
        return _("perjanjian kinerja %d Anda") % pk.tahun
    isi = {"tahun": pk.tahun, "nama": pk.penugasan.pegawai.nama_lengkap, "jabatan": pk.nama_jabatan or ""}
    return _("perjanjian kinerja %(tahun)d %(nama)s (%(jabatan)s)") % isi
