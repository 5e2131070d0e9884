"""A drafted text as a file: taken away as YAML, changed anywhere, brought back; each finding with its line."""

from collections.abc import Mapping
from typing import Any

import yaml
from django.utils.translation import gettext as _

from kinerja.dokumen.naskah.daerah import BAGIAN, temuan_naskah
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.kolom import daftar_kolom
from kinerja.dokumen.naskah.pustaka import pustaka_naskah
from kinerja.peraturan.berkas import PenulisYaml, di_baris, urai_berkas
from kinerja.peraturan.paket import BUTIR_PERATURAN
from kinerja.peraturan.usulan import UsulanSalah

KEPALA = ("jenis", "nama", "peraturan", "pasal")


def tulis_naskah(nama: str, isi: Mapping[str, Any]) -> str:
    """A draft as YAML, with the fields it may name written above it."""
    jenis = str(isi["perihal"])
    kolom = [f"#   {k.contoh}  {k.sebutan}" for k in daftar_kolom(isi["kolom"])]
    kepala = [f"# {_('Ubah kalimatnya, lalu unggah lagi. Kolom yang dapat ditulis dalam kalimat:')}", *kolom]
    peraturan = isi.get("peraturan") or dict.fromkeys(("kode", "judul", "singkat"), "")
    semua = {"jenis": jenis, "nama": nama, "peraturan": peraturan, "pasal": isi.get("pasal", "")}
    semua |= {bagian: isi[bagian] for bagian in BAGIAN if isi.get(bagian)}
    badan = yaml.dump(semua, Dumper=PenulisYaml, sort_keys=False, allow_unicode=True, width=110)
    return "\n".join([*kepala, badan])


def baca_naskah(data: bytes, jenis: str) -> tuple[str, dict[str, Any]]:
    """Name and content of the draft a file describes. Raises UsulanSalah: each finding with its line and the cure."""
    isi, simpul = urai_berkas(data)
    salah = [di_baris(simpul, (k,), _("isian ini tidak dikenal; hapus")) for k in isi if k not in (*KEPALA, *BAGIAN)]
    if isi.get("jenis") != jenis:
        salah.append(di_baris(simpul, ("jenis",), _("berkas ini bukan untuk naskah %s") % _judul(jenis)))
    if not str(isi.get("nama") or "").strip():
        salah.append(di_baris(simpul, ("nama",), _("beri nama naskah ini, agar dapat dikenali dalam daftar")))
    if salah:
        raise UsulanSalah(*salah)
    naskah = _isi(jenis, isi)
    temuan = [di_baris(simpul, (t.bagian, t.ke - 1) if t.ke else (), t.pesan) for t in temuan_naskah(naskah)]
    if temuan:
        raise UsulanSalah(*temuan)
    return str(isi["nama"]).strip(), naskah


def _isi(jenis: str, isi: Mapping[str, Any]) -> dict[str, Any]:
    dasar = list(pustaka_naskah().jenis(jenis).versi.values())[-1]
    peraturan = isi.get("peraturan")
    peraturan = peraturan if isinstance(peraturan, dict) else {}
    return {
        "perihal": jenis,
        "peraturan": {k: str(x) for k in ("kode", *BUTIR_PERATURAN) if (x := peraturan.get(k))},
        "pasal": str(isi.get("pasal") or ""),
        "kolom": dasar.model_dump(mode="json", include={"kolom"}, exclude_defaults=True)["kolom"],
        **{bagian: x if isinstance(x := isi.get(bagian), list) else [] for bagian in BAGIAN},
    }


def _judul(jenis: str) -> str:
    try:
        return pustaka_naskah().jenis(jenis).judul
    except NaskahAsing:
        return jenis
