"""A session as it is read: marks side by side, the guide against them, what moved and on what ground."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja.aturan.layanan import hitung
from kinerja.dasar.grafik import Grafik, susun_predikat
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Pembahasan, Penilaian, Perpindahan
from kinerja.penilaian.selectors.milik import NilaiTampil, bernama_nilai, sebut_nilai
from kinerja.penilaian.selectors.pola import batas_orang
from kinerja.penilaian.selectors.simulasi import nilai_unit
from kinerja.penilaian.selectors.unit import SebaranUnit, sebaran_unit
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.peraturan.selectors import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class BarisBahasan:
    """One person's mark in the session; `di_luar_batas`: the class holds more people than the guide's limit."""

    tampil: NilaiTampil
    pindah: tuple[Perpindahan, ...]
    di_luar_batas: bool

    @property
    def nilai(self) -> Penilaian:
        """The mark as it is now."""
        return self.tampil.nilai

    @property
    def terbuka(self) -> Perpindahan | None:
        """The move that waits for its rater."""
        return next((p for p in self.pindah if p.status == Perpindahan.Status.DIUSULKAN), None)


@dataclass(frozen=True, slots=True)
class Sidang:
    """Everything on the page of a session."""

    pembahasan: Pembahasan
    periode: Periode
    baris: tuple[BarisBahasan, ...]
    sebaran: SebaranUnit | None
    grafik: Grafik | None
    selisih: int | None  # people who would have to be in another class to follow the guide
    hanya_pedoman: tuple[Perpindahan, ...]

    @property
    def belum_dijawab(self) -> int:
        """Moves that wait for their rater."""
        return sum(b.terbuka is not None for b in self.baris)


def susun_sidang(pembahasan: Pembahasan, sesi: Sesi, *, semua: bool) -> Sidang:
    """The session for a reader; without `semua` only the marks the reader gave. Five queries, whatever the people."""
    periode = periode_dari_kode(pembahasan.periode)
    on = min(sesi.hari, periode.sampai)
    pindah = list(pembahasan.perpindahan.select_related("penilaian__penugasan__pegawai"))
    sebaran = sebaran_unit(pembahasan.unit_id, periode, pembahasan.jenis, sesi.hari)
    nilai = nilai_unit(periode, pembahasan.jenis, on, sebaran.bawah if sebaran else ())
    if not semua:
        nilai = nilai.filter(penilai__pegawai=sesi.pegawai)
    lebih = _kelas_lebih(sebaran)
    tampil = sebut_nilai(list(bernama_nilai(nilai.order_by("penugasan__pegawai__nama", "pk"))))
    baris = tuple(_baris(t, pindah, lebih) for t in tampil)
    terbaca = [p for p in pindah if semua or any(p.penilaian_id == b.nilai.pk for b in baris)]
    return Sidang(
        pembahasan,
        periode,
        baris,
        sebaran,
        _grafik(sebaran),
        _selisih(sebaran, periode),
        tuple(p for p in terbaca if p.dasar == Perpindahan.Dasar.PEDOMAN),
    )


def susunan_tutup(sidang: Sidang) -> dict[str, object]:
    """Counts, the unit's mark and the guide's words, as they are kept with the minutes."""
    s = sidang.sebaran
    return {
        "jumlah": dict(s.jumlah) if s else {},
        "predikat_organisasi": s.predikat.predikat if s and s.predikat else "",
        "catatan": list(s.catatan) if s else [],
        "selisih": sidang.selisih,
    }


def _baris(tampil: NilaiTampil, pindah: Sequence[Perpindahan], lebih: set[str]) -> BarisBahasan:
    milik = tuple(p for p in pindah if p.penilaian_id == tampil.nilai.pk)
    return BarisBahasan(tampil, milik, tampil.nilai.predikat in lebih)


def _kelas_lebih(sebaran: SebaranUnit | None) -> set[str]:
    """Classes that hold more people than the guide's limit."""
    if sebaran is None or sebaran.pedoman is None:
        return set()
    batas = batas_orang(sebaran.pedoman, sebaran.total)
    return {k for k, (arah, n) in batas.items() if arah == "paling_banyak" and sebaran.jumlah.get(k, 0) > n}


def _grafik(sebaran: SebaranUnit | None) -> Grafik | None:
    """The counts with the guide's limits as lines."""
    if sebaran is None or not sebaran.total:
        return None
    if sebaran.pedoman is None:
        return sebaran.grafik
    batas = {k: n for k, (_arah, n) in batas_orang(sebaran.pedoman, sebaran.total).items()}
    return susun_predikat(sebaran.jumlah, batas, f"{sebaran.nama}")


def _selisih(sebaran: SebaranUnit | None, periode: Periode) -> int | None:
    if sebaran is None or sebaran.predikat is None or not sebaran.total:
        return None
    isi = {
        "id": 1,
        "tanggal": periode.mulai,
        "predikat_organisasi": sebaran.predikat.predikat,
        "jumlah": dict(sebaran.jumlah),
    }
    (hasil,) = hitung("selisih_distribusi", [isi], pustaka=pustaka_berlaku(), rincian=False)
    return None if hasil.galat else hasil.nilai["selisih"]
