"""A text filled for a preview: the shortest or the longest real data, so that its lines are seen to break well."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import count

from pydantic import BaseModel, ConfigDict

from kinerja.aturan.paket import baca_yaml
from kinerja.dokumen.naskah.isian import BarisTabel, IsianNaskah, NilaiKolom
from kinerja.dokumen.naskah.jenis import JenisNaskah, KolomIsian, VersiNaskah
from kinerja.dokumen.naskah.kata import DATA
from kinerja.dokumen.naskah.kop import Kop
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.pustaka import PustakaNaskah
from kinerja.dokumen.naskah.susun import Naskah, isi_naskah

BANYAK = 14  # rows of a long table: more than a page holds beside its text
TANDA = "PRATINJAU"
NOMOR = "800.1.3.3/0123/BKPSDM/2027"
Pasang = tuple[str, str]  # the shortest, the longest


class DataContoh(BaseModel):
    """Sentences, points of lists and cells of tables by the name of their column."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kalimat: Mapping[str, Pasang]
    daftar: Mapping[str, Pasang]
    tabel: Mapping[str, Pasang]


@dataclass(frozen=True, slots=True)
class BahanContoh:
    """What the Pemda's own records give: a name, a post, an agency, and what stands around the text."""

    panjang: bool
    nama: str
    jabatan: str
    unit: str
    tempat: str
    on: date
    pada: datetime
    kop: Kop | None = None


@cache
def data_contoh() -> DataContoh:
    """The table of the package, read once a process."""
    return DataContoh.model_validate(baca_yaml(DATA / "contoh.yaml"))


def naskah_contoh(jenis: JenisNaskah, versi: VersiNaskah, bahan: BahanContoh, *, petikan: bool = False) -> Naskah:
    """The preview of a version, marked as one. Raises NaskahDitolak, which a checked text never does."""
    buku = PustakaNaskah([jenis.model_copy(update={"versi": {"contoh": versi}})])
    kop = None if jenis.kop == "tanpa" or (jenis.kop == "boleh" and not bahan.panjang) else bahan.kop
    isian = IsianNaskah(
        kolom=dict(_kolom(versi, bahan)),
        tempat=bahan.tempat,
        tanggal=bahan.on,
        pada=bahan.pada,
        nomor=NOMOR if bahan.panjang else "",
        kop=kop,
        bentuk="petikan" if petikan else "asli",
        pengesah=_orang(bahan) if petikan else None,
    )
    naskah = isi_naskah(jenis.jenis, "contoh", isian, pustaka=buku)
    return naskah.model_copy(update={"isi": {**naskah.isi, "tanda": TANDA}})


def _kolom(versi: VersiNaskah, bahan: BahanContoh) -> list[tuple[str, NilaiKolom]]:
    """Long data fill every field, short data only those that must be given."""
    ada = ((nama, k) for nama, k in versi.kolom.items() if k.wajib or bahan.panjang)
    return [(nama, _nilai(nama, k, bahan, n)) for (nama, k), n in zip(ada, count(1), strict=False)]


def _nilai(nama: str, kolom: KolomIsian, bahan: BahanContoh, ke: int) -> NilaiKolom:
    match kolom.jenis:
        case "orang":
            return _orang(bahan)
        case "tanggal":
            return bahan.on + timedelta(days=30 * ke)
        case "angka":
            return 12 if bahan.panjang else 5
        case "rupiah":
            return Decimal(_ujung(data_contoh().tabel["anggaran"], bahan))
        case "daftar":
            pasang = data_contoh().daftar.get(nama, (f"{kolom.sebutan}.", f"{kolom.sebutan}, seluruhnya tertulis."))
            return [_ujung(pasang, bahan)] * (5 if bahan.panjang else 1)
        case "tabel":
            return [_baris(kolom, bahan)] * (BANYAK if bahan.panjang else 1)
        case _:
            return _teks(nama, kolom.sebutan, bahan)


def _baris(kolom: KolomIsian, bahan: BahanContoh) -> BarisTabel:
    data, baris = data_contoh().tabel, {"nama": bahan.nama, "jabatan": bahan.jabatan}
    baris |= {"lama": bahan.jabatan, "baru": bahan.jabatan}
    isi: dict[str, str | int | Decimal | date] = {}
    for sel, jenis in kolom.isi.items():
        teks = baris.get(sel) or _ujung(data.get(sel, (sel, sel)), bahan)
        isi[sel] = Decimal(teks) if jenis in ("angka", "rupiah") else bahan.on if jenis == "tanggal" else teks
    return isi


def _teks(nama: str, sebutan: str, bahan: BahanContoh) -> str:
    milik = {"pemantau": bahan.unit, "satuan_kerja": bahan.unit, "jabatan": bahan.jabatan}
    milik |= {"jabatan_lama": bahan.jabatan, "pejabat_penetap": bahan.jabatan}
    return milik.get(nama) or _ujung(data_contoh().kalimat.get(nama, (sebutan, sebutan)), bahan)


def _ujung(pasang: Pasang, bahan: BahanContoh) -> str:
    return pasang[bahan.panjang]


def _orang(bahan: BahanContoh) -> Pejabat:
    """The short one has neither titles nor rank."""
    if not bahan.panjang:
        return Pejabat(nama=bahan.nama, jabatan=bahan.jabatan)
    return Pejabat(
        nama=bahan.nama,
        nama_gelar=f"Dr. Ir. H. {bahan.nama}, S.Kom., S.H., M.Kom., M.M.",
        nip=data_contoh().tabel["nip"][1],
        pangkat="Pembina Utama Madya",
        golongan="IV/d",
        jabatan=bahan.jabatan,
        unit=bahan.unit,
    )
