"""The agencies' own marks for a period, set by the organisation above: one or all of them in one act."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari, tulis_saat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import UnitKerja
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianPredikatUnit
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.selectors.unit import perangkat_daerah
from kinerja.peraturan.periode import periode_dari_kode


def tetapkan_predikat_organisasi(
    *, unit_id: int, jenis: str, periode: str, predikat: str, alasan: str, by: Pelaku, at: datetime
) -> PredikatOrganisasi:
    """The first mark of one agency in a period; the same act as for many."""
    isian = IsianPredikatUnit(unit_id, predikat, alasan)
    (nilai,) = tetapkan_predikat_unit(jenis=jenis, periode=periode, isian=[isian], by=by, at=at)
    return nilai


def tetapkan_predikat_unit(
    *, jenis: str, periode: str, isian: Sequence[IsianPredikatUnit], by: Pelaku, at: datetime
) -> list[PredikatOrganisasi]:
    """Set or change the marks of these agencies in a period; all or none, the earlier ones stay in the ledger entry.

    Raises PenilaianDitolak with every reason (its field ends in the agency), SudahBerubah naming every agency that
    somebody else marked since it was read.
    """
    with tindakan("predikat_organisasi.ditetapkan", by=by, at=at) as catatan:
        nama = _terkunci(isian, periode, at)
        ada = {p.unit_id: p for p in _yang_ada(isian, jenis, periode)}
        _periksa_versi(isian, ada, nama)
        _periksa(isian, ada, nama)
        sebelumnya = {i.unit_id: ada[i.unit_id].predikat if i.unit_id in ada else None for i in isian}
        nilai = [_isi(ada.get(i.unit_id), i, jenis, periode, by, at) for i in isian]
        PredikatOrganisasi.objects.bulk_create([p for p in nilai if p.pk is None])
        PredikatOrganisasi.objects.bulk_update([p for p in nilai if p.pk is not None], KOLOM_UBAH)
        for p in nilai:
            catatan.perihal("unit", p.unit_id)
        unit = [{"unit": p.unit_id, "predikat": p.predikat, "sebelumnya": sebelumnya[p.unit_id]} for p in nilai]
        catatan.muatan(periode=periode, jenis=jenis, nilai=unit)
    return nilai


KOLOM_UBAH = ["predikat", "alasan", "ditetapkan_oleh", "ditetapkan_pada", "kunci"]


def _terkunci(isian: Sequence[IsianPredikatUnit], periode: str, at: datetime) -> dict[int, str]:
    """Names of the agencies, locked: two first marks of one agency take turns, when there is no row to lock yet."""
    ids = [i.unit_id for i in isian]
    list(UnitKerja.objects.filter(pk__in=ids).order_by("pk").select_for_update(no_key=True).values_list("pk"))
    unit = perangkat_daerah(min(hari(at), periode_dari_kode(periode).sampai))
    return {u.pk: str(u.nama) for u in unit.filter(pk__in=ids)}


def _yang_ada(isian: Sequence[IsianPredikatUnit], jenis: str, periode: str) -> list[PredikatOrganisasi]:
    baris = PredikatOrganisasi.objects.filter(unit__in=[i.unit_id for i in isian], jenis=jenis, periode=periode)
    return list(baris.select_for_update(of=("self",)).select_related("ditetapkan_oleh__pegawai"))


def _periksa_versi(
    isian: Sequence[IsianPredikatUnit], ada: Mapping[int, PredikatOrganisasi], nama: Mapping[int, str]
) -> None:
    """Two at once: every agency that is no longer as it was read, who marked it and how."""
    berubah = [p for i in isian if (p := ada.get(i.unit_id)) and p.kunci != i.kunci]
    if berubah:
        raise SudahBerubah(max(p.kunci for p in berubah), [_kalimat(p, nama.get(p.unit_id, "")) for p in berubah])


def _kalimat(p: PredikatOrganisasi, nama: str) -> str:
    isi = {"unit": nama, "predikat": p.get_predikat_display(), "saat": tulis_saat(p.ditetapkan_pada)}
    if p.ditetapkan_oleh is None:
        return _("%(unit)s: %(predikat)s, ditetapkan %(saat)s.") % isi
    siapa = {"siapa": p.ditetapkan_oleh.pegawai.nama_lengkap}
    return _("%(unit)s: %(predikat)s, ditetapkan %(siapa)s, %(saat)s.") % {**isi, **siapa}


def _periksa(
    isian: Sequence[IsianPredikatUnit], ada: Mapping[int, PredikatOrganisasi], nama: Mapping[int, str]
) -> None:
    """Every reason at once, one message a line."""
    if salah := [t for i in isian if (t := _salah(i, ada.get(i.unit_id), nama.get(i.unit_id)))]:
        raise PenilaianDitolak(salah)


def _salah(i: IsianPredikatUnit, lama: PredikatOrganisasi | None, nama: str | None) -> Temuan | None:
    if nama is None:
        return _temuan(i, "predikat", _("Unit itu bukan perangkat daerah pada periode ini. Muat ulang halaman."))
    if i.predikat not in PredikatOrganisasi.Nilai.values:
        return _temuan(i, "predikat", _("Pilih predikat %(unit)s.") % {"unit": nama})
    if not i.alasan.strip():
        return _temuan(i, "alasan", _("Isi dasar dan alasan predikat %(unit)s.") % {"unit": nama})
    if lama and lama.predikat != i.predikat and lama.alasan == i.alasan.strip():
        return _temuan(i, "alasan", _("Tulis alasan mengubah predikat %(unit)s.") % {"unit": nama})
    return None


def _temuan(i: IsianPredikatUnit, isian: str, pesan: str) -> Temuan:
    return Temuan(kode="predikat_ditolak", isian=f"{isian}-{i.unit_id}", pesan=pesan, pasal="", menghalangi=True)


def _isi(
    lama: PredikatOrganisasi | None, i: IsianPredikatUnit, jenis: str, periode: str, by: Pelaku, at: datetime
) -> PredikatOrganisasi:
    satu = lama or PredikatOrganisasi(unit_id=i.unit_id, jenis=jenis, periode=periode, kunci=0)
    satu.predikat, satu.alasan = i.predikat, i.alasan.strip()
    satu.ditetapkan_oleh_id = int(by.penugasan_id) if by.penugasan_id else None
    satu.ditetapkan_pada, satu.kunci = at, satu.kunci + 1
    return satu
