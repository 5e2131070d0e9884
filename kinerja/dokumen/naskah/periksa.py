"""Does the input fill the text: unknown, missing and wrong fields, all at once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from kinerja.dokumen.naskah.galat import GalatNaskah
from kinerja.dokumen.naskah.isian import IsianNaskah, periksa_kalimat, periksa_sekitar
from kinerja.dokumen.naskah.jenis import JenisNaskah, KolomIsian, VersiNaskah, dipakai
from kinerja.dokumen.naskah.kop import KopKepalaDaerah, KopPerangkat
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.teks import TERTULIS, JenisKolom
from kinerja.dokumen.naskah.terbilang import TerlaluBesar, terbilang


def periksa_isian(jenis: JenisNaskah, versi: VersiNaskah, isian: IsianNaskah) -> Iterator[GalatNaskah]:
    """Everything that keeps this input from becoming this document."""
    yield from periksa_sekitar(isian)
    yield from _periksa_tata(jenis, versi, isian)
    for nama in sorted(isian.kolom.keys() - versi.kolom.keys()):
        yield GalatNaskah("kolom_asing", nama, _("Naskah ini tidak mengenal kolom itu."))
    perlu = dipakai(versi.petikan if isian.bentuk == "petikan" else versi.naskah)
    for nama, kolom in versi.kolom.items():
        if nama in isian.kolom:
            yield from _periksa_nilai(nama, kolom, isian.kolom[nama])
        elif kolom.wajib and nama in perlu:
            yield GalatNaskah("kolom_kurang", nama, _("%s belum diisi.") % kolom.sebutan)


def _periksa_tata(jenis: JenisNaskah, versi: VersiNaskah, isian: IsianNaskah) -> Iterator[GalatNaskah]:
    if jenis.kop == "wajib" and isian.kop is None:
        yield GalatNaskah("kop_kurang", "kop", _("%s memerlukan kop.") % jenis.judul)
    if jenis.kop == "tanpa" and isian.kop is not None:
        yield GalatNaskah("kop_asing", "kop", _("%s dicetak tanpa kop.") % jenis.judul)
    if isian.bentuk != "asli" and not jenis.salinan:
        yield GalatNaskah("bentuk_asing", "bentuk", _("%s tidak punya petikan atau salinan.") % jenis.judul)
    elif isian.bentuk == "petikan" and not versi.petikan:
        yield GalatNaskah("bentuk_asing", "bentuk", _("Versi naskah ini tidak punya petikan."))
    if isian.pengesah:
        yield from _periksa_orang("pengesah", isian.pengesah)
    for nama, teks in _teks_kop(isian):
        yield from periksa_kalimat(nama, teks)


def _teks_kop(isian: IsianNaskah) -> Iterator[tuple[str, str]]:
    match isian.kop:
        case KopKepalaDaerah(sebutan=sebutan, provinsi=provinsi):
            yield from (("kop.sebutan", sebutan), ("kop.provinsi", provinsi))
        case KopPerangkat() as kop:
            yield from (("kop.pemda", kop.pemda), ("kop.perangkat", kop.perangkat), ("kop.unit", kop.unit))
            yield from (("kop.alamat", baris) for baris in kop.alamat)


def _periksa_nilai(nama: str, kolom: KolomIsian, nilai: object) -> Iterator[GalatNaskah]:
    if kolom.jenis == "daftar":
        yield from _periksa_daftar(nama, kolom, nilai)
    elif kolom.jenis == "tabel":
        yield from _periksa_tabel(nama, kolom, nilai)
    else:
        yield from _periksa_satu(nama, kolom.jenis, kolom.sebutan, nilai)


def _periksa_satu(nama: str, jenis: JenisKolom, sebutan: str, nilai: object) -> Iterator[GalatNaskah]:
    salah = isinstance(nilai, bool) or (jenis == "tanggal" and isinstance(nilai, datetime))
    if salah or not isinstance(nilai, TERTULIS[jenis]):
        yield GalatNaskah(
            "kolom_salah", nama, _("%(sebutan)s harus berupa %(jenis)s.") % {"sebutan": sebutan, "jenis": jenis}
        )
    elif isinstance(nilai, str):
        yield from _periksa_teks(nama, sebutan, nilai)
    elif isinstance(nilai, Pejabat):
        yield from _periksa_orang(nama, nilai)
    elif isinstance(nilai, int | Decimal):
        yield from _periksa_angka(nama, jenis, sebutan, nilai)


def _periksa_teks(nama: str, sebutan: str, nilai: str) -> Iterator[GalatNaskah]:
    if not nilai.strip():
        yield GalatNaskah("kolom_kurang", nama, _("%s belum diisi.") % sebutan)
    yield from periksa_kalimat(nama, nilai)


def _periksa_orang(nama: str, orang: Pejabat) -> Iterator[GalatNaskah]:
    for bagian, isi in orang.model_dump().items():
        yield from periksa_kalimat(f"{nama}.{bagian}", isi)


def _periksa_angka(nama: str, jenis: JenisKolom, sebutan: str, nilai: int | Decimal) -> Iterator[GalatNaskah]:
    try:
        terbilang(nilai)
    except TerlaluBesar:
        yield GalatNaskah("angka_terlalu_besar", nama, _("%s terlalu besar untuk ditulis dengan kata.") % sebutan)
    except ValueError:
        yield GalatNaskah("kolom_salah", nama, _("%s bukan bilangan.") % sebutan)
    else:
        if jenis == "rupiah" and nilai != round(Decimal(nilai), 2):
            yield GalatNaskah("kolom_salah", nama, _("%s lebih rinci daripada sen.") % sebutan)


def _periksa_daftar(nama: str, kolom: KolomIsian, nilai: object) -> Iterator[GalatNaskah]:
    if isinstance(nilai, str) or not isinstance(nilai, Sequence):
        yield GalatNaskah("kolom_salah", nama, _("%s harus berupa daftar.") % kolom.sebutan)
        return
    if kolom.wajib and not nilai:
        yield GalatNaskah("kolom_kurang", nama, _("%s belum diisi.") % kolom.sebutan)
    for n, satu in enumerate(nilai, start=1):
        yield from _periksa_satu(f"{nama}.{n}", "teks", kolom.sebutan, satu)


def _periksa_tabel(nama: str, kolom: KolomIsian, nilai: object) -> Iterator[GalatNaskah]:
    if isinstance(nilai, str) or not isinstance(nilai, Sequence) or not all(isinstance(b, Mapping) for b in nilai):
        yield GalatNaskah("kolom_salah", nama, _("%s harus berupa tabel.") % kolom.sebutan)
        return
    if kolom.wajib and not nilai:
        yield GalatNaskah("kolom_kurang", nama, _("%s belum diisi.") % kolom.sebutan)
    for n, baris in enumerate(nilai, start=1):
        yield from _periksa_baris(f"{nama}.{n}", kolom, baris)


def _periksa_baris(tempat: str, kolom: KolomIsian, baris: Mapping[str, object]) -> Iterator[GalatNaskah]:
    """A cell may be left out or empty; an unknown cell or one of another kind is named."""
    for sel, isi in baris.items():
        if sel not in kolom.isi:
            yield GalatNaskah("kolom_asing", f"{tempat}.{sel}", _("Tabel ini tidak mengenal kolom itu."))
        elif isi != "":
            yield from _periksa_satu(f"{tempat}.{sel}", kolom.isi[sel], sel, isi)
