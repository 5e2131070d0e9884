"""The tree as a drawing, and the path to me in either form."""

from django.http import HttpRequest

from kinerja.organisasi.sesi import Permintaan
from kinerja.rencana.forms.saring import Saringan
from kinerja.rencana.gambar import Gambar, gambar
from kinerja.rencana.selectors.kerangka import Kerangka, baca_kerangka
from kinerja.rencana.selectors.pohon import SimpulTampil
from kinerja.rencana.selectors.terbuka import Jalur, Lipatan, PohonTerbuka, jalur_saya, pohon_terbuka
from kinerja.rencana.views.alamat import baca_lipatan, nomor_akar, tulis_nomor, ubah_alamat

AKAR_DIGAMBAR = 30  # more roots than this: a unit is chosen first
BESAR = (60, 80, 100, 125, 150)  # per cent


def isi_gambar(request: Permintaan, saring: Saringan, kerangka: Kerangka) -> dict[str, object]:
    """The drawing with its sizes and links; with many roots and no unit chosen, the units to choose from."""
    akar, lipatan = nomor_akar(request), baca_lipatan(request)
    akar = akar if akar in kerangka.simpul else None
    saya = request.GET.get("jalur") == "saya"
    jalur = jalur_saya(kerangka, request.sesi, naik=saya)
    hanya = jalur if saya else None
    konteks: dict[str, object] = {"jalur_ada": jalur is not None, "lewat": jalur.lewat if jalur else ""}
    if saya and jalur is None:
        return konteks
    if akar is None and saring.unit is None and hanya is None and len(kerangka.akar) > AKAR_DIGAMBAR:
        return konteks | {"pilih_unit": True}
    pohon = pohon_terbuka(kerangka, lipatan=lipatan, akar=akar, unit=saring.unit, jalur=hanya)
    satu = _gambar(request, pohon, lipatan, jalur)
    besar = _besar(request)
    return konteks | {
        "g": satu,
        "akar": akar,
        "jalur": pohon.di_atas,
        "besar": besar,
        "lebar": satu.lebar * besar // 100,
        "tinggi": satu.tinggi * besar // 100,
        "ukuran": [(n, ubah_alamat(request, besar=str(n))) for n in BESAR],
    }


def isi_jalur(request: Permintaan, saring: Saringan) -> dict[str, object]:
    """The path to me as the list; without one the list says so."""
    kerangka = baca_kerangka(saring.versi, saring.tahun, request.sesi.hari)
    jalur = jalur_saya(kerangka, request.sesi)
    if jalur is None:
        return {"jalur_ada": False, "daftar": []}
    pohon = pohon_terbuka(kerangka, lipatan=baca_lipatan(request), jalur=jalur)
    return {"jalur_ada": True, "lewat": jalur.lewat, "daftar": pohon.daftar}


def _gambar(request: Permintaan, pohon: PohonTerbuka, lipatan: Lipatan, jalur: Jalur | None) -> Gambar:
    def lipat(t: SimpulTampil) -> str:
        if not t.banyak_anak:
            return ""
        lalu = lipatan.balik(t.simpul.pk, terbuka=bool(t.anak))
        isi = ubah_alamat(request, buka=tulis_nomor(lalu.buka), tutup=tulis_nomor(lalu.tutup))
        return f"{isi}#g{t.simpul.pk}"

    return gambar(
        pohon.daftar,
        pohon.pendukung,
        lipat,
        jalur.simpul if jalur else (),
        jalur.milik if jalur else (),
    )


def _besar(request: HttpRequest) -> int:
    isi = request.GET.get("besar", "")
    return int(isi) if isi.isdecimal() and int(isi) in BESAR else 100
