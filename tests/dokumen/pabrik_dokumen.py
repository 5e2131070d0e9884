"""Documents for tests: a small text of our own, filled for people of the small Pemda."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image, ImageFilter

from kinerja.dasar.berkas import buka_berkas
from kinerja.dokumen.gambar import halaman_pindaian
from kinerja.dokumen.models import Dokumen, Pindaian
from kinerja.dokumen.naskah import IsianNaskah, KopPerangkat, Pejabat
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.services import (
    IsiDokumen,
    Penanda,
    baca_pindaian,
    cetak_dokumen,
    siapkan_dokumen,
    unggah_pindaian,
)
from kinerja.jejak.pelaku import Pelaku
from tests.dokumen.pabrik_nomor import AT
from tests.pabrik import HARI, SISTEM, Kota, Orang

KELOMPOK = "pelantikan:3"
KOP = KopPerangkat("Pemerintah Kota Contoh", "Badan Kepegawaian dan Pengembangan SDM")


def pejabat(orang: Orang) -> Pejabat:
    """The person as printed."""
    return Pejabat(nama=orang.pegawai.nama, nip=orang.nip, jabatan=orang.sesi().pelaku.kapasitas or "Pegawai")


def penanda(orang: Orang) -> Penanda:
    """The person as a signer, in the own post."""
    return Penanda(orang.pegawai.nama_lengkap, pejabat(orang).jabatan, orang.pegawai.pk, orang.penugasan.pk)


def isi_pakta(kota: Kota, orang: Orang, *saksi: Orang, nama: str = "", cara: Any = "tercatat") -> IsiDokumen:
    """An integrity pact (asked for by regulation, without a number), signed by its maker, then by the witnesses."""
    isian = IsianNaskah(
        kolom={"pembuat": pejabat(orang), **({"saksi": pejabat(saksi[0])} if saksi else {})},
        tempat="Kota Contoh", tanggal=HARI, pada=AT, cara=cara,
    )  # fmt: skip
    return IsiDokumen(
        rujukan=f"{KELOMPOK}/pakta_integritas/{nama or orang.pegawai.pk}",
        jenis="pakta_integritas",
        isian=isian,
        penanda=tuple(penanda(x) for x in (orang, *saksi)),
        perihal=f"Pakta integritas a.n. {orang.pegawai.nama}",
        pegawai=orang.pegawai.pk,
        penugasan=orang.penugasan.pk,
        unit=kota.unit["10"].pk,
    )


def isi_mundur(kota: Kota, orang: Orang, atasan: Orang, **lain: Any) -> IsiDokumen:
    """A statement that only local policy asks for."""
    isi = isi_pakta(kota, orang, **lain)
    kolom: dict[str, NilaiKolom] = {"pembuat": pejabat(orang), "atasan": pejabat(atasan), "tahun": "2026"}
    rujukan = isi.rujukan.replace("pakta_integritas", "siap_mundur")
    return replace(
        isi, rujukan=rujukan, jenis="siap_mundur", isian=replace(isi.isian, kolom=kolom), perihal="Siap mundur"
    )


def isi_spmt(kota: Kota, orang: Orang, atasan: Orang, *, nama: str = "", cara: Any = "basah") -> IsiDokumen:
    """A numbered statement that the duty is taken up, signed by the superior."""
    kolom: dict[str, NilaiKolom] = {
        "penanda_tangan": pejabat(atasan),
        "pejabat": pejabat(orang),
        "keputusan": "Keputusan Wali Kota Contoh Nomor 800/1/2026",
        "hari": HARI,
    }
    isian = IsianNaskah(kolom=kolom, tempat="Kota Contoh", tanggal=HARI, pada=AT, cara=cara, kop=KOP)
    return IsiDokumen(
        rujukan=f"{KELOMPOK}/spmt/{nama or orang.pegawai.pk}",
        jenis="spmt",
        isian=isian,
        penanda=(penanda(atasan),),
        perihal=f"SPMT a.n. {orang.pegawai.nama}",
        pegawai=orang.pegawai.pk,
        unit=kota.unit["05"].pk,
    )


def siapkan(*isi: IsiDokumen, kelompok: str = KELOMPOK) -> list[Dokumen]:
    """Prepared, not printed."""
    return siapkan_dokumen(isi=isi, kelompok=kelompok, by=SISTEM, at=AT)


def tercetak(*isi: IsiDokumen) -> list[Dokumen]:
    """Prepared and printed, as the background worker leaves them."""
    semua = siapkan(*isi)
    cetak_dokumen([satu.pk for satu in semua])
    ada = Dokumen.objects.in_bulk([satu.pk for satu in semua])
    return [ada[satu.pk] for satu in semua]


def pindai(*dokumen: Dokumen, miring: float = 1.5) -> bytes:
    """These papers as a scanner brings them back: grey pictures, a little slanted and soft, in one PDF."""
    halaman: list[Image.Image] = []
    for satu in dokumen:
        with buka_berkas(satu.berkas) as berkas:
            halaman += [
                x.rotate(miring, expand=True, fillcolor=255).filter(ImageFilter.GaussianBlur(0.8)).convert("L")
                for x in halaman_pindaian(berkas.read(), 200)
            ]
    return _pdf(halaman)


def kertas_kosong() -> bytes:
    """A scanned page with nothing on it."""
    return _pdf([Image.new("L", (827, 1169), 255)])


def _pdf(halaman: list[Image.Image]) -> bytes:
    keluar = BytesIO()
    halaman[0].save(keluar, "PDF", resolution=200, save_all=True, append_images=halaman[1:])
    return keluar.getvalue()


def unggah(by: Pelaku, *berkas: bytes) -> Pindaian:
    """Uploaded and read, as the background worker leaves it; the last file."""
    semua = [unggah_pindaian(berkas=[("pindaian.pdf", x)], by=by, at=AT)[0] for x in berkas]
    for pindaian in semua:
        baca_pindaian(pindaian)
    return Pindaian.objects.get(pk=semua[-1].pk)
