"""Agreements on their way in which the person is a party."""

from collections.abc import Iterator, Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import Tugas
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja, TandaTangan
from kinerja.web.alamat import alamat

PK = PerjanjianKinerja.Status
SATU_SATU = 5  # up to so many are named one by one, more stand in one line


def perjanjian(sesi: Sesi) -> QuerySet[PerjanjianKinerja]:
    """Agreements on their way in which one is a party."""
    ids = sesi.penugasan_ids
    tanda = TandaTangan.objects.filter(pk_induk=OuterRef("pk"))
    return (
        PerjanjianKinerja.objects.filter(
            Q(penugasan__in=ids) | Q(pihak_kedua__in=ids), tahun__gte=sesi.hari.year, status__in=TERBUKA
        )
        .select_related("penugasan__pegawai", "pihak_kedua__pegawai")
        .annotate(pihak_1=Exists(tanda.filter(pihak=1)), pihak_2=Exists(tanda.filter(pihak=2)))
        .order_by("diajukan_pada", "pk")
    )


def dari_pk(pk: Sequence[PerjanjianKinerja], sesi: Sesi) -> Iterator[Tugas]:
    """Completing, checking and signing agreements; many of one kind stand in one line."""
    giliran = [(g, satu) for satu in pk if (g := _giliran(satu, sesi))]
    for kerja in dict.fromkeys(g for g, _satu in giliran):
        daftar = [satu for g, satu in giliran if g == kerja]
        if len(daftar) > SATU_SATU:
            url = alamat("perjanjian:daftar")
            yield Tugas(kerja, _("%(n)d perjanjian") % {"n": len(daftar)}, url, keadaan="menunggu_anda")
            continue
        for satu in daftar:
            siapa = satu.penugasan.pegawai.nama_lengkap
            objek = str(satu.tahun) if satu.penugasan_id in sesi.penugasan_ids else f"{siapa}, {satu.tahun}"
            yield Tugas(kerja, objek, alamat("perjanjian:rinci", satu.pk), keadaan=satu.status)


def _giliran(pk: PerjanjianKinerja, sesi: Sesi) -> str:
    """What this person has to do with an agreement now; empty = it is somebody else's turn."""
    pertama = pk.penugasan_id in sesi.penugasan_ids
    sudah = {n for n in (1, 2) if getattr(pk, f"pihak_{n}", False)}
    if pk.status == PK.DRAF:
        return _("Lengkapi perjanjian kinerja") if pertama else ""
    if pk.status == PK.DIAJUKAN:
        return "" if pertama else _("Periksa perjanjian kinerja")
    belum = (pertama and 1 not in sudah) or (pk.pihak_kedua_id in sesi.penugasan_ids and 2 not in sudah)
    return _("Tanda tangani perjanjian kinerja") if belum else ""


def menunggu_pk(pk: Sequence[PerjanjianKinerja], sesi: Sesi) -> Iterator[Tugas]:
    """Agreements that are somebody else's turn."""
    for satu in pk:
        if satu.status != PK.DRAF and not _giliran(satu, sesi):
            lain = satu.penugasan if satu.pihak_kedua_id in sesi.penugasan_ids else satu.pihak_kedua
            yield Tugas(
                kerja=_("Perjanjian kinerja"),
                objek=str(satu.tahun),
                url=alamat("perjanjian:rinci", satu.pk),
                keterangan=_("menunggu %(siapa)s") % {"siapa": lain.pegawai.nama_lengkap} if lain else "",
                keadaan=satu.status,
            )
