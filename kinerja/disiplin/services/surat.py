"""The papers of a case: made here with number and signature, made anew when one was refused; whether one holds."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import KeadaanPerkara, KeputusanDisiplin, PerkaraDisiplin
from kinerja.disiplin.naskah import isi_keputusan, isi_panggilan, isi_pembebasan, isi_tim
from kinerja.disiplin.selectors.pejabat import calon_pemeriksa
from kinerja.disiplin.selectors.surat import belum_sah, surat_perkara
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, simpan
from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.services import IsiDokumen, batalkan_dokumen
from kinerja.dokumen.surat import CaraSurat
from kinerja.dokumen.surat import siapkan_surat as siapkan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

BERNOMOR = ("panggilan_disiplin", "tim_disiplin", "keputusan_disiplin", "pembebasan_disiplin")


def siapkan_surat(isi: IsiDokumen, by: Pelaku, at: datetime) -> tuple[Dokumen, str]:
    """Within an act: the paper, and its number as printed. Raises DisiplinDitolak with all that is wrong."""
    try:
        dokumen, nomor = siapkan(isi, by, at)
    except (DokumenDitolak, NomorDitolak) as galat:
        raise DisiplinDitolak(str(galat)) from galat
    if not nomor and isi.jenis in BERNOMOR:
        raise DisiplinDitolak(_("Menurut aturan penomorannya, nomor surat ini diketik. Isi nomornya."))
    return dokumen, nomor


def butuh_sah(dokumen: Dokumen | None) -> None:
    """A paper that was made here must be signed before the case goes on. Raises DisiplinDitolak, naming who has not."""
    if pesan := belum_sah(dokumen):
        raise DisiplinDitolak(pesan)


def penanda_pemeriksa(satu: PerkaraDisiplin, penugasan: int | None, on: date) -> int:
    """Who signs as examiner: one of those who may."""
    if str(penugasan) not in {pk for pk, _nama in calon_pemeriksa(satu, on)}:
        raise DisiplinDitolak(_("Pilih pemeriksa yang menandatangani: atasan langsung atau anggota tim."))
    return int(penugasan or 0)


def ulangi_surat(
    *, perkara: int, surat: str, alasan: str, cara: str, nomor: str = "", versi: int | None, by: Pelaku, at: datetime
) -> Dokumen:
    """A paper that nobody has signed in full is cancelled with its number and made anew. Raises DisiplinDitolak."""
    if not alasan.strip():
        raise DisiplinDitolak(_("Tuliskan mengapa surat ini dibuat lagi."))
    with tindakan("disiplin.surat_diulangi", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA, KeadaanPerkara.DIPUTUS)
        bukan_diri_sendiri(satu, by)
        lama = dict(surat_perkara(satu)).get(surat)
        pengulang = ULANG.get(surat.partition("-")[0] if surat.startswith("bebas-") else surat)
        if lama is None or pengulang is None or not belum_sah(lama):
            raise DisiplinDitolak(_("Surat itu tidak ada di sini, atau sudah ditandatangani dan tidak dibuat lagi."))
        if lama.keadaan != KeadaanDokumen.BATAL:
            batalkan_dokumen(dokumen=[lama.pk], alasan=alasan, by=by, at=at)
        baru = pengulang(satu, CaraSurat(cara, at, nomor), by, at)
        simpan(satu, "nomor_tim", "dokumen_tim")
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(surat=surat, lama=lama.pk, baru=baru.pk)
    return baru


def _panggilan(ke: int) -> "Pengulang":
    def ulangi(satu: PerkaraDisiplin, cara: CaraSurat, by: Pelaku, at: datetime) -> Dokumen:
        p = satu.panggilan.get(ke=ke)
        p.dokumen, p.nomor = siapkan_surat(isi_panggilan(p, cara), by, at)
        p.save(update_fields=["dokumen", "nomor"])
        return p.dokumen

    return ulangi


def _tim(satu: PerkaraDisiplin, cara: CaraSurat, by: Pelaku, at: datetime) -> Dokumen:
    satu.dokumen_tim, satu.nomor_tim = siapkan_surat(isi_tim(satu, cara), by, at)
    return satu.dokumen_tim


def _bebas(satu: PerkaraDisiplin, cara: CaraSurat, by: Pelaku, at: datetime) -> Dokumen:
    b = satu.pembebasan.get(sampai=None)
    b.dokumen, b.nomor = siapkan_surat(isi_pembebasan(b, cara), by, at)
    b.save(update_fields=["dokumen", "nomor"])
    return b.dokumen


def _keputusan(satu: PerkaraDisiplin, cara: CaraSurat, by: Pelaku, at: datetime) -> Dokumen:
    k = KeputusanDisiplin.objects.get(perkara=satu)
    k.dokumen, k.nomor = siapkan_surat(isi_keputusan(k, cara), by, at)
    k.save(update_fields=["dokumen", "nomor"])
    return k.dokumen


Pengulang = Callable[[PerkaraDisiplin, CaraSurat, Pelaku, datetime], Dokumen]
ULANG: Mapping[str, Pengulang] = {
    "tim": _tim,
    "panggilan-1": _panggilan(1),
    "panggilan-2": _panggilan(2),
    "keputusan": _keputusan,
    "bebas": _bebas,
}
