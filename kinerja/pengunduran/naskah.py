"""The letter, the order of acceptance and the answer as official documents."""

from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.models import CaraDokumen
from kinerja.dokumen.naskah import Pejabat
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.dokumen.surat import CaraSurat, Pihak, baris, isi_surat, pihak, siapa
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.models.unit import VersiJabatan, VersiUnit
from kinerja.organisasi.selectors import pada_hari
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.peraturan.selectors import pustaka_berlaku


def isi_permohonan(surat: SuratPengunduran) -> IsiDokumen:
    """The person's own words under the own name and post; the approval that the ledger has stands in its place."""
    assert surat.ditandatangani is not None
    on = hari(surat.ditandatangani)
    (pemohon,) = pihak([surat.penugasan_id], on, surat.ditandatangani)
    kolom: dict[str, NilaiKolom] = {"pemohon": pemohon.pejabat, "isi": baris(surat.isi), "mulai": surat.mulai_diminta}
    cara = CaraSurat(CaraDokumen.TERCATAT, surat.ditandatangani)
    return isi_surat("pengunduran_diri", kolom, [pemohon], on, cara, berkop=False)


def isi_keputusan(surat: SuratPengunduran, pemutus: Penugasan, on: date, cara: CaraSurat) -> IsiDokumen:
    """The order of acceptance: the post that ends, the one that begins on the same date."""
    assert surat.mulai is not None
    penetap = _penetap(pemutus, on, cara)
    kolom: dict[str, NilaiKolom] = {
        "pejabat_penetap": penetap.sebutan,
        "penetap": penetap.pejabat,
        "pemohon": _pemohon(surat, on),
        "tanggal_surat": _hari_surat(surat),
        "mengingat": [f"{pustaka_berlaku().peraturan[_dasar(on)].judul};"],
        "jabatan_baru": _jabatan_baru(surat, surat.mulai),
        "mulai": surat.mulai,
        **siapa(_pemohon(surat, on)),
    }
    if surat.nomor_izin:
        kolom["memperhatikan"] = [_("Persetujuan Menteri Dalam Negeri Nomor %s;") % surat.nomor_izin]
    return isi_surat("keputusan_pengunduran", kolom, [penetap], on, cara)


def isi_jawaban(surat: SuratPengunduran, pemutus: Penugasan, on: date, cara: CaraSurat) -> IsiDokumen:
    """The answer that it is postponed or refused, with the reason."""
    penetap, pemohon = _penetap(pemutus, on, cara), _pemohon(surat, on)
    ditunda = surat.keadaan == KeadaanSurat.DITUNDA
    kolom: dict[str, NilaiKolom] = {
        "pemohon": pemohon,
        "kepada": [pemohon.bernama],
        "di_tempat": _("Tempat"),
        "tanggal_surat": _hari_surat(surat),
        "putusan": _("ditunda") if ditunda else _("ditolak"),
        "alasan": baris(surat.alasan),
        "penetap": penetap.pejabat,
    }
    if ditunda and surat.tunda_sampai:
        kolom["sampai"] = surat.tunda_sampai
    return isi_surat("jawaban_pengunduran", kolom, [penetap], on, cara)


def _penetap(pemutus: Penugasan, on: date, cara: CaraSurat) -> Pihak:
    """Who decides has just given the password again: where recorded approval is the way, this is the approval."""
    return pihak([pemutus.pk], on, cara.pada)[0]


def _pemohon(surat: SuratPengunduran, on: date) -> Pejabat:
    return pejabat_pada([surat.penugasan_id], on)[surat.penugasan_id]


def _jabatan_baru(surat: SuratPengunduran, on: date) -> str:
    """Post and unit, as they are called on its first day."""
    jabatan = VersiJabatan.objects.filter(pada_hari(on), jabatan=surat.tujuan_id).get()
    unit = VersiUnit.objects.filter(pada_hari(on), unit=jabatan.unit_id).values_list("nama", flat=True).first() or ""
    return jabatan.nama if not unit or unit in jabatan.nama else f"{jabatan.nama}, {unit}"


def _hari_surat(surat: SuratPengunduran) -> date:
    assert surat.ditandatangani is not None
    return hari(surat.ditandatangani)


def _dasar(on: date) -> str:
    return pustaka_berlaku().nilai("pengunduran.jabatan", on).peraturan
