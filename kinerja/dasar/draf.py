"""The server's half of `draf.js`: answers to a form that saves itself, and the word that a draft may be forgotten."""

from datetime import datetime
from urllib.parse import quote, unquote

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import zona

KUKI = "draf_selesai"
_PALING_BANYAK = 20
_UMUR = 30 * 86_400  # as long as the browser keeps a draft


def jawab_tersimpan(at: datetime, *, kunci: int | None = None) -> JsonResponse:
    """What was typed is safe on the server; `kunci` is the version to send next time."""
    return JsonResponse({"tersimpan": f"{at.astimezone(zona()):%H:%M}", "kunci": kunci})


def jawab_berubah(galat: SudahBerubah) -> JsonResponse:
    """Somebody else was first: the form stops saving itself and says so; the text stays in the browser."""
    isi = {"pesan": galat.pesan, "perubahan": galat.perubahan, "kunci": galat.versi_kini}
    return JsonResponse(isi, status=409)


def jawab_salah(pesan: str) -> JsonResponse:
    """What was typed cannot be stored as it is."""
    return JsonResponse({"pesan": pesan}, status=422)


def draf_selesai(request: HttpRequest, jawaban: HttpResponseBase, *draf: str) -> None:
    """After a successful submit: tell the browser which drafts (their `data-draf`) it may forget.

    Only this word deletes them: a page that comes back without it may be the answer of a broken line.
    """
    sudah = [unquote(satu) for satu in request.COOKIES.get(KUKI, "").split("|") if satu]
    semua = list(dict.fromkeys([*sudah, *draf]))[-_PALING_BANYAK:]
    isi = "|".join(quote(satu, safe="") for satu in semua)
    if hasattr(jawaban, "set_cookie"):
        jawaban.set_cookie(KUKI, isi, max_age=_UMUR, samesite="Lax", secure=request.is_secure())
