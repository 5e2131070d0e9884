"""An agreement for paper without a database: a real agency's whole annex, or one line of a draft."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from kinerja.dokumen.naskah import Pejabat, PustakaNaskah, pustaka_naskah
from kinerja.dokumen.naskah.pejabat import Kedudukan
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir
from kinerja.perjanjian.models import TandaTangan
from kinerja.perjanjian.naskah import BahanPK, susun_naskah
from kinerja.perjanjian.pihak import Pihak
from kinerja.perjanjian.snapshot import Tercetak
from tests.dokumen.naskah.pabrik import anggaran, jabatan, nama, sasaran, unit

HARI = date(2026, 1, 15)
PADA = datetime(2026, 1, 15, 3, 0, tzinfo=UTC)
PERSETUJUAN = {1: TandaTangan(pada=PADA), 2: TandaTangan(pada=PADA)}


ALASAN = "perubahan strategi yang memengaruhi pencapaian tujuan dan sasaran"


def perjanjian(
    *, panjang: bool, sendiri: bool = False, jenis: str = "jpt_pratama", pustaka: PustakaNaskah | None = None
) -> Tercetak:
    """Long: the second version of an agreement in force; `sendiri`: the head of the region's own."""
    pertama = _pihak(panjang=panjang, jabatan="Wali Kota Contoh" if sendiri else "")
    kedua = None if sendiri else _pihak(panjang=panjang)
    bahan = BahanPK(
        tahun=2026,
        versi=2 if panjang else 1,
        jenis_jabatan="kepala_daerah" if sendiri else jenis,
        pertama=_pejabat(pertama, sendiri=sendiri),
        kedua=_pejabat(kedua) if kedua else None,
        tempat="Kota Contoh" if panjang else "",
        butir=tuple(_butir(x) for x in sasaran(panjang=panjang)[:40]),
        anggaran=_anggaran() if panjang else (),
        alasan=ALASAN if panjang else "",
    )
    return Tercetak(
        tahun=2026,
        versi=bahan.versi,
        pemda="Kota Contoh",
        tempat=bahan.tempat,
        pertama=pertama,
        kedua=kedua,
        naskah=susun_naskah(bahan, pustaka or pustaka_naskah(), HARI),
        butir=bahan.butir,
        anggaran=bahan.anggaran,
        alasan=bahan.alasan,
        hash="9f" * 32 if panjang else "",
    )


def _pejabat(p: Pihak, *, sendiri: bool = False) -> Pejabat:
    kedudukan: Kedudukan = "kepala_daerah" if sendiri else "lain"
    return Pejabat(nama=p.nama, nama_gelar=p.nama, nip=p.nip, jabatan=p.jabatan, kedudukan=kedudukan)


def _butir(x: Mapping[str, str]) -> IsianButir:
    target, _spasi, satuan = x["target"].partition(" ")
    return IsianButir(x["sasaran"], x["indikator"], target, satuan)


def _pihak(*, panjang: bool, jabatan: str = "") -> Pihak:
    gelar = f"Dr. Ir. H. {nama(panjang=True)}, S.Kom., S.H., M.Kom., M.M." if panjang else nama(panjang=False)
    nip = "197805122003122001" if panjang and not jabatan else ""
    return Pihak(1, gelar, nip, jabatan or _jabatan(panjang=panjang), "", unit(panjang=panjang) if panjang else "")


def _jabatan(*, panjang: bool) -> str:
    return jabatan(panjang=panjang)


def _anggaran() -> tuple[IsianAnggaran, ...]:
    return tuple(IsianAnggaran(str(x["nama"]), int(x["anggaran"]), str(x["keterangan"])) for x in anggaran())
