"""What a check of a PDF found: one plain word, one sentence, and each signature by itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class KeadaanTanda(StrEnum):
    """The answer in one word, of a file and of each signature; a file takes the gravest of its signatures."""

    UTUH = "utuh"
    TIDAK_BERTANDA = "tidak_bertanda"
    TIDAK_PASTI = "tidak_pasti"
    KEDALUWARSA = "kedaluwarsa"
    TIDAK_DIKENAL = "tidak_dikenal"
    DICABUT = "dicabut"
    BERUBAH = "berubah"
    RUSAK = "rusak"
    TERKUNCI = "terkunci"
    BUKAN_PDF = "bukan_pdf"


# From mild to grave: the order in which one answer outweighs another.
BERAT = (
    KeadaanTanda.UTUH,
    KeadaanTanda.TIDAK_PASTI,
    KeadaanTanda.KEDALUWARSA,
    KeadaanTanda.TIDAK_DIKENAL,
    KeadaanTanda.DICABUT,
    KeadaanTanda.RUSAK,
    KeadaanTanda.BERUBAH,
)

KALIMAT: dict[KeadaanTanda, str | Promise] = {
    KeadaanTanda.UTUH: _(
        "Berkas utuh: isinya tidak berubah sejak ditandatangani, dan semua penanda tangannya dikenal."
    ),
    KeadaanTanda.TIDAK_BERTANDA: _("Berkas ini tidak memuat tanda tangan elektronik."),
    KeadaanTanda.TIDAK_PASTI: _(
        "Isi berkas tidak berubah, tetapi status sertifikat penanda tangan tidak dapat dipastikan dari berkas ini saja."
    ),
    KeadaanTanda.KEDALUWARSA: _(
        "Isi berkas tidak berubah, tetapi sertifikat atau cap waktunya sudah habis masa berlaku, "
        "dan tidak ada bukti yang masih berlaku bahwa tanda tangan dibuat sebelumnya."
    ),
    KeadaanTanda.TIDAK_DIKENAL: _(
        "Isi berkas tidak berubah, tetapi penanda tangannya tidak dikenal: "
        "sertifikatnya bukan dari penerbit yang dipercaya di sini."
    ),
    KeadaanTanda.DICABUT: _("Jangan dipakai: sertifikat penanda tangan sudah dicabut saat berkas ini ditandatangani."),
    KeadaanTanda.BERUBAH: _("Jangan dipakai: isi berkas berubah setelah ditandatangani."),
    KeadaanTanda.RUSAK: _("Jangan dipakai: berkas atau tanda tangannya rusak. Minta berkas aslinya."),
    KeadaanTanda.TERKUNCI: _(
        "Berkas ini terkunci dengan kata sandi, sehingga tidak dapat diperiksa. Buka kuncinya dahulu."
    ),
    KeadaanTanda.BUKAN_PDF: _("Berkas ini bukan PDF. Pilih berkas PDF yang diterima."),
}


class TingkatTanda(StrEnum):
    """How far a signature carries its own proof (ETSI EN 319 142-1)."""

    B_B = "B-B"
    B_T = "B-T"
    B_LT = "B-LT"
    B_LTA = "B-LTA"


@dataclass(frozen=True, slots=True)
class RentangBerubah:
    """Where the bytes differ: from number `dari`, before number `sampai`, in this revision (1 = the first)."""

    dari: int
    sampai: int
    revisi: int


@dataclass(frozen=True, slots=True)
class TandaDiperiksa:
    """One signature: who (by certificate and by its own word), when and how sure that is, how good its proof is."""

    urutan: int
    keadaan: KeadaanTanda
    kalimat: str
    nama: str  # the certificate's holder
    penanda: str  # whom the signature names, with the post; part of what was signed
    organisasi: str
    penerbit: str
    alasan: str
    saat: datetime | None
    saat_terbukti: bool  # by a trusted time stamp; otherwise it is only what the signer says
    tingkat: TingkatTanda
    tersertifikasi: bool
    label: str
    berlaku_sampai: datetime
    sertifikat: str  # sha256 of the certificate


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """The whole answer. `kalimat` is fit for a page; `berubah` says where, if that can be told."""

    keadaan: KeadaanTanda
    kalimat: str
    sha256: str
    ukuran: int
    tanda: tuple[TandaDiperiksa, ...] = ()
    berubah: RentangBerubah | None = None

    @property
    def utuh(self) -> bool:
        """Whether the file may be relied on."""
        return self.keadaan is KeadaanTanda.UTUH
