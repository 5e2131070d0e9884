"""`kinerja document verify`: a PDF's signatures, integrity and issuer, and its ledger entry, without any network."""

import json
from dataclasses import dataclass
from pathlib import Path

import click
from django.db import DatabaseError
from django.utils.translation import gettext as _
from pydantic import TypeAdapter

from kinerja.dasar.waktu import sekarang, tulis_tanggal
from kinerja.dokumen.kenali import kenali, sidik_awalan
from kinerja.dokumen.putusan import Putusan, putuskan
from kinerja.dokumen.selectors.bukti import bukti_dokumen
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan, muat_sertifikat
from kinerja.dokumen.tandatangan.galat import BelumDisiapkan
from kinerja.dokumen.tandatangan.pengaturan import akar_terpasang
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, KeadaanTanda, periksa_pdf
from kinerja.jejak.berkas_bukti import BerkasBuktiEntri
from kinerja.perintah.bukti_jejak import periksa_bukti
from kinerja.perintah.jejak import BERKAS, SEBAGAI_JSON, akar_luar
from kinerja.perintah.keluaran import Tolak

BERTANDA_BAIK = {KeadaanTanda.UTUH, KeadaanTanda.TIDAK_BERTANDA}


@dataclass(frozen=True, slots=True)
class Jawaban:
    """Whether the file may be relied on, and why, in sentences."""

    baik: bool
    kalimat: tuple[str, ...]
    hasil: HasilPeriksa


@click.group()
def document() -> None:
    """Periksa dokumen resmi."""


@document.command()
@click.argument("berkas", type=BERKAS)
@click.option("--bukti", type=BERKAS, help="Berkas bukti jejak dokumen ini, dari halaman pemeriksaannya.")
@click.option("--root", "akar", type=BERKAS, help="Akar jejak yang Anda simpan; bukti harus menuju salah satunya.")
@click.option("--akar", "sauh", type=BERKAS, multiple=True, help="Sertifikat akar (PEM) yang dipercaya; boleh berkali.")
@click.option("--offline", is_flag=True, help="Tanpa basis data: hanya dari berkas ini (dan --bukti).")
@SEBAGAI_JSON
def verify(
    berkas: Path, bukti: Path | None, akar: Path | None, sauh: tuple[Path, ...], offline: bool, sebagai_json: bool
) -> None:
    """Periksa BERKAS.pdf: tanda tangan, keutuhan, penerbit sertifikat, dan entri jejaknya.

    Tidak memakai jaringan. Dengan --bukti atau --offline basis data pun tidak dipakai. Tanpa --akar yang dipercaya
    adalah akar dalam TTE_AKAR dan TTE_AKAR_PSRE. Kode keluar: 0 dapat dipakai, 1 tidak, 2 salah pakai.
    """
    if akar and not bukti:
        raise click.UsageError(_("--root dipakai bersama --bukti."))
    isi = berkas.read_bytes()
    hasil = periksa_pdf(isi, _dipercaya(sauh), pada=sekarang())
    periksa = _sendiri if offline else _di_sini
    _tulis(berkas, _dengan_bukti(isi, hasil, bukti, akar) if bukti else periksa(isi, hasil), sebagai_json)


def _dipercaya(sauh: tuple[Path, ...]) -> AkarKepercayaan:
    try:
        return AkarKepercayaan(lokal=muat_sertifikat(sauh)) if sauh else akar_terpasang()
    except BelumDisiapkan as sebab:
        raise Tolak([str(sebab)]) from sebab


def _sendiri(_isi: bytes, hasil: HasilPeriksa, *tambahan: str) -> Jawaban:
    """What the file proves by itself."""
    return Jawaban(hasil.utuh, (hasil.kalimat, *_tanda(hasil), *tambahan), hasil)


def _dengan_bukti(isi: bytes, hasil: HasilPeriksa, bukti: Path, akar: Path | None) -> Jawaban:
    """With a proof file: the entry must name this file, or this file without what was appended since."""
    periksa = periksa_bukti(bukti, akar_luar(akar) if akar else None)
    if not periksa.sah:
        return Jawaban(False, periksa.kalimat, hasil)
    muatan = periksa.berkas.entri.muatan if isinstance(periksa.berkas, BerkasBuktiEntri) else None
    if muatan is None or not any(sidik in muatan.isi for sidik in (hasil.sha256, *sidik_awalan(isi))):
        kata = _("Bukti itu sah, tetapi bukan tentang berkas ini: isi berkas berbeda dari yang tercatat.")
        return Jawaban(False, (kata, hasil.kalimat), hasil)
    kata = _("Entri jejak itu mencatat berkas ini, bita demi bita.")
    if hasil.sha256 not in muatan.isi:
        kata = _("Entri jejak itu mencatat berkas ini sebelum ditambah tanda tangan atau bukti.")
    baik = hasil.keadaan in BERTANDA_BAIK and (hasil.utuh or hasil.sha256 in muatan.isi)
    return Jawaban(baik, (hasil.kalimat, *_tanda(hasil), *periksa.kalimat, kata), hasil)


def _di_sini(isi: bytes, hasil: HasilPeriksa) -> Jawaban:
    """With the records of this deployment, if its database answers."""
    try:
        putusan = putuskan(hasil, kenali(isi))
        catatan = _catatan(putusan)
    except DatabaseError:
        return _sendiri(isi, hasil, _("Basis data di sini tidak menjawab: hanya berkas ini sendiri yang diperiksa."))
    baik = putusan.baik or (putusan.dokumen is None and hasil.utuh)
    kata = (f"{putusan.judul}. {putusan.kalimat}", *_tanda(hasil), *catatan, *filter(None, [putusan.saran]))
    return Jawaban(baik, kata, hasil)


def _catatan(putusan: Putusan) -> tuple[str, ...]:
    if putusan.dokumen is None:
        return ()
    dokumen, bukti = putusan.dokumen, bukti_dokumen(putusan.dokumen)
    isi = {"apa": dokumen.judul, "kode": dokumen.kode_tertulis, "hari": tulis_tanggal(dokumen.tanggal)}
    kata = _("Dokumen: %(apa)s, tanggal %(hari)s, kode %(kode)s.") % isi
    if bukti.bukti is None:
        return kata, bukti.kalimat
    akar = bukti.bukti.akar
    isi = {"n": str(bukti.bukti.urutan), "hari": tulis_tanggal(akar.hari), "akar": akar.akar}
    return kata, _("Entri jejak %(n)s, terbukti di bawah akar %(hari)s: %(akar)s") % isi


def _tanda(hasil: HasilPeriksa) -> tuple[str, ...]:
    return tuple(
        _("Tanda tangan %(n)s: %(siapa)s. Penerbit sertifikat: %(penerbit)s. %(label)s. %(kata)s")
        % {"n": t.urutan, "siapa": t.penanda or t.nama, "penerbit": t.penerbit, "label": t.label, "kata": t.kalimat}
        for t in hasil.tanda
    )


def _tulis(berkas: Path, jawaban: Jawaban, sebagai_json: bool) -> None:
    if sebagai_json:
        isi = {"baik": jawaban.baik, "kalimat": jawaban.kalimat}
        isi["hasil"] = TypeAdapter(HasilPeriksa).dump_python(jawaban.hasil, mode="json")
        click.echo(json.dumps(isi, ensure_ascii=False))
    if not jawaban.baik:
        raise Tolak([f"{berkas}: {kata}" for kata in jawaban.kalimat])
    if not sebagai_json:
        click.echo("\n".join(jawaban.kalimat))
