"""The desk of texts: every kind of document with its words, versions and signers, and an own text in its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.tabel import Bentuk, Kolom, tulis_csv
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.naskah import NaskahAsing, PustakaNaskah
from kinerja.dokumen.naskah.berkas import baca_naskah, tulis_naskah
from kinerja.dokumen.naskah.daerah import BAGIAN
from kinerja.dokumen.naskah.jenis import JenisNaskah, VersiNaskah
from kinerja.dokumen.naskah.kolom import daftar_kolom
from kinerja.dokumen.naskah.set_daerah import PERORANGAN, sebut_jabatan
from kinerja.dokumen.naskah.sunting import baca_blok
from kinerja.dokumen.selectors.naskah import naskah_berlaku, peraturan_dikutip
from kinerja.dokumen.services.naskah_daerah import susun_daerah
from kinerja.mutasi.selectors.set import set_pada
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.kata import STATUS
from kinerja.peraturan.models import JenisPaket, PaketDaerah
from kinerja.peraturan.usulan import UsulanSalah
from kinerja.web.meja.baca_draf import SIFAT, isi_versi
from kinerja.web.meja.berkas_paket import FormBerkas
from kinerja.web.meja.draf import formulir_naskah, pdf_naskah, simpan_naskah
from kinerja.web.meja.form_naskah import SuntingBlok
from kinerja.web.meja.form_paket import FormPaket
from kinerja.web.meja.izin import PENGATUR, butuh_peran


@dataclass(frozen=True, slots=True)
class BarisNaskah:
    """One kind of document as the list shows it."""

    jenis: JenisNaskah
    nomor: str
    versi: VersiNaskah
    jabatan: str
    sendiri: bool

    @property
    def sifat(self) -> str:
        """Who asks for it."""
        return str(SIFAT[self.jenis.sifat])

    @property
    def asal(self) -> str:
        """Whose words they are."""
        return _("Naskah daerah") if self.sendiri else _("Naskah bawaan")

    @property
    def status(self) -> tuple[str, str]:
        """How sure the words are, with its tone."""
        kata, nada = STATUS[self.versi.verifikasi.status]
        return str(kata), nada


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """Every kind with the version in force today, searched and filtered."""
    cari, sifat, asal = (request.GET.get(x, "")[:100] for x in ("cari", "sifat", "asal"))
    baris = [b for b in _semua(request.sesi.hari) if _cocok(b, cari, sifat, asal)]
    if request.GET.get("unduh") == "csv":
        return _csv(baris)
    menunggu = PaketDaerah.objects.filter(jenis=JenisPaket.NASKAH, ditetapkan_pada=None).order_by("-diubah_pada")
    konteks = {
        "baris": baris,
        "draf": [(p, p.isi["perihal"]) for p in menunggu],
        "cari": cari,
        "sifat": sifat,
        "asal": asal,
        "pilihan_sifat": SIFAT.items(),
        "pilihan_asal": [("bawaan", _("Naskah bawaan")), ("daerah", _("Naskah daerah"))],
    }
    return render(request, "web/peraturan/naskah.html", konteks)


@require_safe
@butuh_peran(*PENGATUR)
def rinci(request: Permintaan, jenis: str) -> HttpResponse:
    """One kind: its words today, every version, who signs it, what was drafted."""
    on, buku = request.sesi.hari, naskah_berlaku()
    satu = _jenis(buku, jenis)
    baris = _baris(buku, satu, on)
    konteks = {
        "b": baris,
        "bagian": [(_sebut_bagian(x), baca_blok(y)) for x in BAGIAN if (y := isi_versi(buku, jenis, on).get(x))],
        "kolom": daftar_kolom(baris.versi.kolom),
        "dasar": peraturan_dikutip(JenisPaket.NASKAH)[baris.versi.dasar.peraturan],
        "riwayat": _riwayat(buku, satu, on),
        "draf": PaketDaerah.objects.filter(jenis=JenisPaket.NASKAH, isi__perihal=jenis).order_by("-diubah_pada"),
    }
    return render(request, "web/peraturan/naskah_rinci.html", konteks)


@require_safe
@butuh_peran(*PENGATUR)
def pratinjau(request: Permintaan, jenis: str) -> HttpResponse:
    """The text in force as a PDF, with the shortest or the longest data."""
    buku = naskah_berlaku()
    satu = _jenis(buku, jenis)
    return pdf_naskah(request, satu, _baris(buku, satu, request.sesi.hari).versi)


@require_safe
@butuh_peran(*PENGATUR)
def berkas(request: Permintaan, jenis: str) -> HttpResponse:
    """The text in force as a file to change and bring back."""
    buku = naskah_berlaku()
    satu = _jenis(buku, jenis)
    return unduh_yaml(tulis_naskah(satu.judul, isi_versi(buku, jenis, request.sesi.hari)), jenis)


def unduh_yaml(isi: str, nama: str) -> HttpResponse:
    """A file to take away."""
    jawaban = HttpResponse(isi, content_type="application/yaml; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="naskah-{nama}.yaml"'
    return jawaban


@butuh_peran(*PENGATUR)
def baru(request: Permintaan, jenis: str) -> HttpResponse:
    """Begin a draft from the words in force."""
    buku = naskah_berlaku()
    _jenis(buku, jenis)
    isi = isi_versi(buku, jenis, request.sesi.hari)
    form, blok = FormPaket(request.POST or None, initial={"kunci": 0}), SuntingBlok(isi, request.POST or None)
    paket = simpan_naskah(request, form, blok, isi) if request.method == "POST" else None
    return redirect("peraturan:draf", paket.pk) if paket else formulir_naskah(request, form, blok, isi, None)


@butuh_peran(*PENGATUR)
def bawaan(request: Permintaan, jenis: str) -> HttpResponse:
    """Draft the end of the own text: the ready one holds again."""
    satu = _jenis(naskah_berlaku(), jenis)
    form = FormPaket(request.POST or None, initial={"kunci": 0, "judul": _("Kembali ke naskah bawaan")})
    if request.method == "POST" and form.is_valid():
        isi = {"perihal": jenis, "naskah": None, "peraturan": form.dasar(), "pasal": form.cleaned_data["pasal"]}
        paket = _susun(request, form, isi)
        if paket:
            return redirect("peraturan:draf", paket.pk)
    form.sebut_isi(_("Nama naskah"), _("Agar dikenali dalam daftar."))
    return render(request, "web/peraturan/naskah_bawaan.html", {"form": form, "jenis": satu})


@butuh_peran(*PENGATUR)
def muat(request: Permintaan, jenis: str) -> HttpResponse:
    """A file becomes a draft, or everything wrong in it is told and nothing is written."""
    satu = _jenis(naskah_berlaku(), jenis)
    form = FormBerkas(request.POST or None, request.FILES or None)
    form.fields["berkas"].label = _("Berkas naskah (.yaml)")
    form.fields["berkas"].help_text = _("Bentuknya seperti yang diunduh dari halaman naskah.")
    if request.method == "POST" and form.is_valid():
        try:
            judul, isi = baca_naskah(form.cleaned_data["berkas"].read(), jenis)
            paket = susun_daerah(
                jenis=JenisPaket.NASKAH, judul=judul, isi=isi, by=request.sesi.pelaku, at=timezone.now()
            )
        except UsulanSalah as galat:
            for pesan in galat.pesan:
                form.add_error("berkas", pesan)
        else:
            messages.success(request, _("Naskah dimuat dari berkas. Periksa isinya sebelum mengusulkan."))
            return redirect("peraturan:draf", paket.pk)
    return render(request, "web/peraturan/naskah_muat.html", {"form": form, "jenis": satu})


def _susun(request: Permintaan, form: FormPaket, isi: Mapping[str, Any]) -> PaketDaerah | None:
    try:
        return susun_daerah(
            jenis=JenisPaket.NASKAH,
            judul=form.cleaned_data["judul"],
            isi=isi,
            by=request.sesi.pelaku,
            at=timezone.now(),
        )
    except UsulanSalah as galat:
        for pesan in galat.pesan:
            form.add_error(None, pesan)
    return None


def _jenis(buku: PustakaNaskah, jenis: str) -> JenisNaskah:
    try:
        return buku.jenis(jenis)
    except NaskahAsing:
        raise Http404 from None


def _semua(on: date) -> list[BarisNaskah]:
    buku = naskah_berlaku()
    return sorted((_baris(buku, j, on) for j in buku), key=lambda b: (b.jenis.sifat, b.jenis.judul))


def _baris(buku: PustakaNaskah, jenis: JenisNaskah, on: date) -> BarisNaskah:
    nomor = buku.berlaku(jenis.jenis, on)
    sendiri = nomor in {d.nomor for d in buku.daerah(jenis.jenis)}
    return BarisNaskah(jenis, nomor, buku.versi(jenis.jenis, nomor), _jabatan(jenis, on), sendiri)


def _jabatan(jenis: JenisNaskah, on: date) -> str:
    """Which posts need it by the set of a day."""
    if jenis.templat not in PERORANGAN:
        return _("Naskah dinas pelantikan")
    masa = [m for m in set_pada(on).riwayat if m.mulai <= on]
    milik = [d for d in (masa[-1].dokumen if masa else ()) if d.jenis == jenis.jenis]
    return sebut_jabatan(list(dict.fromkeys(j for d in milik for j in d.jabatan)))


def _riwayat(buku: PustakaNaskah, jenis: JenisNaskah, on: date) -> list[tuple[str, date, str, bool]]:
    """Name, first day, ground, and whether it is to come; the newest first."""
    bawaan_ = [(_("Versi bawaan %s") % n, v.mulai, v.catatan) for n, v in jenis.versi.items()]
    sendiri = [
        (_("Naskah daerah") if d.versi else _("Kembali ke naskah bawaan"), d.mulai, _("Usulan %d") % d.usulan)
        for d in buku.daerah(jenis.jenis)
    ]
    urut = sorted([*bawaan_, *sendiri], key=lambda x: x[1], reverse=True)
    return [(nama, mulai, catatan, mulai > on) for nama, mulai, catatan in urut]


def _sebut_bagian(bagian: str) -> str:
    return _("Petikan") if bagian == "petikan" else _("Naskah")


def _cocok(b: BarisNaskah, cari: str, sifat: str, asal: str) -> bool:
    teks = f"{b.jenis.judul} {b.jabatan}".lower()
    ada = all(kata in teks for kata in cari.lower().split())
    return ada and sifat in ("", b.jenis.sifat) and asal in ("", "daerah" if b.sendiri else "bawaan")


def _csv(baris: list[BarisNaskah]) -> HttpResponse:
    kolom = [_("Naskah"), _("Sifat"), _("Versi"), _("Berlaku sejak"), _("Pemeriksaan"), _("Ditandatangani oleh")]
    isi = [
        dict(
            zip(
                kolom,
                (b.jenis.judul, b.sifat, b.nomor, tulis_tanggal(b.versi.mulai), b.status[0], b.jabatan),
                strict=True,
            )
        )
        for b in baris
    ]
    alir = BytesIO()
    tulis_csv(alir, Bentuk(tuple(Kolom(x) for x in kolom)), isi, bom=True)
    jawaban = HttpResponse(alir.getvalue(), content_type="text/csv; charset=utf-8")
    jawaban["Content-Disposition"] = 'attachment; filename="naskah-dokumen.csv"'
    return jawaban
