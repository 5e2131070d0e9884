"""Sign a batch: each file signed and stored outside any transaction, then recorded; what fails stays as it was."""

import hashlib
import time
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.berkas import buka_berkas, simpan_berkas
from kinerja.dasar.waktu import hari
from kinerja.dokumen.alat import CARA
from kinerja.dokumen.models import Dokumen, TandaTangan
from kinerja.dokumen.services.catat_tanda import HasilBatch, Tertanda, catat_tanda
from kinerja.dokumen.services.giliran import halangan, tempat_saya
from kinerja.dokumen.tandatangan import galat as g
from kinerja.dokumen.tandatangan.apa import Rahasia, YangDitandatangani
from kinerja.dokumen.tandatangan.cara import CaraTandaTangan
from kinerja.dokumen.tandatangan.siapa import Penandatangan
from kinerja.jejak.pelaku import Pelaku

# What is wrong with one file only; after any other failure the next file would fail the same way.
HANYA_BERKAS_INI = (g.DokumenDitolak, g.UrutanSalah, g.TandaSebelumnyaRusak, g.JawabanRusak, g.LayananMenolak)


def tanda_tangani_dokumen(
    *,
    dokumen: Mapping[int, int],
    alat: Penandatangan,
    by: Pelaku,
    at: datetime,
    rahasia: Rahasia | None = None,
    batas_detik: float = 25,
) -> HasilBatch:
    """Sign these documents (`{document: version that was read}`) as the person of `by`, in their order.

    Who calls has asked the person again (password). Never inside a transaction: services are slow. After `batas_detik`
    the rest is left for the next call; so is everything after a failure that would meet each file.
    """
    hasil = HasilBatch()
    siap = _yang_siap(dokumen, alat.cara, by, at, hasil)
    if alat.cara == CaraTandaTangan.PERSETUJUAN:
        catat_tanda(hasil, [t for x in siap if (t := _buat(x, alat, rahasia, at, hasil))], by, at)
        return hasil
    sampai = time.monotonic() + batas_detik
    for i, tempat in enumerate(siap):
        if time.monotonic() > sampai:
            hasil.tersisa = [x.dokumen_id for x in siap[i:]]
            break
        try:
            catat_tanda(hasil, [t for t in [_buat(tempat, alat, rahasia, at, hasil)] if t], by, at)
        except g.GagalTandaTangan as galat:
            hasil.gagal[tempat.dokumen_id] = str(galat)
            hasil.tersisa = [x.dokumen_id for x in siap[i + 1 :]]
            break
    return hasil


def _yang_siap(
    dokumen: Mapping[int, int], cara: CaraTandaTangan, by: Pelaku, at: datetime, hasil: HasilBatch
) -> list[TandaTangan]:
    """The person's places whose turn it is; the others are told why not."""
    semua = defaultdict(list)
    milik = TandaTangan.objects.filter(dokumen__in=dokumen).select_related("dokumen", "penugasan")
    for tempat in milik.order_by("dokumen", "urutan"):
        semua[tempat.dokumen_id].append(tempat)
    siap: list[TandaTangan] = []
    for pk, versi in dokumen.items():
        satu = tempat_saya(semua[pk], by)
        if satu is None or CARA[satu.dokumen.cara] != cara:
            hasil.gagal[pk] = _("Dokumen ini tidak menunggu tanda tangan Anda dengan cara ini.")
        elif pesan := halangan(satu.dokumen, satu, semua[pk], hari(at)):
            hasil.gagal[pk] = pesan
        elif satu.dokumen.kunci != versi:
            hasil.gagal[pk] = _("%s berubah sejak Anda membacanya. Baca lagi.") % satu.dokumen.judul
        else:
            siap.append(satu)
    return siap


def _buat(
    tempat: TandaTangan, alat: Penandatangan, rahasia: Rahasia | None, at: datetime, hasil: HasilBatch
) -> Tertanda | None:
    """Sign and store. What is wrong with this file alone is noted; any other GagalTandaTangan goes on."""
    dokumen = tempat.dokumen
    pdf = _isi(dokumen)
    if pdf is None:
        hasil.gagal[dokumen.pk] = _("Berkas %s tidak ditemukan atau rusak. Hubungi pengelola.") % dokumen.judul
        return None
    apa = YangDitandatangani(pdf, tempat.urutan, tempat.nama, tempat.jabatan, dokumen.judul, "", at)
    try:
        tertanda = alat.tanda_tangani(apa, rahasia=rahasia)
    except HANYA_BERKAS_INI as galat:
        hasil.gagal[dokumen.pk] = str(galat)
        return None
    baru = tertanda.sha256 != apa.sha256
    sha256 = simpan_berkas(tertanda.pdf, nama=f"{dokumen.jenis}.pdf").sha256 if baru else apa.sha256
    return Tertanda(tempat, dokumen.berkas, sha256, tertanda.catatan)


def _isi(dokumen: Dokumen) -> bytes | None:
    """The file as it stands; None when the store lost or spoiled it."""
    try:
        with buka_berkas(dokumen.berkas) as berkas:
            isi = berkas.read()
    except FileNotFoundError:
        return None
    return isi if hashlib.sha256(isi).hexdigest() == dokumen.berkas else None
