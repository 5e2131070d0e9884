"""A mark for paper without a database: with everything that may stand on it, or with as little as there can be."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from kinerja.aturan import pustaka
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.cetak import BahanEvaluasi, BahanNilai, PihakNilai
from kinerja.peraturan.periode import Periode
from kinerja.skp.forms.formulir import HasilBaca
from kinerja.skp.models import SKP, Bukti, UmpanBalik
from kinerja.skp.selectors.lembar import BarisLembar, BuktiTampil
from kinerja.skp.selectors.umpan import UmpanTampil
from tests.dokumen.naskah.pabrik import pejabat, unit
from tests.pabrik import pukul
from tests.skp.pabrik_cetak import bahan, pihak

DITETAPKAN: datetime = pukul(date(2026, 4, 6))
TRIWULAN = Periode("2026-TW1", "triwulan", date(2026, 1, 1), date(2026, 3, 31), "Triwulan I 2026")
TAHUN = Periode("2026", "tahun", date(2026, 1, 1), date(2026, 12, 31), "2026")
CATATAN = (
    "Pertahankan ketepatan waktu pelayanan. Pada periode berikutnya lengkapi bukti dukung setiap bulan dan libatkan "
    "bidang lain sejak perencanaan, agar sasaran perangkat daerah tercapai bersama."
)


def nilai(*, panjang: bool, tahunan: bool = False) -> BahanNilai:
    """A delivered and accepted mark of people with long names; or one that is not delivered, without agency's mark."""
    periode, p = TAHUN if tahunan else TRIWULAN, pihak(panjang=panjang)
    satu = Penilaian(
        jenis="tahunan" if tahunan else "periodik", periode=periode.kode, mulai=periode.mulai, sampai=periode.sampai,
        hasil_kerja="sesuai", perilaku="di_atas" if panjang else "sesuai", predikat="baik",
        status="diterima" if panjang else "dinilai", catatan=CATATAN if panjang else "",
        dinilai_pada=DITETAPKAN, ditetapkan_pada=DITETAPKAN if panjang else None,
        diterima_pada=DITETAPKAN if panjang else None,
    )  # fmt: skip
    penilai = p.penilai or pejabat(panjang=False)
    atasan = pejabat(panjang=True, jabatan="Sekretaris Daerah", kedudukan="sekretaris_daerah") if panjang else None
    pola = pustaka.nilai("distribusi.baik", periode.mulai).isi if panjang else None
    orang = PihakNilai(p.pegawai, penilai, atasan, unit(panjang=True) if panjang else "")
    return BahanNilai(satu, SKP(), periode, orang, "Baik" if panjang else "", pola)


def evaluasi(
    *, panjang: bool, jpt: bool = False, pendekatan: Literal["kuantitatif", "kualitatif"] = "kuantitatif"
) -> BahanEvaluasi:
    """The plan of `tests.skp.pabrik_cetak` with figures, evidence and feedback for its first result; or bare."""
    f = bahan(panjang=panjang, jpt=jpt, pendekatan=pendekatan).f
    if not panjang:
        return BahanEvaluasi(f, {})
    hasil = f.utama + f.tambahan
    return BahanEvaluasi(
        f, {k: v for h in hasil for k, v in _baris(h)}, {1: _umpan()}, {"BP": _umpan(), "": _umpan()[:1]}
    )


def _baris(h: HasilBaca) -> list[tuple[tuple[int, int | None], BarisLembar]]:
    id_hasil = h.isian.id or 0
    kunci: list[tuple[int, int | None]] = [(id_hasil, None), *((id_hasil, x.id) for x in h.isian.indikator)]
    bukti = (
        BuktiTampil(Bukti(nama="Laporan bulanan pelayanan kepegawaian Januari sampai Maret.pdf"), terlambat=False),
    )
    return [
        (
            k,
            BarisLembar(
                k, "", satuan="dokumen", sebelumnya=(("Jan", "90"),), sampai_kini=Decimal(310), teks="105", bukti=bukti
            ),
        )
        for k in kunci
    ]


def _umpan() -> list[UmpanTampil]:
    kalimat = ("Laporan sudah tepat waktu; perjelas sumber datanya.", "Cepat menanggapi permintaan bidang lain.")
    return [UmpanTampil(UmpanBalik(isi=x, ditulis=DITETAPKAN), "Rekan", "") for x in kalimat]
