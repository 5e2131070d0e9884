"""A small Pemda with a plan whose nodes have owners; the steps of an agreement in one line each."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from kinerja.organisasi.models import Jabatan
from kinerja.perjanjian import services
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.services import Pengesahan
from kinerja.rencana.models import VersiRencana
from tests.pabrik import Kota, Orang, kota_kecil
from tests.rencana.muatan import muat

SAAT = datetime(2026, 1, 6, 2, tzinfo=UTC)
HARI = date(2026, 1, 6)
SANDI = Pengesahan("kata_sandi")

RENCANA = """dokumen,kode_unit,level,kode,kode_induk,nama,indikator,satuan,arah,kode_jabatan,target_2026,pagu_2026
,00,visi,V,,Kota maju,,,,WK,,
,00,tujuan,T,V,Birokrasi melayani,Indeks reformasi birokrasi,Indeks,naik,WK,75.5,
,05,sasaran,S,T,Meningkatnya kinerja ASN,Indeks profesionalitas ASN,Indeks,naik,KABAN,80.95,
,05,sasaran,S,T,Meningkatnya kinerja ASN,Pelanggaran disiplin,kasus,turun,KABAN,3,
,05,program,5.03.02,S,Program Kepegawaian Daerah,Layanan kepegawaian selesai,%,naik,KABID-M,88,250000000
,05,kegiatan,5.03.02.1,5.03.02,Mutasi dan promosi,Berkas mutasi,Dokumen,naik,KASUB,200 - 300,100000000
,05,kegiatan,5.03.02.2,5.03.02,Penilaian kinerja,Laporan,Laporan,naik,KASUB,WTP,75000000
"""


@dataclass
class Cerita:
    """The Pemda with its plan."""

    kota: Kota
    versi: VersiRencana


def cerita() -> Cerita:
    """kota_kecil with a running plan for 2026."""
    return Cerita(kota_kecil(), muat_rencana(2026))


def muat_rencana(tahun: int) -> VersiRencana:
    """The plan for a year."""
    hasil = muat("rencana", RENCANA.replace("2026", str(tahun)))
    assert hasil.sah, hasil.masalah
    return VersiRencana.objects.get(dokumen__berjalan=True)


def siapkan(orang: Orang, tahun: int = 2026) -> PerjanjianKinerja:
    """A draft made by its owner."""
    return services.siapkan_pk(penugasan=orang.penugasan, tahun=tahun, by=orang.pelaku, at=SAAT)


def ajukan(pk: PerjanjianKinerja, orang: Orang) -> PerjanjianKinerja:
    """Submitted by its owner."""
    return services.ajukan_pk(pk_id=pk.pk, kunci=segar(pk).kunci, by=orang.pelaku, at=SAAT)


def sepakati(pk: PerjanjianKinerja, orang: Orang) -> PerjanjianKinerja:
    """Agreed by the superior."""
    return services.sepakati_pk(pk_id=pk.pk, kunci=segar(pk).kunci, by=orang.pelaku, at=SAAT)


def tandatangani(pk: PerjanjianKinerja, orang: Orang) -> PerjanjianKinerja:
    """Signed by one party as read."""
    hash_dibaca = segar(pk).hash_snapshot
    return services.tandatangani_pk(pk_id=pk.pk, hash_dibaca=hash_dibaca, pengesahan=SANDI, by=orang.pelaku, at=SAAT)


def berlaku(orang: Orang, atasan: Orang) -> PerjanjianKinerja:
    """The whole way of a first version."""
    pk = siapkan(orang)
    ajukan(pk, orang)
    sepakati(pk, atasan)
    tandatangani(pk, orang)
    return tandatangani(pk, atasan)


def segar(pk: PerjanjianKinerja) -> PerjanjianKinerja:
    """As stored now."""
    return PerjanjianKinerja.objects.get(pk=pk.pk)


def jabatan(kode: str) -> int:
    """A post's id."""
    return Jabatan.objects.get(kode=kode).pk
