"""Begin an SKP, copy into it, and save its whole form."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_rentang
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.skp.galat import Ditolak
from kinerja.skp.isian import MENUNGGU, IsianHasil, IsianSKP
from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.selectors.dukungan import DaftarDukungan, daftar_dukungan
from kinerja.skp.selectors.isi import isian_tersimpan, kode_dukungan
from kinerja.skp.selectors.matriks import isian_peran, peran_terbuka
from kinerja.skp.selectors.mulai import segmen_ber_skp
from kinerja.skp.selectors.sambung import penerus_hasil
from kinerja.skp.services.kunci import kunci_skp
from kinerja.skp.services.tulis import lepas_bawahan, tulis_isian


def buat_skp(
    *,
    penugasan: Penugasan,
    tahun: int,
    by: Pelaku,
    at: datetime,
    mulai: date | None = None,
    sampai: date | None = None,
    pendekatan: str = SKP.Pendekatan.KUANTITATIF,
) -> SKP:
    """A new draft for a segment of a post; without dates, the whole segment that organisasi knows."""
    with tindakan("skp.dibuat", by=by, at=at) as catatan:
        awal, akhir = segmen_skp(penugasan, tahun, mulai, sampai)
        skp = SKP(penugasan=penugasan, tahun=tahun, mulai=awal, sampai=akhir, pendekatan=pendekatan, dibuat=at, kunci=1)
        try:
            with transaction.atomic():
                skp.save()
        except IntegrityError:
            raise Ditolak(
                _("SKP %(tahun)d untuk masa %(masa)s sudah ada. Buka SKP itu dari daftar SKP Anda.")
                % {"tahun": tahun, "masa": tulis_rentang(awal, akhir)}
            ) from None
        catat(catatan, skp)
    return skp


def segmen_skp(
    penugasan: Penugasan, tahun: int, mulai: date | None = None, sampai: date | None = None
) -> tuple[date, date]:
    """The first and last day an SKP of this post has in a year; refused where none is asked."""
    ada = next((s for s in segmen_ber_skp(penugasan.pegawai_id, tahun) if s.penugasan.pk == penugasan.pk), None)
    if ada is None:
        raise Ditolak(
            _("Penugasan ini tidak berjalan dalam tahun %(tahun)d, atau tidak memerlukan SKP. Pilih yang lain.")
            % {"tahun": tahun}
        )
    return mulai or ada.mulai, sampai or ada.sampai


def catat(catatan: Catatan, /, *daftar: SKP, **muatan: object) -> None:
    """Names the SKP and their people in the ledger entry, with the version each has now."""
    for skp in daftar:
        catatan.perihal("skp", skp.pk)
        catatan.perihal("pegawai", skp.penugasan.pegawai_id)
    catatan.muatan(kunci={f"skp:{x.pk}": x.kunci for x in daftar}, **muatan)


def simpan_skp(*, skp: int, versi: int, isian: IsianSKP, by: Pelaku, at: datetime) -> SKP:
    """Saves the whole form of a draft as it was read at `versi`. What is missing may be missing until submission."""
    with tindakan("skp.disimpan", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_draf(obj)
        lama = list(HasilKerja.objects.filter(skp=obj))
        bersih = sambungkan(lama, isian.bersih(), daftar_dukungan(obj, hari(at)))
        perubahan = tulis_isian(obj, bersih, lama)
        obj.pendekatan, obj.jawaban_pengembalian = bersih.pendekatan, bersih.jawaban
        naik(obj)
        catat(catatan, obj, **perubahan.muatan())
    return obj


def butuh_draf(skp: SKP) -> None:
    """Refuses to change what is not a draft, and says what can be done instead."""
    if skp.status == SKP.Status.DRAF:
        return
    saran = {
        SKP.Status.DIAJUKAN: _("SKP sedang diperiksa atasan. Tarik kembali pengajuan bila perlu mengubahnya."),
        SKP.Status.DITETAPKAN: _("SKP sudah ditetapkan. Buka versi baru dengan alasan bila perlu mengubahnya."),
    }
    raise Ditolak(saran.get(SKP.Status(skp.status), _("SKP ini sudah tidak dapat diubah.")))


def naik(*daftar: SKP, **nilai: object) -> None:
    """Sets the values on each SKP, adds one to its version and writes it."""
    for skp in daftar:
        for kolom, isi in nilai.items():
            setattr(skp, kolom, isi)
        skp.kunci += 1
    SKP.objects.bulk_update(
        daftar,
        [
            "kunci",
            "status",
            "pendekatan",
            "penilai",
            "catatan_pengembalian",
            "jawaban_pengembalian",
            "diajukan_pada",
            "ditetapkan_pada",
        ],
    )


def sambungkan(lama: Iterable[HasilKerja], isian: IsianSKP, dukungan: DaftarDukungan) -> IsianSKP:
    """Marks supports that are not final as waiting. One that exists no more waits too; a stored one (`lama`) stays as
    it is."""
    pilihan = dukungan.kode
    tersimpan = {(h.pk, kode_dukungan(h)): h.menunggu_atasan for h in lama}

    def satu(h: IsianHasil) -> IsianHasil:
        if not h.dukungan:
            return replace(h, menunggu=False)
        if h.dukungan in pilihan:
            return replace(h, menunggu=pilihan[h.dukungan].menunggu)
        if (h.id or 0, h.dukungan) in tersimpan:
            return replace(h, menunggu=tersimpan[h.id or 0, h.dukungan])
        return replace(h, dukungan=MENUNGGU, menunggu=True)

    return replace(isian, hasil=tuple(satu(h) for h in isian.hasil))


def hapus_draf_skp(*, skp: int, versi: int, by: Pelaku, at: datetime) -> None:
    """Removes a draft that is not wanted (also an opened new version); the ledger keeps that it was there."""
    with tindakan("skp.draf_dihapus", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_draf(obj)
        lepas_bawahan(list(HasilKerja.objects.filter(skp=obj).values_list("pk", flat=True)))
        catat(catatan, obj, tahun=obj.tahun, versi=obj.versi)
        obj.delete()


def salin_skp(*, skp: int, versi: int, sumber: SKP, by: Pelaku, at: datetime) -> SKP:
    """Fills an empty draft from another SKP (own last year, a colleague in the same post, an earlier version)."""
    with tindakan("skp.disalin", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_draf(obj)
        if HasilKerja.objects.filter(skp=obj).exists():
            raise Ditolak(_("SKP ini sudah berisi hasil kerja. Menyalin hanya ke SKP yang masih kosong."))
        asal = isian_tersimpan([sumber])[sumber.pk]
        baru = sesuaikan_salinan(asal.tanpa_id().bersih(), daftar_dukungan(obj, hari(at)))
        tulis_isian(obj, baru, lama=())
        obj.pendekatan = baru.pendekatan
        naik(obj)
        catat(catatan, obj, sumber=sumber.pk)
    return obj


def pakai_peran(*, skp: int, versi: int, by: Pelaku, at: datetime) -> SKP:
    """Fills an empty draft with the roles the superior has dealt out to this post."""
    with tindakan("skp.peran_dipakai", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_draf(obj)
        if HasilKerja.objects.filter(skp=obj).exists():
            raise Ditolak(_("SKP ini sudah berisi hasil kerja. Peran dapat ditambahkan satu per satu dalam formulir."))
        peran = peran_terbuka(obj, [])
        isian = IsianSKP(pendekatan=obj.pendekatan, hasil=tuple(isian_peran(p) for p in peran))
        tulis_isian(obj, sambungkan((), isian.bersih(), daftar_dukungan(obj, hari(at))), lama=())
        naik(obj)
        catat(catatan, obj, peran=[p.pk for p in peran])
    return obj


def sesuaikan_salinan(isian: IsianSKP, dukungan: DaftarDukungan) -> IsianSKP:
    """Supports become what came from them this year, else stay if they can still be chosen, else are left open."""
    pilihan = dukungan.kode
    penerus = _penerus([h.dukungan for h in isian.hasil], list(pilihan))

    def satu(h: IsianHasil) -> IsianHasil:
        kode = penerus.get(h.dukungan) or (h.dukungan if h.dukungan in pilihan else "")
        return replace(h, dukungan=kode, menunggu=bool(kode) and pilihan[kode].menunggu)

    return replace(isian, hasil=tuple(satu(h) for h in isian.hasil))


def _penerus(lama: list[str], baru: list[str]) -> dict[str, str]:
    """For superior's results of before: the result of now that was copied from it."""
    cari = {int(k[4:]) for k in lama if k.startswith("rhk:")}
    kini = {int(k[4:]) for k in baru if k.startswith("rhk:")}
    return {f"rhk:{a}": f"rhk:{k}" for a, k in penerus_hasil(cari, kini).items()} if cari else {}
