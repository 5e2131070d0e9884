"""A small form for the tests of draf.js: one text a name, kept in the memory of the server."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.template import engines

from kinerja.dasar.draf import draf_selesai, jawab_berubah, jawab_tersimpan
from kinerja.dasar.kunci import SudahBerubah

TERSIMPAN: dict[str, tuple[str, int]] = {}
HALAMAN = """{% extends "web/dasar.html" %}{% load static %}
{% block judul %}Draf{% endblock %}
{% block isi %}<h1>Draf</h1>
<form method="post" data-draf="uji-{{ nama }}" data-pemilik="{{ pemilik }}" data-versi="{{ kunci }}"
 {% if otomatis %}data-simpan="simpan/"{% endif %}>
{% csrf_token %}<input type="hidden" name="kunci" value="{{ kunci }}">
<label for="teks">Teks</label><textarea id="teks" name="teks">{{ teks }}</textarea>
<label><input type="checkbox" name="setuju" value="ya"> Setuju</label>
<label for="pilih">Pilih</label><select id="pilih" name="pilih"><option>satu</option><option>dua</option></select>
<label for="sandi">Sandi</label><input id="sandi" type="password" name="sandi">
<button>Simpan</button></form>
<p id="di-peladen">{{ teks }}</p>{% endblock %}
{% block skrip %}<script src="{% static 'dasar/draf.js' %}" defer></script>{% endblock %}"""


def halaman(request: HttpRequest, nama: str) -> HttpResponseBase:
    """Show the form; a POST stores the text unless it says `tolak`, which breaks off like a dead line."""
    if request.method == "POST":
        if request.POST["teks"] == "tolak":
            return HttpResponse("Ladenan terputus", status=400)
        TERSIMPAN[nama] = (request.POST["teks"], TERSIMPAN.get(nama, ("", 0))[1] + 1)
        jawaban = HttpResponseRedirect(request.get_full_path())
        draf_selesai(request, jawaban, f"uji-{nama}")
        return jawaban
    teks, kunci = TERSIMPAN.get(nama, ("", 0))
    get_token(request)
    isi = {"nama": nama, "teks": teks, "kunci": kunci, "pemilik": request.GET.get("pemilik", "1")}
    isi["otomatis"] = "otomatis" in request.GET
    return HttpResponse(engines["django"].from_string(HALAMAN).render(isi, request))


def simpan(request: HttpRequest, nama: str) -> HttpResponseBase:
    """What a form sends by itself."""
    kini = TERSIMPAN.get(nama, ("", 0))
    if int(request.POST["kunci"]) != kini[1]:
        return jawab_berubah(SudahBerubah(kini[1], ["Budi menyimpan isian."]))
    TERSIMPAN[nama] = (request.POST["teks"], kini[1] + 1)
    return jawab_tersimpan(datetime.now(UTC), kunci=kini[1] + 1)
