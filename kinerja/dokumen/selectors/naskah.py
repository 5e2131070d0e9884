"""The texts and sets in force: the ready ones, and what this Pemda adopted in their place."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from kinerja.aturan.paket import Peraturan
from kinerja.dokumen.formulir.sekitar import PEMERINTAH, kop_perangkat
from kinerja.dokumen.naskah.contoh import BahanContoh
from kinerja.dokumen.naskah.daerah import masa_dari, peraturan_dari, versi_dari
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.pustaka import NaskahDaerah, PustakaNaskah, peraturan_naskah, pustaka_naskah
from kinerja.dokumen.naskah.set import SetNaskah, daftar_set
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.models.unit import VersiJabatan, VersiUnit
from kinerja.organisasi.selectors import pada_hari
from kinerja.peraturan.models import JenisPaket
from kinerja.peraturan.selectors import isi_daerah

Riwayat = dict[str, list[tuple[str, dict[str, Any]]]]  # what it replaces -> day it begins, content


def naskah_berlaku() -> PustakaNaskah:
    """Every text with the Pemda's own over it; each knows its days. One query."""
    return _pustaka(_teks(JenisPaket.NASKAH))


def set_tersedia() -> Mapping[str, SetNaskah]:
    """Every set by code: the ready packs, then the Pemda's own. Read once a request with the settings."""
    return {**daftar_set(), **_set(_teks(JenisPaket.SET))}


def satu_set(kode: str) -> SetNaskah:
    """A set, ready or own. Raises NaskahAsing."""
    semua = set_tersedia()
    if kode not in semua:
        raise NaskahAsing(kode)
    return semua[kode]


def peraturan_dikutip(jenis: JenisPaket) -> dict[str, Peraturan]:
    """The regulations that texts or sets rest on, those of the Pemda's own too."""
    sendiri = (x for baris in isi_daerah(jenis).values() for _mulai, x in baris if x.get("peraturan"))
    return {**peraturan_naskah(), **{x["peraturan"]["kode"]: peraturan_dari(x) for x in sendiri}}


def _teks(jenis: JenisPaket) -> str:
    """What was adopted, as one text: equal states share what is made of them."""
    isi = {k: [(m.isoformat(), x) for m, x in baris] for k, baris in isi_daerah(jenis).items()}
    return json.dumps(isi, sort_keys=True)


@lru_cache(maxsize=8)
def _pustaka(teks: str) -> PustakaNaskah:
    riwayat: Riwayat = json.loads(teks)
    if not riwayat:
        return pustaka_naskah()
    daerah = {k: [_naskah(date.fromisoformat(m), x) for m, x in baris] for k, baris in riwayat.items()}
    return PustakaNaskah(pustaka_naskah(), daerah)


def _naskah(mulai: date, isi: dict[str, Any]) -> NaskahDaerah:
    usulan = int(isi["usulan"])
    return NaskahDaerah(mulai, f"daerah-{usulan}", versi_dari(isi, mulai) if isi["naskah"] else None, usulan)


@lru_cache(maxsize=8)
def _set(teks: str) -> dict[str, SetNaskah]:
    riwayat: Riwayat = json.loads(teks)
    return {
        kode: SetNaskah(
            kode=kode,
            judul=baris[-1][1]["judul"],
            riwayat=tuple(masa_dari(x, date.fromisoformat(m)) for m, x in baris),
        )
        for kode, baris in riwayat.items()
    }


def bahan_contoh(*, panjang: bool, on: date, pada: datetime) -> BahanContoh:
    """The longest or the shortest name, post and unit of this Pemda, for a preview. Three queries."""
    urut = Length("nama").desc() if panjang else Length("nama").asc()
    orang = Pegawai.objects.order_by(urut, "pk").values_list("nama", flat=True).first()
    jabatan = VersiJabatan.objects.filter(pada_hari(on)).order_by(urut, "pk").values_list("nama", flat=True).first()
    unit = VersiUnit.objects.filter(pada_hari(on)).order_by(urut, "pk").values_list("nama", flat=True).first()
    return BahanContoh(
        panjang=panjang,
        nama=orang or _("Nama Pegawai"),
        jabatan=jabatan or _("Nama Jabatan"),
        unit=unit or _("Perangkat Daerah"),
        tempat=settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip(),
        on=on,
        pada=pada,
        kop=kop_perangkat(unit or _("Perangkat Daerah")),
    )
