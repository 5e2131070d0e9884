"""Rows of a reorganisation in the words of the single acts: versions of units and posts, assignments."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import VersiJabatan, VersiUnit
from kinerja.organisasi.services.baris import Masalah, pada
from kinerja.organisasi.services.jabatan import IsiJabatan
from kinerja.organisasi.services.reorganisasi.isi import IsiReorganisasi
from kinerja.organisasi.services.unit import IsiUnit


@dataclass(slots=True)
class SusunanBaru:
    """Versions to write, each with the row it comes from."""

    unit: list[tuple[int, IsiUnit]] = field(default_factory=list)
    jabatan: list[tuple[int, IsiJabatan]] = field(default_factory=list)
    pendahulu: list[tuple[str, str]] = field(default_factory=list)  # (unit that comes, unit that was)
    masalah: list[Masalah] = field(default_factory=list)


class Penyusun:
    """Reads what stands, and says what each row makes of it."""

    def __init__(self, isi: Sequence[IsiReorganisasi]) -> None:
        self.isi = isi
        self.unit: dict[str, list[VersiUnit]] = defaultdict(list)
        for v in VersiUnit.objects.select_related("unit", "induk").order_by("mulai"):
            self.unit[v.unit.kode].append(v)
        self.jabatan: dict[str, list[VersiJabatan]] = defaultdict(list)
        for j in VersiJabatan.objects.select_related("jabatan", "unit", "atasan").order_by("mulai"):
            self.jabatan[j.jabatan.kode].append(j)
        self.disebut = {x.tindakan.split("_")[0] + ":" + x.kode for x in isi}
        self.gabung = {x.kode: (n, x) for n, x in enumerate(isi) if x.tindakan == "unit_gabung"}
        self.ganti = {x.kode: (n, x) for n, x in enumerate(isi) if x.tindakan == "jabatan_hapus" and x.kode_terkait}
        self.hasil = SusunanBaru()

    def susun(self) -> SusunanBaru:
        """Every row, and what follows from a merger for those it does not name."""
        for n, x in enumerate(self.isi):
            if x.tindakan.startswith("unit_"):
                self._unit(n, x)
            elif x.tindakan.startswith("jabatan_"):
                self._jabatan(n, x)
        self._ikut_unit()
        self._ikut_jabatan()
        return self.hasil

    def _unit(self, n: int, x: IsiReorganisasi) -> None:
        if x.tindakan == "unit_bentuk":
            self.hasil.unit.append((n, IsiUnit(x.kode, x.nama, x.jenis, x.mulai, x.perangkat_daerah, x.kode_induk)))
            self.hasil.pendahulu += [(x.kode, asal) for asal in x.terkait]
            self.hasil.masalah += self._tak_dikenal(n, x)
            return
        kini = pada(self.unit.get(x.kode, ()), x.mulai if x.tindakan == "unit_ubah" else x.sebelum)
        if kini is None:
            self.hasil.masalah.append(self._tidak_ada(n, _("Unit"), x))
        elif x.tindakan == "unit_ubah":
            nama, jenis = x.nama or kini.nama, x.jenis or kini.jenis
            self.hasil.unit.append((n, IsiUnit(x.kode, nama, jenis, x.mulai, x.perangkat_daerah, x.kode_induk)))
        else:
            self.hasil.unit.append((n, IsiUnit(x.kode, kini.nama, kini.jenis, kini.mulai, sampai=x.sebelum)))
            self.hasil.pendahulu += [(tujuan, x.kode) for tujuan in x.terkait]
            self.hasil.masalah += self._tak_dikenal(n, x)

    def _jabatan(self, n: int, x: IsiReorganisasi) -> None:
        kini = pada(self.jabatan.get(x.kode, ()), x.sebelum if x.tindakan == "jabatan_hapus" else x.mulai)
        if x.tindakan == "jabatan_bentuk":
            self.hasil.jabatan.append((n, self._isi(x, x.nama, x.kode_unit, x.jenis, x.kode_atasan)))
        elif kini is None:
            self.hasil.masalah.append(self._tidak_ada(n, _("Jabatan"), x))
        elif x.tindakan == "jabatan_ubah":
            unit = x.kode_unit or self._tujuan(kini.unit.kode, x.mulai)
            atasan = x.kode_atasan or (self._atasan(kini.atasan.kode, x.mulai) if kini.atasan else "")
            self.hasil.jabatan.append((n, self._isi(x, x.nama or kini.nama, unit, x.jenis or kini.jenis, atasan)))
        else:
            lama = IsiJabatan(x.kode, kini.nama, kini.unit.kode, kini.jenis, kini.mulai, sampai=x.sebelum)
            self.hasil.jabatan.append((n, lama))

    def _isi(self, x: IsiReorganisasi, nama: str, unit: str, jenis: str, atasan: str) -> IsiJabatan:
        return IsiJabatan(
            x.kode, nama, unit, jenis, x.mulai, x.eselon, x.jenjang, x.kelas, x.formasi, kode_atasan=atasan
        )

    def _tujuan(self, unit: str, on: date) -> str:
        """Where what stands in a unit stands on a day: the unit that took it in, if it merged by then."""
        if unit in self.gabung and self.gabung[unit][1].mulai <= on:
            return self.gabung[unit][1].terkait[0]
        return unit

    def _atasan(self, jabatan: str, on: date) -> str:
        if jabatan in self.ganti and self.ganti[jabatan][1].mulai <= on:
            return self.ganti[jabatan][1].terkait[0]
        return jabatan

    def _ikut_unit(self) -> None:
        """Units below one that merges, which the file does not name, go along."""
        for kode, (n, x) in self.gabung.items():
            for anak, versi in self.unit.items():
                kini = pada(versi, x.mulai)
                if kini and kini.induk and kini.induk.kode == kode and f"unit:{anak}" not in self.disebut:
                    self.hasil.unit.append((n, IsiUnit(anak, kini.nama, kini.jenis, x.mulai, None, x.terkait[0])))

    def _ikut_jabatan(self) -> None:
        """Posts in a unit that merges, or below a post that goes, which the file does not name, go along."""
        ubah: dict[tuple[str, date], tuple[int, IsiJabatan]] = {}
        for kode, versi in self.jabatan.items():
            if f"jabatan:{kode}" in self.disebut:
                continue
            for n, x in self._sebab(versi):
                kini = pada(versi, x.mulai)
                if kini is None:
                    continue
                atasan = kini.atasan.kode if kini.atasan else ""
                unit, baru = self._tujuan(kini.unit.kode, x.mulai), self._atasan(atasan, x.mulai)
                if (unit, baru) != (kini.unit.kode, atasan):
                    isi = IsiJabatan(kode, kini.nama, unit, kini.jenis, x.mulai, kode_atasan=baru)
                    ubah[kode, x.mulai] = (ubah[kode, x.mulai][0] if (kode, x.mulai) in ubah else n, isi)
        self.hasil.jabatan += ubah.values()

    def _sebab(self, versi: Sequence[VersiJabatan]) -> Iterator[tuple[int, IsiReorganisasi]]:
        """The rows that move a post the file does not name."""
        for kode in {v.unit.kode for v in versi} & self.gabung.keys():
            yield self.gabung[kode]
        for kode in {v.atasan.kode for v in versi if v.atasan} & self.ganti.keys():
            yield self.ganti[kode]

    def _tak_dikenal(self, n: int, x: IsiReorganisasi) -> Iterator[Masalah]:
        bentuk = {y.kode for y in self.isi if y.tindakan == "unit_bentuk"}
        for kode in x.terkait:
            if kode not in self.unit and kode not in bentuk:
                pesan = _("Unit %s tidak ada di basis data maupun di berkas ini. Betulkan kodenya.")
                yield Masalah(n, "kode_terkait", pesan % kode)

    def _tidak_ada(self, n: int, apa: str, x: IsiReorganisasi) -> Masalah:
        pesan = _("%(apa)s %(kode)s tidak ada pada %(hari)s. Betulkan kode atau tanggalnya.")
        hari = x.mulai if x.tindakan.endswith("_ubah") else x.sebelum
        return Masalah(n, "kode", pesan % {"apa": apa, "kode": x.kode, "hari": tulis_tanggal(hari)})


def ke_baris(masalah: Sequence[Masalah], asal: Sequence[int]) -> list[Masalah]:
    """Problems of derived rows, at the rows of the file they come from."""
    return [replace(m, indeks=asal[m.indeks]) for m in masalah]
