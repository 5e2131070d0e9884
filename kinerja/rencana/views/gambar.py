"""The tree as a drawing, and the path to me in either form."""

from django.http import HttpRequest

from kinerja.organisasi.sesi import Permintaan
from kinerja.rencana.forms.saring import Saringan
from kinerja.rencana.gambar import Gambar, gambar
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.selectors.pohon import SimpulTampil, banyak_akar
from kinerja.rencana.selectors.simpul import jalur as jalur_dari
from kinerja.rencana.selectors.terbuka import Jalur, Lipatan, jalur_saya, pendukung_simpul, pohon_terbuka
from kinerja.rencana.views.alamat import akar_alamat, baca_lipatan, tulis_nomor, ubah_alamat

AKAR_DIGAMBAR = 30  # more roots than this: a unit is chosen first
BESAR = (60, 80, 100, 125, 150)  # per cent


def isi_gambar(request: Permintaan, saring: Saringan) -> dict[str, object]:
    """The drawing with its sizes and links; with many roots and no unit chosen, the units to choose from."""
    akar, lipatan = akar_alamat(request, saring), baca_lipatan(request)
    saya = request.GET.get("jalur") == "saya"
    jalur = jalur_saya(saring.versi, request.sesi, naik=saya)
    hanya = jalur if saya else None
    konteks: dict[str, object] = {"jalur_ada": jalur is not None, "lewat": jalur.lewat if jalur else None}
    if saya and jalur is None:
        return konteks
    if akar is None and saring.unit is None and hanya is None and banyak_akar(saring.versi) > AKAR_DIGAMBAR:
        return konteks | {"pilih_unit": True}
    daftar = pohon_terbuka(
        saring.versi,
        tahun=saring.tahun,
        on=request.sesi.hari,
        lipatan=lipatan,
        akar=akar.pk if akar else None,
        unit=saring.unit,
        jalur=hanya,
    )
    satu = _gambar(request, saring.versi, daftar, lipatan, jalur)
    besar = _besar(request)
    return konteks | {
        "g": satu,
        "akar": akar,
        "jalur": jalur_dari(akar)[:-1] if akar else [],
        "besar": besar,
        "lebar": satu.lebar * besar // 100,
        "tinggi": satu.tinggi * besar // 100,
        "ukuran": [(n, ubah_alamat(request, besar=str(n))) for n in BESAR],
    }


def isi_jalur(request: Permintaan, saring: Saringan) -> dict[str, object]:
    """The path to me as the list; without one the list says so."""
    jalur = jalur_saya(saring.versi, request.sesi)
    if jalur is None:
        return {"jalur_ada": False, "daftar": []}
    daftar = pohon_terbuka(
        saring.versi, tahun=saring.tahun, on=request.sesi.hari, lipatan=baca_lipatan(request), jalur=jalur
    )
    return {"jalur_ada": True, "lewat": jalur.lewat, "daftar": daftar}


def _gambar(
    request: Permintaan, versi: VersiRencana, daftar: list[SimpulTampil], lipatan: Lipatan, jalur: Jalur | None
) -> Gambar:
    def lipat(t: SimpulTampil) -> str:
        if not t.banyak_anak:
            return ""
        lalu = lipatan.balik(t.simpul.pk, terbuka=bool(t.anak))
        isi = ubah_alamat(request, buka=tulis_nomor(lalu.buka), tutup=tulis_nomor(lalu.tutup))
        return f"{isi}#g{t.simpul.pk}"

    return gambar(
        daftar,
        pendukung_simpul(versi, daftar, request.sesi.hari),
        lipat,
        jalur.simpul if jalur else (),
        jalur.milik if jalur else (),
    )


def _besar(request: HttpRequest) -> int:
    isi = request.GET.get("besar", "")
    return int(isi) if isi.isdecimal() and int(isi) in BESAR else 100
