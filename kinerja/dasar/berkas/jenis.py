"""What a file is, by its content: documents, office files without macros, pictures, plain text; nothing else."""

import re
import zipfile
from pathlib import Path

import filetype
from django.utils.translation import gettext as _

TEKS = "text/plain"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
AKHIRAN = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif"),
    f"{_OFFICE}wordprocessingml.document": (".docx",),
    f"{_OFFICE}spreadsheetml.sheet": (".xlsx",),
    f"{_OFFICE}presentationml.presentation": (".pptx",),
    f"{_ODF}text": (".odt",),
    f"{_ODF}spreadsheet": (".ods",),
    f"{_ODF}presentation": (".odp",),
    TEKS: (".txt", ".csv", ".md", ".log"),
}
_BAGIAN_OFFICE = {
    "word/document.xml": f"{_OFFICE}wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}presentationml.presentation",
}
_KENDALI = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


class BerkasDitolak(ValueError):
    """The file is not kept; the message is for the screen."""


def jenis_berkas(jalur: Path) -> str:
    """The media type of a file by its content; `BerkasDitolak` for anything not on the list."""
    with jalur.open("rb") as alir:
        awal = alir.read(8192)
    if not awal:
        raise BerkasDitolak(_("Berkas kosong. Pilih berkas lain."))
    if awal.startswith(b"PK"):
        return _office(jalur)
    if awal.lstrip()[:5] == b"%PDF-":
        return "application/pdf"
    tebakan = filetype.guess_mime(awal)
    if tebakan is None and _teks_utf8(jalur):
        return TEKS
    if tebakan not in AKHIRAN:
        isi = f" ({tebakan})" if tebakan else ""
        raise BerkasDitolak(
            _("Jenis berkas ini%s tidak diterima. Kirim PDF, foto, dokumen .docx/.xlsx/.pptx/.odt, atau teks.") % isi
        )
    return str(tebakan)


def nama_rapi(nama: str, jenis: str) -> str:
    """The bare name, ending as its content asks: `folder/a.exe` holding a PDF is `a.exe.pdf`."""
    bersih = "".join(huruf for huruf in re.split(r"[\\/]", nama)[-1] if huruf.isprintable()).strip(". ") or "berkas"
    batang, akhiran = Path(bersih).stem, Path(bersih).suffix
    if akhiran.lower() in AKHIRAN[jenis]:
        return batang[:150] + akhiran
    return bersih[:150] + AKHIRAN[jenis][0]


def _office(jalur: Path) -> str:
    try:
        with zipfile.ZipFile(jalur) as arsip:
            nama = set(arsip.namelist())
            mimetype = arsip.read("mimetype")[:100].decode("ascii", "replace").strip() if "mimetype" in nama else ""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):
        raise BerkasDitolak(_("Berkas rusak atau terpotong. Buka lalu simpan ulang, atau unggah ulang.")) from None
    if any(satu.endswith("vbaProject.bin") for satu in nama):
        raise BerkasDitolak(_("Berkas ini berisi makro. Simpan sebagai PDF atau tanpa makro."))
    jenis = mimetype if mimetype in AKHIRAN else next((j for b, j in _BAGIAN_OFFICE.items() if b in nama), "")
    if not jenis:
        raise BerkasDitolak(_("Arsip (.zip dan sejenisnya) tidak diterima. Kirim berkasnya satu per satu."))
    return jenis


def _teks_utf8(jalur: Path) -> bool:
    isi = jalur.read_bytes()
    try:
        isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not _KENDALI.search(isi)
