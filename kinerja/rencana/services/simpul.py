"""Acts on the nodes of the tree: make, change, remove, give an owner post."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.galat import RencanaDitolak
from kinerja.rencana.kunci import kunci_versi, simpan_versi
from kinerja.rencana.models import Pagu, Simpul, VersiRencana
from kinerja.rencana.services.isi import IsiSimpul, rapi
from kinerja.rencana.services.periksa import periksa_simpul

ISIAN = ("unit_id", "level", "kode", "nama", "induk_id", "pemilik_id")


def buat_simpul(*, versi: VersiRencana, isi: IsiSimpul, by: Pelaku, at: datetime) -> Simpul:
    """Add a node; refused with every reason at once."""
    isi = _rapikan(isi)
    with tindakan("rencana.simpul_dibuat", by=by, at=at) as catatan:
        _tolak_bila(periksa_simpul(versi, isi, None))
        simpul = Simpul.objects.create(versi=versi, **{nama: getattr(isi, nama) for nama in ISIAN})
        simpul.unit_pendukung.set(isi.unit_pendukung)
        _simpan_pagu(simpul, isi.pagu)
        catatan.perihal("simpul", simpul.pk)
        catatan.perihal("versi_rencana", versi.pk)
        catatan.muatan(kode=simpul.kode, level=simpul.level, nama=simpul.nama)
    return simpul


def ubah_simpul(*, simpul_id: int, kunci: int, isi: IsiSimpul, by: Pelaku, at: datetime) -> Simpul:
    """Change a node read at `kunci`; `SudahBerubah` when somebody else was first."""
    isi = _rapikan(isi)
    with tindakan("rencana.simpul_diubah", by=by, at=at) as catatan:
        simpul = kunci_versi(Simpul, pk=simpul_id, versi=kunci, subjek="simpul")
        _tolak_bila(periksa_simpul(simpul.versi, isi, simpul))
        ubahan: dict[str, object] = {}
        for nama in ISIAN:
            lama, baru = getattr(simpul, nama), getattr(isi, nama)
            if lama != baru:
                ubahan[nama] = [lama, baru]
                setattr(simpul, nama, baru)
        lama_dukung = set(simpul.unit_pendukung.values_list("pk", flat=True))
        if lama_dukung != isi.unit_pendukung:
            simpul.unit_pendukung.set(isi.unit_pendukung)
            ubahan["unit_pendukung"] = [sorted(lama_dukung), sorted(isi.unit_pendukung)]
        ubahan |= _simpan_pagu(simpul, isi.pagu)
        simpan_versi(simpul)
        catatan.perihal("simpul", simpul.pk)
        catatan.muatan(**ubahan)
    return simpul


def hapus_simpul(*, simpul_id: int, kunci: int, by: Pelaku, at: datetime) -> str:
    """Remove a node with nothing below it and no agreement or SKP that serves it; the code it had."""
    with tindakan("rencana.simpul_dihapus", by=by, at=at) as catatan:
        simpul = kunci_versi(Simpul, pk=simpul_id, versi=kunci, subjek="simpul")
        if simpul.anak.exists():
            raise RencanaDitolak(_("Masih ada simpul di bawah %s. Pindahkan atau hapus lebih dahulu.") % simpul.kode)
        catatan.perihal("simpul", simpul.pk)
        catatan.perihal("versi_rencana", simpul.versi_id)
        catatan.muatan(kode=simpul.kode, unit=simpul.unit_id, nama=simpul.nama)
        try:
            simpul.delete()
        except ProtectedError:
            pesan = _("Simpul %s sudah dipakai dalam perjanjian kinerja atau SKP, jadi tidak dapat dihapus.")
            raise RencanaDitolak(pesan % simpul.kode) from None
    return simpul.kode


def tetapkan_pemilik(*, simpul_ids: Collection[int], jabatan_id: int | None, by: Pelaku, at: datetime) -> int:
    """Give several nodes one owner post (None takes it away); how many changed."""
    with tindakan("rencana.pemilik_ditetapkan", by=by, at=at) as catatan:
        ubah = list(Simpul.objects.select_for_update().filter(pk__in=simpul_ids).exclude(pemilik_id=jabatan_id))
        lama = {str(s.pk): s.pemilik_id for s in ubah}
        for simpul in ubah:
            simpul.pemilik_id, simpul.kunci = jabatan_id, simpul.kunci + 1
            catatan.perihal("simpul", simpul.pk)
        Simpul.objects.bulk_update(ubah, ["pemilik", "kunci"], batch_size=500)
        catatan.muatan(pemilik_id=jabatan_id, lama=lama)
    return len(ubah)


def _rapikan(isi: IsiSimpul) -> IsiSimpul:
    return replace(isi, kode=rapi(isi.kode), nama=rapi(isi.nama))


def _tolak_bila(masalah: list[str]) -> None:
    if masalah:
        raise RencanaDitolak(masalah)


def _simpan_pagu(simpul: Simpul, pagu: Mapping[int, int | None]) -> dict[str, object]:
    """Set the budgets of the given years; the changed ones as old and new."""
    ada = {p.tahun: p for p in Pagu.objects.filter(simpul=simpul, tahun__in=pagu)}
    ubahan: dict[str, object] = {}
    for tahun, jumlah in pagu.items():
        lama = ada[tahun].jumlah if tahun in ada else None
        if lama == jumlah:
            continue
        ubahan[f"pagu_{tahun}"] = [lama, jumlah]
        if jumlah is None:
            ada[tahun].delete()
        else:
            Pagu.objects.update_or_create(simpul=simpul, tahun=tahun, defaults={"jumlah": jumlah})
    return ubahan
