"""What the papers of the whole day print of an inauguration, so that it can be kept and compared later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from kinerja.mutasi.models import KelompokSumpah, Pelantikan
from kinerja.mutasi.naskah.keputusan import BERNAMA
from kinerja.mutasi.selectors.tertulis import bagian_orang, keputusan

SUMPAH = "berita_acara_sumpah"

Ingatan = Mapping[str, Sequence[str]]  # name -> what is compared, what is said
DaftarAcara = Mapping[int, tuple[str, str]]  # participant -> name, fingerprint


class OrangAcara(NamedTuple):
    """A participant in the list of a paper."""

    pk: int
    agama: str
    tertulis: str


@dataclass(frozen=True, slots=True)
class IsiAcara:
    """What the papers of the whole day print of one inauguration."""

    pelantikan: Pelantikan
    orang: Sequence[OrangAcara]
    kelompok: Mapping[str, KelompokSumpah]

    def keterangan(self, jenis: str, nama: str) -> Ingatan:
        """The particulars of one paper."""
        satu = self.pelantikan
        hari, sk, tanggal_sk = keputusan(satu)
        isi = {"tanggal": hari, "keputusan": sk, "tanggal_sk": tanggal_sk}
        if jenis == "keputusan":
            isi["pertek"] = satu.nomor_pertek
        else:
            isi["tempat"] = satu.tempat
        if jenis == "undangan":
            isi["jam"] = satu.jam.strftime("%H.%M") if satu.jam else ""
        return {**{k: (v, v) for k, v in isi.items()}, **(self._sumpah(nama) if jenis == SUMPAH else {})}

    def _sumpah(self, agama: str) -> Ingatan:
        """Who stands there; that the same person is called otherwise now is told of the place for the signature."""
        satu, kelompok = self.pelantikan, self.kelompok.get(agama, KelompokSumpah())
        rohaniwan = ", ".join(x for x in (kelompok.rohaniwan, kelompok.jabatan_rohaniwan) if x)
        orang = {
            "pelantik": satu.pelantik.pegawai if satu.pelantik else None,
            "saksi_1": kelompok.saksi_1,
            "saksi_2": kelompok.saksi_2,
        }
        sebut = {k: (str(p.pk), p.nama_lengkap) if p else ("", "") for k, p in orang.items()}
        return {**sebut, "rohaniwan": (rohaniwan, rohaniwan)}

    def daftar(self, jenis: str, nama: str) -> DaftarAcara:
        """The people that one paper names; an invitation to many refers to a list."""
        if jenis == "undangan" and len(self.orang) > BERNAMA:
            return {}
        return {o.pk: _sidik(o.tertulis) for o in self.orang if jenis != SUMPAH or o.agama == nama}


def kelompok_sumpah(satu: Pelantikan) -> dict[str, KelompokSumpah]:
    """By religion, with the witnesses."""
    semua = KelompokSumpah.objects.filter(pelantikan=satu).select_related("saksi_1", "saksi_2")
    return {k.agama: k for k in semua}


def nama_naskah(rujukan: str) -> str:
    """Of a paper its name within its kind."""
    return rujukan.split("/", 2)[-1]


def _sidik(teks: str) -> tuple[str, str]:
    nama, bagian = bagian_orang(teks)
    return nama, sha256("|".join(bagian).encode()).hexdigest()[:16]
