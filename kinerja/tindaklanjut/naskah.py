"""The award, the note of guidance and the answer to a proposal to move as official documents."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.naskah import Pejabat
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.dokumen.surat import CaraSurat, Pihak, baris, isi_surat, pihak, siapa
from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.models.unit import VersiUnit
from kinerja.organisasi.selectors import pada_hari
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.models import TindakLanjut

HONOR = "keputusan_penghargaan"  # the only one that is not secret: an award is an honour in public


def isi_penghargaan(satu: TindakLanjut, penetap: int, on: date, cara: CaraSurat) -> IsiDokumen:
    """The order of an award. It prints what the award rests on, never the reason of the proposal."""
    (oleh,), orang = pihak([penetap], on), _orang(satu, on)
    kolom: dict[str, NilaiKolom] = {
        "pejabat_penetap": oleh.sebutan,
        "penetap": oleh.pejabat,
        "penerima": orang,
        "penghargaan": satu.perihal,
        "menimbang": _menimbang(satu),
        "mengingat": [f"{_peraturan('tindak_lanjut.predikat_penghargaan', on)};"],
        **siapa(orang),
    }
    surat = isi_surat(HONOR, kolom, [oleh], on, cara)
    return replace(
        surat,
        rujukan=f"penghargaan/{uuid4().hex}",
        perihal=_("Keputusan pemberian penghargaan"),
        pegawai=satu.pegawai_id,
        penugasan=satu.penugasan_id,
    )


def isi_nota(satu: TindakLanjut, pemberi: int, cara: CaraSurat) -> IsiDokumen:
    """The note, signed by the superior who hands it over."""
    assert satu.batas_tanggapan is not None
    on = hari(satu.diusulkan)
    (oleh,) = pihak([pemberi], on)
    kolom: dict[str, NilaiKolom] = {
        "pemberi": oleh.pejabat,
        "penerima": _orang(satu, on),
        "perihal": satu.perihal,
        "isi": baris(satu.alasan),
        "dasar": satu.dasar,
        "batas": satu.batas_tanggapan,
    }
    if satu.fakta:
        kolom["fakta"] = [_fakta(f) for f in satu.fakta]
    return isi_surat("nota_pembinaan", kolom, [oleh], on, cara)


def isi_putusan_mutasi(satu: TindakLanjut, penetap: int, on: date, cara: CaraSurat, *, setuju: bool) -> IsiDokumen:
    """The answer to who proposed a move; it moves nobody, and says so."""
    oleh: Pihak = pihak([penetap], on)[0]
    kolom: dict[str, NilaiKolom] = {
        "kepada": [satu.kapasitas_pengusul or satu.nama_pengusul],
        "di_tempat": _("Tempat"),
        "tanggal_usul": hari(satu.diusulkan),
        "pegawai": _orang(satu, on),
        "jabatan_tujuan": _tujuan(satu, on),
        "pertimbangan": ", ".join(pertimbangan(satu)) or "-",
        "dasar": satu.dasar,
        "putusan": _("disetujui") if setuju else _("tidak disetujui"),
        "penetap": oleh.pejabat,
    }
    if not setuju:
        kolom["alasan"] = baris(satu.catatan)
    return isi_surat("putusan_usul_mutasi", kolom, [oleh], on, cara)


def pertimbangan(satu: TindakLanjut) -> list[str]:
    """In words of the rule of the day it was proposed; a code that is gone as it is."""
    if not satu.pertimbangan:
        return []
    kata = {x.kode: x.sebutan for x in pustaka_berlaku().nilai("mutasi.pertimbangan", hari(satu.diusulkan)).isi}
    return [kata.get(k, k) for k in satu.pertimbangan.split(",")]


def _menimbang(satu: TindakLanjut) -> list[str]:
    satu_, dua = (
        _("bahwa yang bersangkutan menunjukkan prestasi kerja, dengan dasar: %s;"),
        _("bahwa atas prestasi kerja itu yang bersangkutan layak diberi penghargaan;"),
    )
    return [satu_ % " ".join(satu.dasar.split()).rstrip(".;"), dua]


def _peraturan(kunci: str, on: date) -> str:
    buku = pustaka_berlaku()
    return buku.peraturan[buku.nilai(kunci, on).peraturan].judul


def _orang(satu: TindakLanjut, on: date) -> Pejabat:
    return pejabat_pada([satu.penugasan_id], on)[satu.penugasan_id]


def _tujuan(satu: TindakLanjut, on: date) -> str:
    """Post and unit, as they are called that day; the name it was proposed by where the post is gone."""
    jabatan = VersiJabatan.objects.filter(pada_hari(on), jabatan=satu.tujuan_id).first()
    if jabatan is None:
        return satu.perihal
    unit = VersiUnit.objects.filter(pada_hari(on), unit=jabatan.unit_id).values_list("nama", flat=True).first() or ""
    return jabatan.nama if not unit or unit in jabatan.nama else f"{jabatan.nama}, {unit}"


def _fakta(f: dict[str, str]) -> str:
    return f"{f['isi']} ({f['sumber']}, {tulis_tanggal(date.fromisoformat(f['tanggal']))})"
