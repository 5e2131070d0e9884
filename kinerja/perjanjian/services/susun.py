"""Prepare and edit a draft: from the tree, from the form."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.angka import AngkaSalah, baca_target
from kinerja.dasar.waktu import hari
from kinerja.dokumen.naskah.terbilang import BATAS
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.isian import IsianButir, IsianPK
from kinerja.perjanjian.lampiran import lampiran_dari_pohon
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja
from kinerja.perjanjian.pihak import penugasan_bernama, pihak_kedua_pada
from kinerja.perjanjian.services.dasar import S, catat, ganti_isian, kunci_pk
from kinerja.rencana.kunci import simpan_versi
from kinerja.rencana.services.isi import rapi


def siapkan_pk(*, penugasan: Penugasan | int, tahun: int, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """A draft of an assignment's agreement, prefilled from the nodes its post owns in the plan in force."""
    pk_id = penugasan if isinstance(penugasan, int) else penugasan.pk
    with tindakan("pk.disiapkan", by=by, at=at) as catatan:
        if PerjanjianKinerja.objects.filter(penugasan_id=pk_id, tahun=tahun).exists():
            raise PKDitolak(_("Perjanjian kinerja %d untuk jabatan ini sudah ada. Buka yang ada.") % tahun)
        pk = _draf(pk_id, tahun, at)
        catat(catatan, pk, butir=pk.butir.count())
    return pk


def siapkan_banyak_pk(*, penugasan_ids: Sequence[int], tahun: int, by: Pelaku, at: datetime) -> list[PerjanjianKinerja]:
    """Drafts for all who have none for the year yet, as one act; posts that own nothing in the tree are left out."""
    with tindakan("pk.disiapkan", by=by, at=at) as catatan:
        ada = PerjanjianKinerja.objects.filter(penugasan__in=penugasan_ids, tahun=tahun)
        sudah = set(ada.values_list("penugasan_id", flat=True))
        daftar = [_draf(pk, tahun, at) for pk in dict.fromkeys(penugasan_ids) if pk not in sudah]
        kosong = [pk for pk in daftar if not pk.butir.exists()]
        for pk in kosong:
            daftar.remove(pk)
            pk.delete()
        for pk in daftar:
            catat(catatan, pk)
        catatan.muatan(pk=[pk.pk for pk in daftar])
    return daftar


def _draf(penugasan_id: int, tahun: int, at: datetime) -> PerjanjianKinerja:
    on = hari(at)
    penugasan = penugasan_bernama(penugasan_id, on)
    pk = PerjanjianKinerja.objects.create(
        penugasan=penugasan, tahun=tahun, pihak_kedua=_atasan_bila_ada(penugasan, at), dibuat=at
    )
    jenis = penugasan.jenis_jabatan
    ganti_isian(pk, lampiran_dari_pohon(penugasan, jenis or "", tahun, on))
    return pk


def _atasan_bila_ada(penugasan: Penugasan, at: datetime) -> Penugasan | None:
    """A draft may wait for a superior; submitting may not."""
    try:
        return pihak_kedua_pada(penugasan, hari(at))
    except PKDitolak:
        return None


def simpan_pk(*, pk_id: int, kunci: int, isian: IsianPK, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """Save the whole form of a draft read at `kunci`."""
    isian = _rapikan(isian)
    with tindakan("pk.disunting", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.DRAF])
        ganti_isian(pk, isian)
        simpan_versi(pk)
        catat(catatan, pk, butir=len(isian.butir), anggaran=len(isian.anggaran))
    return pk


def isi_ulang_pk(*, pk_id: int, kunci: int, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """Take the annex of a draft anew from the tree; rows without a node of the tree stay."""
    with tindakan("pk.diisi_ulang", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.DRAF])
        ganti_isian(pk, isian_segar(pk, at))
        simpan_versi(pk)
        catat(catatan, pk, butir=pk.butir.count())
    return pk


def isian_segar(pk: PerjanjianKinerja, at: datetime) -> IsianPK:
    """The annex as the tree gives it today, with the rows that never came from the tree kept below."""
    penugasan = penugasan_bernama(pk.penugasan_id, hari(at))
    jenis = penugasan.jenis_jabatan
    dari_pohon = lampiran_dari_pohon(penugasan, jenis or "", pk.tahun, hari(at))
    sendiri = tuple(IsianButir.dari(b) for b in pk.butir.filter(simpul__isnull=True))
    return replace(dari_pohon, butir=dari_pohon.butir + sendiri, tempat=pk.tempat)


def _rapikan(isian: IsianPK) -> IsianPK:
    """Tidy texts and read every target, so that what is stored is what an export writes."""
    masalah: list[str] = []
    butir = []
    for b in isian.butir:
        try:
            target = baca_target(b.target).polos() if b.target.strip() else ""
        except AngkaSalah as galat:
            masalah.append(f"{b.indikator or b.sasaran}: {galat}")
            continue
        butir.append(
            replace(b, sasaran=rapi(b.sasaran), indikator=rapi(b.indikator), satuan=rapi(b.satuan), target=target)
        )
    masalah += [_("Anggaran “%s” tidak boleh di bawah nol.") % a.nama for a in isian.anggaran if a.jumlah < 0]
    if sum(a.jumlah for a in isian.anggaran) >= BATAS:
        masalah.append(_("Jumlah anggaran terlalu besar untuk ditulis dengan kata. Periksa angkanya."))
    if masalah:
        raise PKDitolak(masalah)
    anggaran = tuple(replace(a, nama=rapi(a.nama), keterangan=rapi(a.keterangan)) for a in isian.anggaran)
    return IsianPK(butir=tuple(butir), anggaran=anggaran, tempat=rapi(isian.tempat))


def hapus_draf_pk(*, pk_id: int, kunci: int, by: Pelaku, at: datetime) -> bool:
    """Throw away a draft that was never agreed; the ledger keeps that it was there."""
    with tindakan("pk.draf_dihapus", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.DRAF])
        catat(catatan, pk)
        pk.delete()
    return True


def terbuka(penugasan_id: int, tahun: int) -> PerjanjianKinerja | None:
    """The version on its way, if there is one."""
    return PerjanjianKinerja.objects.filter(penugasan_id=penugasan_id, tahun=tahun, status__in=TERBUKA).first()
