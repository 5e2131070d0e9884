"""From a kind, a version and an input to a document whose every word is fixed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue

from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.galat import NaskahDitolak
from kinerja.dokumen.naskah.isian import IsianNaskah, Kertas, TandaPeriksa
from kinerja.dokumen.naskah.jenis import JenisNaskah, Sifat, TataCetak, Templat, VersiNaskah
from kinerja.dokumen.naskah.kata import kata, tata_umum
from kinerja.dokumen.naskah.konteks import Konteks, nilai_bawaan
from kinerja.dokumen.naskah.kop import Kop, KopKepalaDaerah
from kinerja.dokumen.naskah.periksa import periksa_isian
from kinerja.dokumen.naskah.pustaka import PustakaNaskah, pustaka_naskah


class Naskah(BaseModel):
    """A filled document: nothing is looked up again, so that its preview equals what is issued.

    `model_dump_json()` keeps it, `Naskah.model_validate_json()` brings it back; `isi` is what the template prints.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    jenis: str
    versi: str
    sifat: Sifat
    judul: str
    templat: Templat | Literal["formulir"]
    pada: datetime
    isi: Mapping[str, JsonValue]

    @property
    def sidik(self) -> str:
        """The fingerprint of every word and measure."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()

    @property
    def lambang(self) -> str:
        """The fingerprint of the emblem this document is printed with; empty without one."""
        kop = self.isi["kop"]
        return str(kop["lambang"]) if isinstance(kop, dict) else ""


def isi_naskah(
    jenis: str, versi: str, isian: IsianNaskah, *, pustaka: PustakaNaskah | None = None, sifat: Sifat | None = None
) -> Naskah:
    """The document of a kind and version. Raises NaskahAsing, or NaskahDitolak with everything that is wrong.

    `sifat` where a set marks it otherwise than its text does.
    """
    buku = pustaka or pustaka_naskah()
    j, v = buku.jenis(jenis), buku.versi(jenis, versi)
    salah = tuple(periksa_isian(j, v, isian))
    if salah:
        raise NaskahDitolak(salah)
    return Naskah(
        jenis=jenis,
        versi=versi,
        sifat=sifat or j.sifat,
        judul=j.judul,
        templat=j.templat,
        pada=isian.pada,
        isi=isi_cetak(
            judul=_judul_berkas(j, isian), bagian=_bagian(j, v, isian), tata=j.tata, kertas=isian.kertas,
            kop=isian.kop, verifikasi=isian.verifikasi, kaki=f"{j.judul}. {kata(sifat or j.sifat)}.",
            tanda=kata(f"tanda_{isian.bentuk}") if isian.bentuk != "asli" else "",
        ),
    )  # fmt: skip


def isi_cetak(
    *, judul: str, bagian: Sequence[Terisi], tata: TataCetak, kertas: Kertas | None, kop: Kop | None,
    verifikasi: TandaPeriksa | None, kaki: str, tanda: str = "", mendatar: bool = False,
) -> dict[str, JsonValue]:  # fmt: skip
    """Everything a template prints: the parts, and the sheet around them."""
    return {
        "judul": judul,
        "pengarang": _pengarang(kop),
        "tata": _tata(tata, kertas, mendatar=mendatar),
        "kop": _kop(kop),
        "tanda": tanda,
        "bagian": [*bagian],
        "verifikasi": isi_verifikasi(verifikasi),
        "kaki": kaki,
        "kata": {k: kata(k) for k in ("nomor", "tentang", "terbilang", "halaman", "dari", "menetapkan", "memutuskan")},
    }


def _bagian(j: JenisNaskah, v: VersiNaskah, isian: IsianNaskah) -> list[Terisi]:
    isi_tabel = {nama: kolom.isi for nama, kolom in v.kolom.items()}
    k = Konteks(v.jenis_kolom, isi_tabel, {**nilai_bawaan(isian), **isian.kolom}, isian, gelar=j.gelar)
    return [b.isi(k) for b in (v.petikan if isian.bentuk == "petikan" else v.naskah) if k.ada(b.bila)]


def _judul_berkas(j: JenisNaskah, isian: IsianNaskah) -> str:
    """What a reader's window shows: the kind, and its number."""
    return f"{j.judul} {isian.nomor}".strip()


def _pengarang(kop: Kop | None) -> str:
    if kop is None:
        return ""
    return kop.sebutan if isinstance(kop, KopKepalaDaerah) else f"{kop.pemda}, {kop.perangkat}"


def _tata(tata: TataCetak, kertas: Kertas | None, *, mendatar: bool) -> dict[str, JsonValue]:
    lembar = tata_umum().kertas[kertas or tata.kertas]
    lebar, tinggi = (lembar.tinggi, lembar.lebar) if mendatar else (lembar.lebar, lembar.tinggi)
    jarak: dict[str, JsonValue] = dict(tata.jarak.model_dump())
    return {
        "lebar": lebar,
        "tinggi": tinggi,
        "jarak": jarak,
        "huruf": tata.huruf,
        "ukuran": _angka(tata.ukuran),
        "spasi": _angka(tata.spasi),
        **({"ekor": tata.ekor} if tata.ekor else {}),
    }


def _angka(nilai: Decimal) -> float:
    return float(nilai)


def _kop(kop: Kop | None) -> dict[str, JsonValue] | None:
    if kop is None:
        return None
    gambar = kop.lambang
    isi = {nama: list(x) if isinstance(x, tuple) else x for nama, x in asdict(kop).items() if nama != "lambang"}
    jenis = "kepala_daerah" if isinstance(kop, KopKepalaDaerah) else "perangkat"
    berkas = {"lambang": gambar.sidik, "format": gambar.format, "alt": gambar.alt} if gambar else {"lambang": ""}
    return {"jenis": jenis, **isi, **berkas}


def isi_verifikasi(v: TandaPeriksa | None) -> dict[str, JsonValue] | None:
    """The address and code of a document as its template prints them."""
    if v is None:
        return None
    kalimat = f"{kata('periksa')} {v.tautan.removeprefix('https://')}. {kata('kode')} {v.kode}."
    return {"tautan": v.tautan, "kalimat": kalimat, "alt": f"{kata('qr')} {v.kode}"}
