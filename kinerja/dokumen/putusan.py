"""The plain answer to "may I rely on this file?", from what its bytes prove and what we know of it."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_saat, tulis_tanggal
from kinerja.dokumen.kenali import CaraKenal, Kenal
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, KeadaanTanda

K = KeadaanTanda
Nada = Literal["baik", "awas", "buruk"]
SELESAI = {K.UTUH, K.TIDAK_BERTANDA}  # nothing about the signatures is in doubt
TAK_TERBACA = {K.BUKAN_PDF, K.TERKUNCI}


@dataclass(frozen=True, slots=True)
class Putusan:
    """The answer: how good it is, a headline, a sentence, what to do; the document it is about, if it is ours."""

    nada: Nada
    judul: str
    kalimat: str
    saran: str
    hasil: HasilPeriksa
    dokumen: Dokumen | None = None

    @property
    def baik(self) -> bool:
        """Whether the file may be relied on as it is."""
        return self.nada == "baik"


def putuskan(hasil: HasilPeriksa, kenal: Kenal | None) -> Putusan:
    """One answer from both."""
    if kenal is None:
        return _asing(hasil)
    if kenal.cara is CaraKenal.SAMA:
        return _milik_kita(hasil, kenal)
    return _menyerupai(hasil, kenal)


def _milik_kita(hasil: HasilPeriksa, kenal: Kenal) -> Putusan:
    """The bytes are the ones we hold or held."""
    d, berkas = kenal.dokumen, kenal.berkas
    sama = _("Berkas ini sama persis, bita demi bita, dengan yang tercatat di sini.")
    if d.keadaan == KeadaanDokumen.BATAL:
        isi = {"hari": tulis_tanggal(hari(d.batal_pada)) if d.batal_pada else ""}
        kata = _("Dokumen ini dibatalkan pada %(hari)s dan tidak berlaku lagi.") % isi
        return Putusan("buruk", _("Sudah dibatalkan"), kata, _jangan(), hasil, d)
    if berkas is not None and berkas.sha256 not in {d.berkas, d.sha256}:
        isi = {"tahap": berkas.get_tahap_display().lower(), "saat": tulis_saat(berkas.pada)}
        kata = (
            _("Berkas ini asli, tetapi dari tahap sebelumnya (%(tahap)s, %(saat)s); yang terbaru lebih lengkap.") % isi
        )
        return Putusan("awas", _("Asli, tetapi bukan yang terbaru"), kata, _minta(), hasil, d)
    if hasil.keadaan not in SELESAI:
        nada: Nada = "buruk" if hasil.keadaan is K.DICABUT else "awas"
        return Putusan(nada, _judul(hasil), f"{sama} {hasil.kalimat}", _tanya(), hasil, d)
    if d.digantikan_id:
        kata = _("Isi formulir ini berubah sesudah berkas ini terbit, dan terbitan yang lebih baru menggantikannya.")
        return Putusan("awas", _("Asli, tetapi sudah digantikan"), f"{sama} {kata}", _minta(), hasil, d)
    if d.keadaan != KeadaanDokumen.TERBIT:
        kata = _("Belum semua yang harus menandatangani sudah menandatangani.")
        return Putusan("awas", _("Asli, tetapi belum lengkap"), f"{sama} {kata}", _minta(), hasil, d)
    return Putusan("baik", _("Asli dan tidak berubah"), sama, "", hasil, d)


def _menyerupai(hasil: HasilPeriksa, kenal: Kenal) -> Putusan:
    """It begins as one of our files, or only names our code."""
    d = kenal.dokumen
    if kenal.cara is CaraKenal.AWALAN:
        if hasil.keadaan is K.BERUBAH:
            kata = f"{hasil.kalimat} {di_mana(hasil)}".strip()
            return Putusan("buruk", _("Berubah"), kata, _minta_asli(), hasil, d)
        kata = _(
            "Berkas ini berawal dari dokumen di sini, lalu ditambah sesuatu yang tidak tercatat: "
            "mungkin tanda tangan orang lain."
        )
        return Putusan("buruk", _("Ditambah di luar sistem ini"), f"{kata} {hasil.kalimat}", _minta_asli(), hasil, d)
    kata = _("Berkas ini menyebut kode sebuah dokumen di sini, tetapi isinya tidak sama dengan yang tercatat.")
    tempat = di_mana(hasil) or _tempat_beda(kenal)
    return Putusan("buruk", _("Berubah"), f"{kata} {tempat}".strip(), _minta_asli(), hasil, d)


def _asing(hasil: HasilPeriksa) -> Putusan:
    """No document of ours."""
    if hasil.keadaan in TAK_TERBACA:
        return Putusan("awas", _judul(hasil), hasil.kalimat, "", hasil)
    tak_dikenal = _("Berkas ini tidak dikenal: tidak dibuat oleh sistem ini, atau bukan salinan yang utuh.")
    if hasil.keadaan is K.TIDAK_BERTANDA:
        kata = f"{tak_dikenal} {hasil.kalimat}"
        return Putusan("awas", _("Tidak dikenal"), kata, _ketik_kode(), hasil)
    if hasil.utuh:
        kata = _("Tanda tangannya sah dan isinya tidak berubah, tetapi dokumen ini tidak tercatat di sini.")
        return Putusan("awas", _("Sah, tetapi tidak tercatat di sini"), kata, _ketik_kode(), hasil)
    nada: Nada = "buruk" if hasil.keadaan in {K.BERUBAH, K.DICABUT, K.RUSAK} else "awas"
    kata = " ".join(filter(None, [hasil.kalimat, di_mana(hasil), tak_dikenal]))
    return Putusan(nada, _judul(hasil), kata, _minta_asli(), hasil)


def di_mana(hasil: HasilPeriksa) -> str:
    """Where signed bytes differ, as far as that can be told."""
    if hasil.berubah is None:
        return ""
    isi = {"dari": hasil.berubah.dari + 1, "sampai": hasil.berubah.sampai, "ke": hasil.berubah.revisi}
    return _("Perubahannya antara bita %(dari)s dan %(sampai)s, pada bagian ke-%(ke)s berkas.") % isi


def _tempat_beda(kenal: Kenal) -> str:
    return _("Perbedaannya mulai pada bita %s.") % kenal.berbeda_mulai if kenal.berbeda_mulai else ""


def _judul(hasil: HasilPeriksa) -> str:
    return {
        K.BERUBAH: _("Berubah"),
        K.RUSAK: _("Rusak"),
        K.DICABUT: _("Sertifikat penanda tangan dicabut"),
        K.TIDAK_DIKENAL: _("Penanda tangan tidak dikenal"),
        K.KEDALUWARSA: _("Sertifikat kedaluwarsa"),
        K.TIDAK_PASTI: _("Status sertifikat tidak dapat dipastikan"),
        K.TERKUNCI: _("Terkunci kata sandi"),
        K.BUKAN_PDF: _("Bukan PDF"),
    }[hasil.keadaan]


def _jangan() -> str:
    return _("Jangan dipakai. Tanyakan kepada yang memberikannya, dokumen mana yang menggantikannya.")


def _minta() -> str:
    return _("Minta berkas terbaru kepada yang memberikannya, atau tunggu sampai lengkap.")


def _minta_asli() -> str:
    return _("Jangan dipakai. Minta berkas aslinya kepada instansi yang menerbitkan, lalu periksa lagi.")


def _tanya() -> str:
    return _("Tanyakan kepada instansi yang menerbitkan sebelum memakainya.")


def _ketik_kode() -> str:
    return _("Bila pada kertasnya ada kode, ketik kode itu: di sana terlihat dokumen yang sebenarnya.")
