"""What a document is asked for with, and its text filled before any transaction begins."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kode import kode_acak
from kinerja.dokumen.alamat import tanda_periksa
from kinerja.dokumen.galat import DokumenDitolak, Kendala
from kinerja.dokumen.models import AturanNomor, CaraDokumen, JenisDokumen
from kinerja.dokumen.naskah import IsianNaskah, NaskahDitolak, PustakaNaskah, isi_naskah
from kinerja.dokumen.naskah.jenis import JenisNaskah, Sifat
from kinerja.dokumen.naskah.nomor import TEMPAT_NOMOR
from kinerja.dokumen.selectors.naskah import naskah_berlaku
from kinerja.dokumen.selectors.nomor import aturan_untuk


@dataclass(frozen=True, slots=True)
class Penanda:
    """Who signs, as printed. `pegawai` None: nobody with an account, so only ink; `penugasan`: the post signed in.

    `tercatat_pada`: when the ledger recorded the approval that the sheet prints, if it did before.
    """

    nama: str
    jabatan: str = ""
    pegawai: int | None = None
    penugasan: int | None = None
    tercatat_pada: datetime | None = None


@dataclass(frozen=True, slots=True)
class IsiDokumen:
    """One document to prepare.

    `rujukan` names the work for ever (`pelantikan:3/pakta_integritas/17`). `isian` fills the text: its number, code
    and address are set here unless it brings a number of its own. `penanda` in the order of signing, `isian.cara` how.
    `pegawai`, `penugasan`, `unit`: whom it is about, in which post, whose register. `versi` empty: in force that day.
    `sifat` where a set marks it otherwise than its text.
    """

    rujukan: str
    jenis: str
    isian: IsianNaskah
    penanda: tuple[Penanda, ...] = ()
    versi: str = ""
    judul: str = ""
    perihal: str = ""
    pegawai: int | None = None
    penugasan: int | None = None
    unit: int | None = None
    sifat: Sifat | None = None


@dataclass(frozen=True, slots=True)
class Terisi:
    """A document whose every word but the number is fixed; `bernomor`: its text has a place for one."""

    isi: IsiDokumen
    jenis: JenisNaskah
    versi: str
    kode: str
    naskah: str
    bernomor: bool


def isi_semua(isi: Sequence[IsiDokumen], pustaka: PustakaNaskah | None) -> list[Terisi]:
    """The texts, in order. Raises DokumenDitolak with all that is wrong, NaskahAsing for an unknown kind or version."""
    kendala = list(_kendala(isi))
    hasil: list[Terisi] = []
    buku = pustaka or naskah_berlaku()
    for i, satu in enumerate(isi):
        try:
            hasil.append(_terisi(satu, buku))
        except NaskahDitolak as galat:
            kendala += [Kendala(g.tempat, f"{satu.judul or satu.jenis}: {g.pesan}", i) for g in galat.daftar]
    if kendala:
        raise DokumenDitolak(kendala)
    return hasil


def _kendala(isi: Sequence[IsiDokumen]) -> Iterator[Kendala]:
    if len({satu.rujukan for satu in isi}) < len(isi):
        yield Kendala("rujukan", _("Satu dokumen diminta dua kali dalam satu permintaan. Periksa daftarnya."))
    for i, satu in enumerate(isi):
        yield from kendala_penanda(satu.penanda, satu.isian.cara, i)


def kendala_penanda(penanda: Sequence[Penanda], cara: str, i: int = 0) -> Iterator[Kendala]:
    """Those who cannot sign this way."""
    if CaraDokumen(cara) != CaraDokumen.BASAH:
        yield from (_tanpa_akun(p, i) for p in penanda if p.pegawai is None)


def _tanpa_akun(penanda: Penanda, i: int) -> Kendala:
    pesan = _("%s bukan pegawai, jadi hanya dapat bertanda tangan basah. Pilih tanda tangan basah untuk dokumen ini.")
    return Kendala("penanda", pesan % penanda.nama, i)


def _terisi(satu: IsiDokumen, pustaka: PustakaNaskah) -> Terisi:
    jenis, kode = pustaka.jenis(satu.jenis), kode_acak()
    versi = satu.versi or pustaka.berlaku(satu.jenis, satu.isian.tanggal)
    isian = replace(satu.isian, verifikasi=tanda_periksa(kode), nomor=satu.isian.nomor or TEMPAT_NOMOR)
    naskah = isi_naskah(satu.jenis, versi, isian, pustaka=pustaka, sifat=satu.sifat)
    bernomor = TEMPAT_NOMOR in json.dumps(naskah.isi["bagian"], ensure_ascii=False)
    if not bernomor and not satu.isian.nomor:  # the file's own title names the number too
        naskah = isi_naskah(satu.jenis, versi, replace(isian, nomor=""), pustaka=pustaka, sifat=satu.sifat)
    perihal = satu.perihal or satu.judul or jenis.judul
    return Terisi(replace(satu, perihal=perihal), jenis, versi, kode, naskah.model_dump_json(), bernomor)


def aturan_terisi(terisi: Sequence[Terisi]) -> Iterator[tuple[Terisi, AturanNomor]]:
    """Those that are numbered, each with its rule. Raises DokumenDitolak where nobody has said how."""
    perlu = [t for t in terisi if t.bernomor]
    kendala: list[Kendala] = []
    for tanggal in sorted({t.isi.isian.tanggal for t in perlu}):
        milik = [t for t in perlu if t.isi.isian.tanggal == tanggal]
        aturan = aturan_untuk({(t.jenis.jenis_nomor, t.isi.unit) for t in milik if t.isi.unit}, tanggal)
        for t in milik:
            ada = aturan.get((t.jenis.jenis_nomor, t.isi.unit or 0))
            if ada is None:
                kendala.append(Kendala("nomor", _tanpa_aturan(t)))
            elif ada.bernomor:
                yield t, ada
    if kendala:
        raise DokumenDitolak(kendala)


def _tanpa_aturan(t: Terisi) -> str:
    jenis = JenisDokumen(t.jenis.jenis_nomor).label
    return _("Belum ada aturan penomoran %s untuk unit ini. Tetapkan aturannya di Nomor surat, Aturan.") % jenis
