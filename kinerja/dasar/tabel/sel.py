"""One cell: from what the file holds to the value of its column, or a message that says how to write it."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from difflib import get_close_matches

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kinerja.dasar.angka import baca_desimal, baca_hitung, baca_rupiah, baca_target
from kinerja.dasar.tabel.kolom import JenisKolom, Kolom, Nilai, Sel

_ILMIAH = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_TERLINDUNG = re.compile(r"'+[=+\-@]")
_DIGIT_HILANG = gettext_noop("spreadsheet telah menghilangkan digit. Format kolom sebagai teks, lalu isi ulang.")
_YA = {"ya": True, "y": True, "true": True, "1": True, "tidak": False, "t": False, "false": False, "0": False}
_HARI_NOL_EXCEL = date(1899, 12, 30)
_TANPA_APOSTROF = {JenisKolom.PENGENAL, JenisKolom.KODE}
_PERIODE = re.compile(r"((?:19|20)\d{2})(?:-(?:TW([1-4])|SM([12])|(0[1-9]|1[0-2])))?")


class SelSalah(ValueError):
    """The cell cannot be this kind of value; the message is for the screen."""


def baca_sel(kolom: Kolom, sel: Sel, *, serial: bool = False) -> Nilai:
    """The value of a cell, None when not given; `SelSalah` or `AngkaSalah` when it cannot be one."""
    if sel is None or (isinstance(sel, str) and not sel.strip().strip("'" if kolom.jenis in _TANPA_APOSTROF else "")):
        sel = kolom.bawaan
        if not sel:
            return None
    if isinstance(sel, str):
        sel = _bersihkan(sel)
    return _PEMBACA[kolom.jenis](kolom, tanggal_serial(sel) if serial and kolom.jenis is JenisKolom.TANGGAL else sel)


def tanggal_serial(sel: Sel) -> Sel:
    """A spreadsheet's day number (32874) as the date it stands for; anything else unchanged."""
    teks = _sebagai_teks(sel) if isinstance(sel, (int, float)) else sel
    if isinstance(teks, str) and re.fullmatch(r"[1-9]\d{3,4}", teks):
        return _HARI_NOL_EXCEL + timedelta(days=int(teks))
    return sel


def _bersihkan(teks: str) -> str:
    rapi = unicodedata.normalize("NFC", teks.replace("\r\n", "\n").replace("\r", "\n")).strip().strip("\ufeff").strip()
    if any(unicodedata.category(huruf) in {"Cc", "Cs"} and huruf not in "\n\t" for huruf in rapi):
        raise SelSalah(_("Ada karakter kendali yang tidak terlihat. Ketik ulang isinya."))
    return rapi[1:] if _TERLINDUNG.match(rapi) else rapi


def _sebagai_teks(sel: Sel) -> str:
    """A cell as the spreadsheet shows it: 2025.0 is `2025`, a day is `2025-03-01`."""
    if isinstance(sel, bool):
        return "ya" if sel else "tidak"
    if isinstance(sel, float):
        return format(Decimal(format(sel, ".15g")), "f")
    if isinstance(sel, datetime) and sel.time() == time.min:
        return sel.date().isoformat()
    return str(sel)


def _teks(kolom: Kolom, sel: Sel) -> str:
    teks = _sebagai_teks(sel)
    if kolom.panjang and len(teks) > kolom.panjang:
        raise SelSalah(
            _("Terlalu panjang: %(ada)d huruf, paling banyak %(batas)d.") % {"ada": len(teks), "batas": kolom.panjang}
        )
    return teks


def _kode(kolom: Kolom, sel: Sel) -> str:
    if not isinstance(sel, str):
        raise SelSalah(_("Sel ini berisi angka, bukan teks; ") + _(_DIGIT_HILANG))
    teks = sel.lstrip("'’ ").strip()
    if _ILMIAH.fullmatch(teks):
        raise SelSalah(_("“%s” ditulis ilmiah; ") % teks + _(_DIGIT_HILANG))
    return _teks(kolom, teks)


def _pengenal(kolom: Kolom, sel: Sel) -> str:
    return re.sub(r"\s+", "", _kode(kolom, sel))


def _tanggal(kolom: Kolom, sel: Sel) -> date:
    if isinstance(sel, datetime):
        return sel.date()
    if isinstance(sel, date):
        return sel
    teks = _sebagai_teks(sel)
    try:
        if cocok := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?", teks, re.ASCII):
            return date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
        if cocok := re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", teks, re.ASCII):
            return date(int(cocok[3]), int(cocok[2]), int(cocok[1]))
    except ValueError:
        raise SelSalah(_("Tanggal “%s” tidak ada di kalender.") % teks) from None
    raise SelSalah(_("“%s” bukan tanggal. Tulis 2026-01-31 atau 31-01-2026.") % teks)


def _angka(kolom: Kolom, sel: Sel) -> Decimal | int:
    if isinstance(sel, (bool, date, time, timedelta)):
        raise SelSalah(_("“%s” bukan angka. Format sel sebagai angka.") % _sebagai_teks(sel))
    if isinstance(sel, (int, float)):
        teks = _sebagai_teks(sel)
        sel = teks + "0" if re.search(r"\.\d{3}$", teks) else teks
    teks = str(sel)
    if kolom.jenis is JenisKolom.HITUNG:
        return baca_hitung(teks)
    return baca_rupiah(teks) if kolom.jenis is JenisKolom.RUPIAH else baca_desimal(teks)


def _target(kolom: Kolom, sel: Sel) -> Nilai:
    if isinstance(sel, (date, time, timedelta)):
        raise SelSalah(
            _("Spreadsheet mengubah isi ini menjadi tanggal atau jam. Format kolom sebagai teks, lalu isi ulang.")
        )
    if isinstance(sel, (int, float)) and not isinstance(sel, bool):
        sel = format(_angka(Kolom(kolom.nama, JenisKolom.DESIMAL), sel), "f")
        sel = sel + "0" if re.search(r"\.\d{3}$", sel) else sel
    return baca_target(_teks(kolom, sel))


def _ya_tidak(kolom: Kolom, sel: Sel) -> bool:
    teks = _sebagai_teks(sel).casefold()
    if teks not in _YA:
        raise SelSalah(_("“%s” bukan jawaban. Tulis ya atau tidak.") % teks)
    return _YA[teks]


def _pilihan(kolom: Kolom, sel: Sel) -> str:
    teks = _sebagai_teks(sel)
    kata = re.sub(r"[\s\-/]+", "_", teks.casefold())
    pilihan = {p.casefold(): p for p in kolom.pilihan}
    if kata in pilihan:
        return pilihan[kata]
    dekat = get_close_matches(kata, pilihan, n=1)
    saran = _(" Mungkin maksudnya %s.") % dekat[0] if dekat else ""
    raise SelSalah(
        _("“%(teks)s” tidak dikenal. Pilihan: %(pilihan)s.%(saran)s")
        % {"teks": teks, "pilihan": ", ".join(kolom.pilihan), "saran": saran}
    )


def _bulan(kolom: Kolom, sel: Sel) -> str:
    teks = f"{sel:%Y-%m}" if isinstance(sel, date) else _sebagai_teks(sel)
    if not re.fullmatch(r"(?:19|20)\d{2}-(?:0[1-9]|1[0-2])", teks, re.ASCII):
        raise SelSalah(_("“%s” bukan bulan. Tulis misalnya 2025-03.") % teks)
    return teks


def _periode(kolom: Kolom, sel: Sel) -> str:
    teks = f"{sel:%Y-%m}" if isinstance(sel, date) else _sebagai_teks(sel).upper()
    if not _PERIODE.fullmatch(teks):
        raise SelSalah(_("“%s” bukan periode. Tulis misalnya 2025, 2025-TW1 atau 2025-03.") % teks)
    return teks


_PEMBACA: dict[JenisKolom, Callable[[Kolom, Sel], Nilai]] = {
    JenisKolom.TEKS: _teks,
    JenisKolom.PENGENAL: _pengenal,
    JenisKolom.KODE: _kode,
    JenisKolom.TANGGAL: _tanggal,
    JenisKolom.DESIMAL: _angka,
    JenisKolom.RUPIAH: _angka,
    JenisKolom.HITUNG: _angka,
    JenisKolom.YA_TIDAK: _ya_tidak,
    JenisKolom.PILIHAN: _pilihan,
    JenisKolom.TARGET: _target,
    JenisKolom.BULAN: _bulan,
    JenisKolom.PERIODE: _periode,
}
