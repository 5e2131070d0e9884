"""How a number is written: a pattern of named parts, e.g. `{klasifikasi}/{urut}/{singkatan}/{tahun}`."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dokumen.galat import Kendala

BAGIAN = ("klasifikasi", "urut", "singkatan", "bulan", "tahun")
POLA_AWAL = "{klasifikasi}/{urut}/{singkatan}/{tahun}"
LEBAR_PALING_BANYAK = 6
BENTUK_KLASIFIKASI = re.compile(r"\d{3}(\.\d{1,3}){0,5}")
BENTUK_SINGKATAN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-/ ]*")
BENTUK_TETAP = re.compile(r"[A-Za-z0-9 ./\-()]*")
NAMA = re.compile(r"\{([^{}]*)\}")
ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def tulis_nomor(*, pola: str, klasifikasi: str, singkatan: str, lebar: int, urut: int, tanggal: date) -> str:
    """The number as it is printed; the month in Roman figures and the year are those of the document's date."""
    isi = {
        "klasifikasi": klasifikasi,
        "urut": str(urut).zfill(lebar),
        "singkatan": singkatan,
        "bulan": ROMAWI[tanggal.month - 1],
        "tahun": str(tanggal.year),
    }
    return NAMA.sub(lambda m: isi[m.group(1)], pola)


def bentuk_nomor(*, pola: str, klasifikasi: str, singkatan: str) -> str:
    """What is the same in all numbers of a rule: two units with the same would give the same numbers."""
    tetap = {"klasifikasi": klasifikasi, "singkatan": singkatan}
    return NAMA.sub(lambda m: tetap.get(m.group(1), f"{{{m.group(1)}}}"), pola).casefold()


def sidik_nomor(teks: str) -> str:
    """A number without spaces and capitals: two writings of one number are one."""
    return re.sub(r"\s+", "", teks).casefold()


def rapikan_nomor(teks: str) -> str:
    """A typed number: no spaces around, single ones inside."""
    return " ".join(teks.split())


def periksa_pola(*, pola: str, klasifikasi: str, singkatan: str, lebar: int) -> list[Kendala]:
    """Everything that keeps a pattern from giving each document of the unit a number of its own."""
    return [*_periksa_bagian(pola), *_periksa_isi(pola, klasifikasi, singkatan, lebar)]


def _periksa_bagian(pola: str) -> Iterator[Kendala]:
    nama = NAMA.findall(pola)
    if asing := [n for n in nama if n not in BAGIAN]:
        kata = ", ".join(f"{{{n}}}" for n in asing)
        yield Kendala(
            "pola", _("Bagian %(asing)s tidak dikenal. Pakai %(boleh)s.") % {"asing": kata, "boleh": _boleh()}
        )
    if not BENTUK_TETAP.fullmatch(NAMA.sub("", pola)):
        yield Kendala(
            "pola", _("Di luar bagian bernama, pola hanya berisi huruf, angka, spasi, titik, garis, dan kurung.")
        )
    for wajib in ("urut", "tahun"):
        if nama.count(wajib) != 1:
            pesan = _("Pola harus memuat {%s} satu kali; tanpa itu dua dokumen dapat bernomor sama.")
            yield Kendala("pola", pesan % wajib)


def _periksa_isi(pola: str, klasifikasi: str, singkatan: str, lebar: int) -> Iterator[Kendala]:
    if klasifikasi and not BENTUK_KLASIFIKASI.fullmatch(klasifikasi):
        pesan = _("Kode klasifikasi berupa angka: tiga angka, lalu rincian dengan titik, misalnya 800.1.3.3.")
        yield Kendala("klasifikasi", pesan)
    if bool(klasifikasi) != ("{klasifikasi}" in pola):
        pesan = _("Isi kode klasifikasi bila pola memuat {klasifikasi}, dan kosongkan bila tidak.")
        yield Kendala("klasifikasi", pesan)
    if "{singkatan}" in pola and not singkatan:
        yield Kendala("singkatan", _("Isi singkatan unit, misalnya BKPSDM, atau hapus {singkatan} dari pola."))
    if singkatan and not BENTUK_SINGKATAN.fullmatch(singkatan):
        yield Kendala("singkatan", _("Singkatan hanya berisi huruf, angka, titik, dan garis."))
    if not 1 <= lebar <= LEBAR_PALING_BANYAK:
        yield Kendala("lebar", _("Lebar nomor urut 1 sampai %s angka.") % LEBAR_PALING_BANYAK)


def _boleh() -> str:
    return ", ".join(f"{{{n}}}" for n in BAGIAN)
