"""A set SKP changes only as a new version; results that waited are joined when the superior's SKP is set."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.skp.galat import Ditolak
from kinerja.skp.isian import IsianSKP
from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.selectors.dukungan import daftar_dukungan
from kinerja.skp.selectors.isi import isian_tersimpan
from kinerja.skp.selectors.sambung import usul_sambung
from kinerja.skp.services.kunci import kunci_skp
from kinerja.skp.services.susun import catat, naik
from kinerja.skp.services.tulis import kolom_dukungan, tulis_isian

S = SKP.Status


def ubah_skp(*, skp: int, versi: int, alasan: str, by: Pelaku, at: datetime) -> SKP:
    """Opens a new version as a draft with a reason; the set one stays in force until the new one is set."""
    if not alasan.strip():
        raise Ditolak(_("Tulis alasan perubahan SKP, misalnya perubahan anggaran atau penugasan baru."))
    with tindakan("skp.diubah", by=by, at=at) as catatan:
        [lama] = kunci_skp({skp: versi})
        if lama.status != S.DITETAPKAN:
            raise Ditolak(_("Hanya SKP yang sudah ditetapkan yang dapat diubah dengan versi baru."))
        segmen = SKP.objects.filter(penugasan=lama.penugasan_id, tahun=lama.tahun, mulai=lama.mulai)
        if segmen.filter(status__in=(S.DRAF, S.DIAJUKAN)).exists():
            raise Ditolak(_("Versi baru SKP ini sudah dibuka. Lanjutkan versi itu."))
        baru = _salinan(lama, max(segmen.values_list("versi", flat=True)) + 1, alasan.strip(), at)
        baru.save()
        isian = isian_tersimpan([lama])[lama.pk]
        tulis_isian(baru, replace(isian.tanpa_id(), jawaban="").bersih(), lama=())
        catat(catatan, baru, dari=lama.pk, alasan=alasan.strip())
        catatan.perihal("skp", lama.pk)
    return baru


def buka_versi_banyak(isi: Mapping[int, IsianSKP], alasan: str, catatan: Catatan, at: datetime) -> list[SKP]:
    """New versions (id of the set one -> their whole form) as drafts, named in the entry of an act that is open.

    Only what is set and has no newer version on its way gets one: whoever comes second makes none.
    """
    lama = SKP.objects.select_for_update(of=("self",)).filter(pk__in=isi, status=S.DITETAPKAN)
    terkunci = list(lama.select_related("penugasan__pegawai").order_by("pk"))
    disusun = _disusun(terkunci)
    siap = [x for x in terkunci if segmen_kunci(x) not in disusun]
    versi = {x.pk: nomor for x, nomor in zip(siap, _nomor_berikut(siap), strict=True)}
    baru = SKP.objects.bulk_create([_salinan(x, versi[x.pk], alasan, at) for x in siap])
    for asal, skp in zip(siap, baru, strict=True):
        tulis_isian(skp, replace(isi[asal.pk].tanpa_id(), jawaban="").bersih(), lama=())
        catatan.perihal("skp", asal.pk)
    catat(catatan, *baru, skp=[x.pk for x in baru])
    return baru


SegmenSKP = tuple[int, int, date]


def segmen_kunci(skp: SKP) -> SegmenSKP:
    """What all versions of one SKP share."""
    return skp.penugasan_id, skp.tahun, skp.mulai


def _disusun(daftar: Sequence[SKP]) -> set[SegmenSKP]:
    ada = SKP.objects.filter(penugasan__in=[x.penugasan_id for x in daftar], status__in=(S.DRAF, S.DIAJUKAN))
    return set(ada.values_list("penugasan_id", "tahun", "mulai"))


def _nomor_berikut(daftar: Sequence[SKP]) -> list[int]:
    ada = SKP.objects.filter(penugasan__in=[x.penugasan_id for x in daftar]).order_by()
    akhir = {(p, t, m): v for p, t, m, v in ada.values_list("penugasan_id", "tahun", "mulai").annotate(v=Max("versi"))}
    return [akhir[segmen_kunci(x)] + 1 for x in daftar]


def _salinan(lama: SKP, versi: int, alasan: str, at: datetime) -> SKP:
    return SKP(
        penugasan=lama.penugasan,
        tahun=lama.tahun,
        mulai=lama.mulai,
        sampai=lama.sampai,
        pendekatan=lama.pendekatan,
        versi=versi,
        sebelumnya=lama,
        alasan_perubahan=alasan,
        dibuat=at,
        kunci=1,
    )


def sambungkan_atasan(*, skp: int, versi: int, by: Pelaku, at: datetime) -> int:
    """Joins results that served a draft, last year's or replaced result to the superior's set one; says how many.

    Wording, targets and state stay: only the link moves, also on a set SKP.
    """
    with tindakan("skp.disambungkan", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        usul = usul_sambung(obj, daftar_dukungan(obj, hari(at)))
        if not usul:
            raise Ditolak(_("Tidak ada hasil kerja yang dapat disambungkan: SKP atasan belum ditetapkan atau berbeda."))
        baris = list(HasilKerja.objects.filter(pk__in=usul))
        for h in baris:
            for kolom, nilai in kolom_dukungan(usul[h.pk]).items():
                setattr(h, kolom, nilai)
            h.menunggu_atasan = False
        HasilKerja.objects.bulk_update(baris, ["hasil_atasan", "butir_pk", "simpul", "hasil_tim", "menunggu_atasan"])
        naik(obj)
        catat(catatan, obj, sambung={str(k): v for k, v in usul.items()})
    return len(baris)
