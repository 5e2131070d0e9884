"""The number of the order from the register: taken, given back when another is typed, used once the day is there."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import CaraNomor, JenisDokumen, NomorSurat, StatusNomor
from kinerja.dokumen.selectors.nomor import aturan_pada
from kinerja.dokumen.services import PesananNomor, ambil_nomor, pakai_nomor
from kinerja.dokumen.services.nomor import batalkan_nomor_dokumen
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.services.kunci import kunci_pelantikan


def ambil_nomor_keputusan(
    *, pelantikan: int, unit: int, tanggal: date, versi: int, by: Pelaku, at: datetime
) -> Pelantikan:
    """The next number of orders in the unit's register becomes the order's; its excerpts and copies carry it.

    Raises PelantikanDitolak: it has one, or nobody has said how orders are numbered here.
    """
    with tindakan("pelantikan.nomor_diambil", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        if satu.nomor_sk:
            raise PelantikanDitolak(_("Keputusan ini sudah bernomor %s.") % satu.nomor_sk)
        aturan = aturan_pada(jenis=JenisDokumen.KEPUTUSAN, unit=unit, on=tanggal)
        if aturan is None or aturan.cara not in (CaraNomor.PENCACAH, CaraNomor.BLOK):
            pesan = _("Keputusan tidak dinomori di sini menurut aturan penomorannya. Ketik nomornya pada keterangan.")
            raise PelantikanDitolak(pesan)
        pesanan = PesananNomor(_rujukan(satu), _("Keputusan: %s") % satu.judul, f"pelantikan:{satu.pk}")
        try:
            (nomor,) = ambil_nomor(aturan=aturan.pk, perihal=[pesanan], tanggal=tanggal, by=by, at=at)
        except NomorDitolak as galat:
            raise PelantikanDitolak(str(galat)) from galat
        satu.nomor_sk, satu.tanggal_sk = nomor.nomor, tanggal
        simpan_versi(satu, update_fields=("nomor_sk", "tanggal_sk"))
        catatan.perihal("pelantikan", satu.pk)
        catatan.perihal("nomor", nomor.pk)
        catatan.muatan(nomor=nomor.nomor, tanggal=tanggal)
    return satu


def kembalikan_nomor(satu: Pelantikan, alasan: str, by: Pelaku, at: datetime) -> None:
    """Within an act: a number taken for it that its order does not carry any more is cancelled, and stays visible."""
    milik = _diambil(satu).exclude(nomor=satu.nomor_sk) if satu.terbuka else _diambil(satu)
    batalkan_nomor_dokumen(nomor=list(milik.values_list("pk", flat=True)), alasan=alasan, by=by, at=at)


def pakai_nomor_keputusan(satu: Pelantikan, by: Pelaku, at: datetime) -> None:
    """Within the start: the order's number is used."""
    if pakai := dict.fromkeys(_diambil(satu).values_list("pk", flat=True), f"pelantikan:{satu.pk}"):
        pakai_nomor(pakai=pakai, by=by, at=at)


def _diambil(satu: Pelantikan) -> QuerySet[NomorSurat]:
    semua = NomorSurat.objects.filter(rujukan__startswith=f"pelantikan:{satu.pk}/nomor_keputusan/")
    return semua.exclude(status=StatusNomor.BATAL)


def _rujukan(satu: Pelantikan) -> str:
    """A new name each time: who gave a number back is not given it again."""
    return f"pelantikan:{satu.pk}/nomor_keputusan/{satu.kunci}"
