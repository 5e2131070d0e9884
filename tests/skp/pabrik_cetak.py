"""An SKP for paper without a database: the longest and shortest real words, each approach and kind of post."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.naskah import Pejabat
from kinerja.skp.forms.formulir import FormulirBaca, formulir_baca
from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP
from kinerja.skp.selectors.cetak import PihakSKP
from tests.dokumen.naskah.pabrik import pejabat, sasaran, unit
from tests.pabrik import pukul

HARI = date(2026, 1, 12)
PADA: datetime = pukul(HARI)
ASPEK = ("kuantitas", "kualitas", "waktu", "biaya")
PERSPEKTIF = ("penerima_layanan", "proses_bisnis", "penguatan_internal", "anggaran")
KALIMAT = (
    "Bila target terlampaui, diusulkan memperoleh penghargaan dan prioritas pengembangan kompetensi; bila tidak, "
    "mengikuti bimbingan kinerja setiap bulan sampai target berikutnya tercapai."
)


@dataclass(frozen=True)
class BahanSKP:
    """What the form is made of."""

    skp: SKP
    f: FormulirBaca
    pihak: PihakSKP
    cara: CaraCetak


def bahan(
    *, panjang: bool, jpt: bool = False, pendekatan: Literal["kuantitatif", "kualitatif"] = "kuantitatif"
) -> BahanSKP:
    """Long: results of a real agency with up to four indicators each, titled people; short: a draft of one line."""
    skp = SKP(
        tahun=2026, mulai=date(2026, 1, 1), sampai=date(2026, 12, 31), pendekatan=pendekatan,
        status=SKP.Status.DITETAPKAN if panjang else SKP.Status.DRAF,
        diajukan_pada=PADA if panjang else None, ditetapkan_pada=PADA if panjang else None,
    )  # fmt: skip
    skp.jenis_jabatan = "jpt_pratama" if jpt else "administrator"
    isian = _panjang(jpt=jpt) if panjang else IsianSKP(hasil=(IsianHasil(rumusan="Tersusunnya laporan"),))
    return BahanSKP(skp, formulir_baca(skp, isian), pihak(panjang=panjang), CaraCetak(PADA))


def pihak(*, panjang: bool) -> PihakSKP:
    """Both parties; the short plan has nobody to set it yet."""
    if not panjang:
        return PihakSKP(Pejabat(nama="Ani", jabatan="Camat"), None)
    atasan = pejabat(panjang=True, keadaan="plt", nama_gelar="Prof. Dr. Ir. H. Muhammad Abdurrahman, M.T., M.Sc.")
    return PihakSKP(pejabat(panjang=True), atasan, unit(panjang=True))


def _panjang(*, jpt: bool) -> IsianSKP:
    baris = sasaran(panjang=False) + sasaran(panjang=True)
    hasil = [_hasil(n, x, jpt=jpt) for n, x in enumerate(baris[:12])]
    return IsianSKP(
        hasil=tuple(hasil),
        perilaku={"BP": KALIMAT, "KL": "Membantu bidang lain"},
        lampiran={
            "dukungan": (f"Personel, anggaran, dan aplikasi kepegawaian. {KALIMAT}",) * 4,
            "pertanggungjawaban": ("Laporan tertulis setiap bulan kepada pejabat penilai kinerja.",) * 3,
            "konsekuensi": (KALIMAT,) * 2,
        },
    )


def _hasil(nomor: int, x: Mapping[str, str], *, jpt: bool) -> IsianHasil:
    return IsianHasil(
        id=nomor + 1,
        jenis="tambahan" if nomor > 9 else "utama",
        rumusan=str(x["sasaran"]),
        sebutan=f"Meningkatnya {str(x['sasaran'])[0].lower()}{str(x['sasaran'])[1:]}",
        ukuran=f"{x['indikator']}\nTarget: {x['target']}",
        indikator=tuple(_indikator(n, x, jpt=jpt) for n in range(nomor % 4 + 1)),
    )


def _indikator(nomor: int, x: Mapping[str, str], *, jpt: bool) -> IsianIndikator:
    return IsianIndikator(
        id=nomor + 1, nama=str(x["indikator"]), target="1200", satuan="dokumen",
        aspek="" if jpt else ASPEK[nomor], perspektif=PERSPEKTIF[nomor] if jpt else "",
    )  # fmt: skip
