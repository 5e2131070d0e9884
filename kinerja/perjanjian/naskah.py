"""The words of the agreement: the text in force on the day it was drafted, filled from its parties and its annex."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dokumen.formulir.sekitar import BELUM, PEMERINTAH, pemerintah
from kinerja.dokumen.naskah import IsianNaskah, Pejabat, PustakaNaskah, isi_naskah
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.blok.orang import BlokTtd
from kinerja.dokumen.naskah.isian import KENDALI, BarisTabel, NilaiKolom
from kinerja.dokumen.naskah.nomor import TEMPAT_NOMOR
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir
from kinerja.perjanjian.pihak import menandatangani_sendiri
from kinerja.perjanjian.tingkat import sebutan_program, sebutan_sasaran
from kinerja.rencana.templatetags.rencana import isi_target

BERDUA, SENDIRI = "perjanjian_kinerja", "perjanjian_kinerja_kepala_daerah"
PIHAK = {"pertama": 1, "kedua": 2}  # the number of each party by the field that names it
BUKAN_SAAT = datetime(2000, 1, 1, tzinfo=UTC)  # words have no moment; the sheet gets its own when it is printed


@dataclass(frozen=True, slots=True)
class NaskahPK:
    """The filled text: of which kind and version, and its parts, word for word, without day and number yet."""

    jenis: str
    versi: str
    bagian: tuple[Mapping[str, Any], ...]

    @property
    def sendiri(self) -> bool:
        """Whether the head of the region promises alone."""
        return self.jenis == SENDIRI

    def isi(self) -> dict[str, object]:
        """For the snapshot."""
        return {"jenis": self.jenis, "versi": self.versi, "bagian": [*self.bagian]}


@dataclass(frozen=True, slots=True)
class BahanPK:
    """What fills the text; without `kedua` a superior is still to come, or there is none."""

    tahun: int
    versi: int
    jenis_jabatan: str
    pertama: Pejabat
    kedua: Pejabat | None
    tempat: str
    butir: tuple[IsianButir, ...]
    anggaran: tuple[IsianAnggaran, ...]
    alasan: str = ""


def susun_naskah(bahan: BahanPK, pustaka: PustakaNaskah, on: date) -> NaskahPK:
    """The text in force on a day, filled. A field that an own text does not know yet is not printed by it."""
    jenis = SENDIRI if menandatangani_sendiri(bahan.jenis_jabatan) else BERDUA
    nomor = pustaka.berlaku(jenis, on)
    versi = pustaka.versi(jenis, nomor)
    kolom = {nama: x for nama, x in _kolom(bahan).items() if nama in versi.kolom}
    isian = IsianNaskah(
        kolom, _rapi(bahan.tempat) or daerah(), on, BUKAN_SAAT, nomor=TEMPAT_NOMOR, bertanggal=False
    )  # fmt: skip
    terisi = isi_naskah(jenis, nomor, isian, pustaka=pustaka).isi["bagian"]
    dicetak = [b for b in versi.naskah if not b.bila or b.bila in kolom]
    bagian = [
        _berpihak(b, isi, kolom) if isinstance(b, BlokTtd) else isi
        for b, isi in zip(dicetak, cast("list[Terisi]", terisi), strict=True)
    ]
    return NaskahPK(jenis, nomor, tuple(bagian))


def _berpihak(b: BlokTtd, isi: Terisi, kolom: Mapping[str, NilaiKolom]) -> Terisi:
    """Each place for a signature says whose it is, so that the approval of that party is printed there."""
    orang = [p.orang for p in b.pihak if not p.bila or p.bila in kolom]
    pihak = cast("list[Terisi]", isi["pihak"])
    return {**isi, "pihak": [{**p, "ke": PIHAK.get(o, 0)} for o, p in zip(orang, pihak, strict=True)]}


def _kolom(b: BahanPK) -> dict[str, NilaiKolom]:
    belum = Pejabat(nama=BELUM, jabatan=BELUM)
    perubahan = {"versi_perubahan": str(b.versi)} if b.versi > 1 else {}
    alasan = {"perubahan": x} if (x := _rapi(b.alasan).rstrip(". ")) else {}
    anggaran: dict[str, NilaiKolom] = {"anggaran": [_uang(a) for a in b.anggaran]} if b.anggaran else {}
    return {
        "tahun": str(b.tahun),
        "pemda": pemerintah(settings.NAMA_PEMDA),
        "pertama": _orang(b.pertama),
        "kedua": _orang(b.kedua) if b.kedua else belum,
        "sebutan_sasaran": sebutan_sasaran(b.jenis_jabatan),
        "sebutan_program": sebutan_program(b.jenis_jabatan),
        "sasaran": [_janji(x) for x in b.butir] or [{"sasaran": _("Belum ada sasaran."), "indikator": "–"}],
        **perubahan,
        **alasan,
        **anggaran,
    }


def _janji(b: IsianButir) -> BarisTabel:
    target = f"{isi_target(b.target)} {b.satuan}" if b.target else _("belum diisi")
    return {"sasaran": _rapi(b.sasaran), "indikator": _rapi(b.indikator) or "–", "target": _rapi(target)}


def _uang(a: IsianAnggaran) -> BarisTabel:
    return {"nama": _rapi(a.nama), "anggaran": a.jumlah, "keterangan": _rapi(a.keterangan)}


def _orang(p: Pejabat) -> Pejabat:
    isi = {nama: _rapi(x) for nama in ("nama", "nama_gelar", "jabatan", "unit") if (x := getattr(p, nama))}
    return p.model_copy(update=isi)


def _rapi(teks: str) -> str:
    """One line without control characters, as a sentence takes it."""
    return " ".join(KENDALI.sub(" ", teks).split())


def daerah() -> str:
    """The place of signing where none was written."""
    return settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip()


def baca_naskah(isi: Mapping[str, Any]) -> NaskahPK:
    """From the snapshot."""
    return NaskahPK(str(isi["jenis"]), str(isi["versi"]), tuple(isi["bagian"]))
