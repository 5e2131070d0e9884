"""What an agreement asks of somebody today, for the task lists of the home page; one query for both lists."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.alamat import alamat
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.selectors.baca import dengan_nama

S = PerjanjianKinerja.Status
KATA = {"ajukan": gettext_lazy("Ajukan"), "tanggapi": gettext_lazy("Tanggapi"),
        "tandatangani": gettext_lazy("Tanda tangani")}  # fmt: skip
KOLOM = ("tahun", "versi", "status", "sebelumnya", "alasan_perubahan", "catatan_pengembalian", "diajukan_pada",
         "hash_snapshot", "kunci")  # fmt: skip
PIHAK = ("penugasan", "pihak_kedua")
ORANG = ("pegawai", "pegawai__nama", "pegawai__gelar_depan", "pegawai__gelar_belakang")
SATU_SATU = 5  # up to so many are named one by one, more of one kind stand in one line


def pk_berjalan(sesi: Sesi) -> list[PerjanjianKinerja]:
    """Agreements on their way in which any post held today is a party, or the superior for agreements."""
    return _berjalan(sesi.penugasan_ids, sesi.hari)


@disiapkan
def _berjalan(ids: list[int], on: date) -> QuerySet[PerjanjianKinerja]:
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.PK, atasan_id__in=ids)
    tanda = TandaTangan.objects.filter(pk_induk=OuterRef("pk"))
    milik = Q(penugasan__in=ids) | Q(pihak_kedua__in=ids)
    terkait = Q(status__in=TERBUKA) & (milik | Q(status=S.DIAJUKAN, penugasan__in=rentang.values("penugasan_id")))
    daftar = dengan_nama(PerjanjianKinerja.objects.filter(terkait), on).annotate(
        menanggapi_=Subquery(rentang.filter(penugasan_id=OuterRef("penugasan_id")).values("atasan_id")[:1]),
        pihak_1_=Exists(tanda.filter(pihak=1)),
        pihak_2_=Exists(tanda.filter(pihak=2)),
    )
    orang = (f"{pihak}__{kolom}" for pihak in PIHAK for kolom in ORANG)
    return daftar.defer(None).only(*KOLOM, *PIHAK, *orang).order_by("diajukan_pada", "pk")


def tugas_pk(daftar: Sequence[PerjanjianKinerja], sesi: Sesi) -> Iterator[Tugas]:
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


def menunggu_pihak_lain(daftar: Sequence[PerjanjianKinerja], sesi: Sesi) -> Iterator[Tugas]:
    """What this person sent and somebody else has: submissions not answered, signatures of the other party."""
    for pk in daftar:
        sendiri = pk.penugasan_id in sesi.penugasan_ids
        kirim = sendiri if pk.status == S.DIAJUKAN else pk.status == S.DITANDATANGANI
        if kirim and not giliran_pk(pk, sesi.penugasan_ids):
            lain = pk.pihak_kedua if sendiri else pk.penugasan
            kerja = _("Menunggu tanggapan") if pk.status == S.DIAJUKAN else _("Menunggu tanda tangan")
            siapa = lain.pegawai.nama_lengkap if lain else ""
            yield Tugas(kerja, _sebut(pk, sendiri=sendiri), _url(pk), siapa, keadaan=pk.status)


def giliran_pk(pk: PerjanjianKinerja, ids: Sequence[int]) -> str:
    """What this person has to do with one of `pk_berjalan`: `ajukan`, `tanggapi`, `tandatangani`; empty = nothing."""
    if pk.status == S.DRAF:
        return "ajukan" if pk.penugasan_id in ids else ""
    if pk.status == S.DIAJUKAN:
        return "tanggapi" if memimpin_pk(pk) else ""
    sebagai = ((pk.penugasan_id, "pihak_1_"), (pk.pihak_kedua_id, "pihak_2_"))
    belum = any(satu in ids and not getattr(pk, sudah, False) for satu, sudah in sebagai)
    return "tandatangani" if belum else ""


def memimpin_pk(pk: PerjanjianKinerja) -> int:
    """The own post that is the superior today of the first party of one of `pk_berjalan`; 0: none."""
    return getattr(pk, "menanggapi_", None) or 0


def _tugas(kerja: str, pk: PerjanjianKinerja, ids: Sequence[int]) -> Tugas:
    keterangan, keadaan = "", "disepakati"
    if pk.status == S.DRAF:
        keterangan = _("dikembalikan dengan catatan") if pk.catatan_pengembalian else _("masih draf")
        keadaan = "dikembalikan" if pk.catatan_pengembalian else "draf"
    elif pk.status == S.DIAJUKAN:
        keterangan = _("diajukan %s") % tulis_tanggal(hari(pk.diajukan_pada)) if pk.diajukan_pada else ""
        keadaan = "diajukan"
    return Tugas(kerja, _sebut(pk, sendiri=pk.penugasan_id in ids), _url(pk), keterangan, keadaan=keadaan)


def _url(pk: PerjanjianKinerja) -> str:
    """Later versions stand on one list, where several are confirmed at once."""
    if pk.versi > 1 and (daftar := alamat("perubahan:konfirmasi")):
        return daftar
    return reverse("perjanjian:rinci", args=[pk.pk])


def _sebut(pk: PerjanjianKinerja, *, sendiri: bool = False) -> str:
    if sendiri:
        return _("perjanjian kinerja %d Anda") % pk.tahun
    isi = {"tahun": pk.tahun, "nama": pk.penugasan.pegawai.nama_lengkap, "jabatan": pk.nama_jabatan or ""}
    return _("perjanjian kinerja %(tahun)d %(nama)s (%(jabatan)s)") % isi
