"""A person with three years of results, marks and feedback, for the pages and the paper."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kinerja.organisasi.models import Penugasan
from kinerja.penilaian.models import Penilaian
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja, Realisasi
from kinerja.skp.services import beri_umpan_balik
from tests.pabrik import Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan

TAHUN = (2024, 2025, 2026)
ON = date(2026, 4, 15)


@dataclass
class Bekal:
    """The Pemda, and the staff member's newest mark."""

    kota: Kota
    nilai: Penilaian


def skp_lengkap(penugasan: Penugasan, tahun: int, *, hasil: int = 3) -> SKP:
    """A set SKP with reported months: a number, a falling target, a text."""
    at = pukul(date(tahun, 1, 15))
    skp = SKP.objects.create(
        penugasan=penugasan,
        tahun=tahun,
        mulai=date(tahun, 1, 1),
        sampai=date(tahun, 12, 31),
        status=SKP.Status.DITETAPKAN,
        ditetapkan_pada=at,
        dibuat=at,
    )
    for i in range(hasil):
        rhk = HasilKerja.objects.create(skp=skp, urutan=i, rumusan=f"Hasil kerja ke-{i + 1} tahun {tahun}")
        for nama, target, satuan, arah, akumulasi, bulanan in (
            ("Jumlah usul selesai", "1200", "usul", "naik", "jumlah", "105"),
            ("Lama penyelesaian", "5", "hari", "turun", "rata_rata", "6"),
            ("Opini", "WTP", "", "naik", "terakhir", "WTP"),
        ):
            indikator = IndikatorKinerja.objects.create(
                hasil_kerja=rhk, nama=nama, target=target, satuan=satuan, arah=arah, akumulasi=akumulasi
            )
            for bulan in (1, 2, 3):
                angka = None if bulanan == "WTP" else Decimal(bulanan) + bulan
                Realisasi.objects.create(
                    hasil_kerja=rhk,
                    indikator=indikator,
                    periode=f"{tahun}-{bulan:02d}",
                    teks=bulanan if angka is None else str(angka),
                    angka=angka,
                )
    return skp


def bekal() -> Bekal:
    """Posts since 2023; SKP of three years; marks of two years and of this January; feedback of the superior."""
    kota = kota_kecil(date(2024, 1, 2))
    for tahun in TAHUN:
        skp_lengkap(kota.staf.penugasan, tahun)
    for tahun in TAHUN[:2]:
        nilai_diberikan(kota.kasub, kota.staf, date(tahun + 1, 1, 10), periode=str(tahun))
    nilai = nilai_diberikan(
        kota.kasub, kota.staf, date(2026, 2, 3), periode="2026-01", hasil_kerja="di_atas", perilaku="di_atas"
    )
    at = pukul(date(2026, 3, 2))
    beri_umpan_balik(
        pegawai=kota.staf.pegawai,
        isi="Menjawab pertanyaan guru sampai tuntas.",
        nilai_perilaku="BP",
        by=kota.kasub.sesi(date(2026, 3, 2)).pelaku,
        at=at,
    )
    return Bekal(kota, nilai)
