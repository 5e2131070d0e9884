"""Everybody a rater rates in a period, one row a part of a segment, in a fixed number of queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy

from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.penilaian.isian import Bagian, Kewenangan
from kinerja.penilaian.kewenangan import (
    Ditinggalkan,
    dinilai_di_sini,
    jabatan_ditinggalkan,
    kewenangan_menilai,
    rentang_penilai,
)
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.bacaan_tim import (
    NilaiLalu,
    nilai_lalu,
    nilai_periode,
    orang_dinilai,
    penilai_lama,
    satu_orang,
)
from kinerja.penilaian.selectors.bagian import potong
from kinerja.peraturan.periode import Periode

SEBUTAN = {
    "surut": gettext_lazy("Jabatan berubah surut"),
    "belum_skp": gettext_lazy("SKP belum ditetapkan"),
    "diajukan": gettext_lazy("Realisasi diajukan"),
    "dikembalikan": gettext_lazy("Realisasi dikembalikan"),
    "menunggu_realisasi": gettext_lazy("Realisasi belum diajukan"),
    "dinilai": gettext_lazy("Belum disampaikan"),
    "ditetapkan": gettext_lazy("Disampaikan"),
}


@dataclass(frozen=True, slots=True)
class BarisTim:
    """A person's part of a period as the rater sees it."""

    kode: str
    penugasan: Penugasan
    bagian: Bagian
    skp_id: int | None  # the SKP version it is rated by
    penilaian: Penilaian | None
    surut: bool  # the mark was given for a post that a later, backdated order took away
    setahun: tuple[NilaiLalu, ...]
    realisasi: datetime | None
    kewenangan: Kewenangan | None
    penilai_lama: str
    lembar_kembali: int | None = None  # the version of the realisation sheet that lies with its owner again

    @property
    def dapat_dinilai(self) -> bool:
        """Whether the rater can give or change this mark now."""
        belum_tetap = self.penilaian is None or self.penilaian.status == Penilaian.Status.DINILAI
        return bool(self.kewenangan and self.skp_id and belum_tetap and not self.surut)

    @property
    def dikembalikan(self) -> bool:
        """Whether the realisation was returned and not handed in again."""
        return self.lembar_kembali is not None

    @property
    def judul(self) -> str:
        """The post as printed."""
        return judul_jabatan(self.penugasan)

    @property
    def keadaan(self) -> str:
        """One word for the row, in the codes of the state chips."""
        if self.penilaian:
            return "surut" if self.surut else self.penilaian.status
        if self.skp_id is None:
            return "belum_skp"
        if self.dikembalikan:
            return "dikembalikan"
        return "diajukan" if self.realisasi else "menunggu_realisasi"

    @property
    def sebutan(self) -> str:
        """The same in words, where the code itself does not say of what."""
        return str(SEBUTAN.get(self.keadaan, ""))


def daftar_tim(*, pegawai_id: int, periode: Periode, jenis: str, on: date) -> list[BarisTim]:
    """The rows of a rater's team page, the ones still to do first."""
    ditinggalkan = jabatan_ditinggalkan(pegawai_id, on, periode.kode)
    orang = orang_dinilai(pegawai_id, [p.pk for p, _batas in ditinggalkan], periode, on)
    return _susun(orang, pegawai_id, periode, jenis, on, ditinggalkan)


def baris_orang(*, penugasan_id: int, pegawai_id: int, periode: Periode, jenis: str, on: date) -> BarisTim | None:
    """One person's row for somebody who looks (`pegawai_id` 0 = an account without a person) or rates."""
    orang = satu_orang(penugasan_id, periode, on)
    return next(iter(_susun(orang, pegawai_id, periode, jenis, on, None)), None)


def _susun(
    orang: Sequence[Penugasan],
    pegawai_id: int,
    periode: Periode,
    jenis: str,
    on: date,
    ditinggalkan: Ditinggalkan | None,
) -> list[BarisTim]:
    semua_bagian = [b for p in orang if (b := potong(p, periode))]
    bagian = {b.penugasan_id: b for b in dinilai_di_sini(semua_bagian)}
    orang = [p for p in orang if p.pk in bagian]
    orang = [p for p in orang if getattr(p, "skp_id_", None) or _wajib(p, orang)]
    dinilai = [bagian[p.pk] for p in orang]
    rentang = rentang_penilai(bagian, on)
    wenang = kewenangan_menilai(
        pegawai_id=pegawai_id, bagian=dinilai, on=on, periode=periode.kode, ditinggalkan=ditinggalkan, rentang=rentang
    )
    nilai = nilai_periode(orang, jenis, periode)
    lama = penilai_lama(bagian, rentang, periode.kode, on, pegawai_id)
    baris = [_baris(p, periode, bagian[p.pk], nilai, wenang.get(p.pk), lama.get(p.pk, "")) for p in orang]
    return sorted(baris, key=lambda b: (not b.dapat_dinilai, b.penilaian is not None, b.penugasan.pegawai.nama))


def _wajib(penugasan: Penugasan, semua: Sequence[Penugasan]) -> bool:
    """An SKP is missed for the main post only: not for an acting duty, nor beside an additional duty."""
    if penugasan.jenis not in (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN):
        return False
    tambahan = JenisPenugasan.TUGAS_TAMBAHAN
    return penugasan.jenis == tambahan or not any(
        p.jenis == tambahan and p.pegawai_id == penugasan.pegawai_id for p in semua
    )


def _baris(
    penugasan: Penugasan,
    periode: Periode,
    bagian: Bagian,
    nilai: Mapping[int, Iterable[Penilaian]],
    kewenangan: Kewenangan | None,
    lama: str,
) -> BarisTim:
    sejenis = [n for n in nilai.get(penugasan.pegawai_id, ()) if n.mulai <= bagian.sampai and bagian.mulai <= n.sampai]
    sendiri = next((n for n in sejenis if n.penugasan_id == penugasan.pk), None)
    terlantar = next((n for n in sejenis if n.penugasan_id != penugasan.pk and berlaku_surut(n)), None)
    return BarisTim(
        kode=periode.kode,
        penugasan=penugasan,
        bagian=bagian,
        skp_id=getattr(penugasan, "skp_id_", None),
        penilaian=sendiri or terlantar,
        surut=sendiri is None and terlantar is not None,
        setahun=nilai_lalu(penugasan, bagian),
        realisasi=getattr(penugasan, "realisasi_pada", None),
        kewenangan=kewenangan,
        penilai_lama=lama,
        lembar_kembali=getattr(penugasan, "lembar_kembali", None),
    )


def berlaku_surut(penilaian: Penilaian) -> bool:
    """Whether a later order with an earlier date left this mark outside its assignment: it stands and is marked."""
    p = penilaian.penugasan
    return penilaian.mulai < p.mulai or (p.sampai is not None and penilaian.sampai > p.sampai)
