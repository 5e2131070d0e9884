"""What the acts share: the locked agreement, its rows, its parties, its subjects in the ledger."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan
from kinerja.organisasi.models import Penugasan
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.models import AnggaranPK, ButirPK, PerjanjianKinerja
from kinerja.perjanjian.pihak import penugasan_bernama, pihak_kedua_pada, sedang_dipegang
from kinerja.rencana.kunci import kunci_versi

S = PerjanjianKinerja.Status


def kunci_pk(pk_id: int, kunci: int, *, boleh: Iterable[str]) -> PerjanjianKinerja:
    """The agreement locked at the version it was read at, in one of the states in which the act makes sense."""
    pk = kunci_versi(PerjanjianKinerja, pk=pk_id, versi=kunci, subjek="pk")
    if pk.status not in boleh:
        raise PKDitolak(
            _("Perjanjian kinerja ini sudah %s. Muat ulang halaman untuk melihat keadaannya kini.")
            % S(pk.status).label.lower()
        )
    return pk


def catat(catatan: Catatan, pk: PerjanjianKinerja, **isi: object) -> None:
    """The subjects of an entry: the agreement and its people."""
    catatan.perihal("pk", pk.pk)
    catatan.perihal("penugasan", pk.penugasan_id)
    catatan.muatan(pk=pk.pk, tahun=pk.tahun, versi=pk.versi, status=pk.status, **isi)


def isian_tersimpan(pk: PerjanjianKinerja) -> IsianPK:
    """The stored annex as a value."""
    return IsianPK(
        butir=tuple(IsianButir.dari(b) for b in pk.butir.all()),
        anggaran=tuple(IsianAnggaran.dari(a) for a in pk.anggaran.all()),
        tempat=pk.tempat,
    )


def ganti_isian(pk: PerjanjianKinerja, isian: IsianPK) -> None:
    """Replace the rows of a draft."""
    pk.butir.all().delete()
    pk.anggaran.all().delete()
    ButirPK.objects.bulk_create(baris_butir(pk, isian))
    AnggaranPK.objects.bulk_create(baris_anggaran(pk, isian))
    pk.tempat = isian.tempat


def baris_butir(pk: PerjanjianKinerja, isian: IsianPK) -> list[ButirPK]:
    """Unsaved rows of the annex."""
    return [
        ButirPK(
            pk_induk=pk,
            urutan=i,
            sasaran=b.sasaran,
            indikator=b.indikator,
            target=b.target,
            satuan=b.satuan,
            arah=b.arah,
            simpul_id=b.simpul_id,
            sumber_indikator_id=b.sumber_indikator_id,
        )
        for i, b in enumerate(isian.butir)
    ]


def baris_anggaran(pk: PerjanjianKinerja, isian: IsianPK) -> list[AnggaranPK]:
    """Unsaved rows of the budget list."""
    return [
        AnggaranPK(pk_induk=pk, urutan=i, nama=a.nama, jumlah=a.jumlah, keterangan=a.keterangan, simpul_id=a.simpul_id)
        for i, a in enumerate(isian.anggaran)
    ]


def butuh_pihak_pertama(pk: PerjanjianKinerja, by: Pelaku, on: date) -> None:
    """Only who holds the post of the first party, acting in that post, on a day it is held."""
    if by.penugasan_id != str(pk.penugasan_id) or not sedang_dipegang(pk.penugasan_id, on):
        raise PKDitolak(
            _("Tindakan ini hanya untuk pemegang jabatan pihak pertama. Pilih jabatan itu dahulu di bilah atas.")
        )


def butuh_atasan(pk: PerjanjianKinerja, by: Pelaku, on: date) -> Penugasan:
    """Only the superior for agreements of that day, acting in that post; the assignment with its names."""
    atasan = pihak_kedua_pada(penugasan_bernama(pk.penugasan_id, on), on)
    if atasan is None or by.penugasan_id != str(atasan.pk):
        raise PKDitolak(
            _(
                "Tindakan ini hanya untuk atasan penanda tangan pada hari ini. "
                "Pilih jabatan itu dahulu di bilah atas bila Anda memegangnya."
            )
        )
    return atasan
