"""Agreements and SKP in force over a small plan, then a change of plan loaded as a file."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.perjanjian.models import ButirPK, PerjanjianKinerja
from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP, HasilKerja
from tests.pabrik import Kota, Orang
from tests.perjanjian.cerita import SAAT, berlaku, cerita
from tests.rencana.muatan import muat
from tests.skp.pabrik import LAMPIRAN, ditetapkan

HARI = date(2026, 1, 6)
NANTI = SAAT + timedelta(hours=3)
KEPALA = "versi,kode_unit,level,kode,kode_induk,nama,indikator,satuan,target_2026,pagu_2026\n"
PERUBAHAN = (
    KEPALA
    + "perubahan,05,program,5.03.02,S,Program Kepegawaian Daerah,Layanan kepegawaian selesai,%,92,300000000\n"
    + "perubahan,05,kegiatan,5.03.02.2,5.03.02,Penilaian kinerja,Laporan,Laporan,WTP,75000000\n"
)


@dataclass
class CeritaPerubahan:
    """The Pemda, and who has what in force: kabid (target moves), kasub (an activity goes), staf below kasub."""

    kota: Kota
    kabid: SKP
    kasub: SKP
    staf: SKP
    pk_kaban: PerjanjianKinerja
    pk_kabid: PerjanjianKinerja
    pk_kasub: PerjanjianKinerja


def cerita_perubahan() -> CeritaPerubahan:
    """All in force before the plan changes."""
    kota = cerita().kota
    pk_kaban = berlaku(kota.kaban, kota.walikota)
    pk_kabid, pk_kasub = berlaku(kota.kabid_mutasi, kota.kaban), berlaku(kota.kasub, kota.kabid_mutasi)
    kabid = ditetapkan(kota.kabid_mutasi, kota.kaban, dari_pk(pk_kabid))
    kasub = ditetapkan(kota.kasub, kota.kabid_mutasi, dari_pk(pk_kasub))
    hasil = HasilKerja.objects.get(skp=kasub, rumusan="Mutasi dan promosi")
    staf = ditetapkan(
        kota.staf, kota.kasub, satu("Berkas mutasi tersusun", f"rhk:{hasil.pk}", "Berkas", "50", "berkas")
    )
    return CeritaPerubahan(kota, kabid, kasub, staf, pk_kaban, pk_kabid, pk_kasub)


def dari_pk(pk: PerjanjianKinerja) -> IsianSKP:
    """A result a line of the agreement, in its words, with its target."""
    butir = ButirPK.objects.filter(pk_induk=pk)
    hasil = (satu(b.sasaran, f"butir:{b.pk}", b.indikator, b.target, b.satuan).hasil[0] for b in butir)
    return IsianSKP(hasil=tuple(hasil), perilaku={"BP": "Ramah di loket"}, lampiran=LAMPIRAN)


def satu(rumusan: str, dukungan: str, nama: str, target: str, satuan: str) -> IsianSKP:
    """One result with one indicator."""
    ukuran = IsianIndikator(nama=nama, target=target, satuan=satuan, aspek="kuantitas")
    hasil = IsianHasil(rumusan=rumusan, dukungan=dukungan, indikator=(ukuran,))
    return IsianSKP(hasil=(hasil,), perilaku={"BP": "Ramah di loket"}, lampiran=LAMPIRAN)


def ubah_rencana() -> None:
    """The programme's target and money rise, the activity 5.03.02.1 is gone, the other one stays."""
    hasil = muat("rencana", PERUBAHAN)
    assert hasil.sah, hasil.masalah


def sesi(orang: Orang, pada: datetime = NANTI) -> Sesi:
    """This person, today, in the own definitive post."""
    return buat_sesi(orang.pengguna, pada.date())


def terakhir(skp: SKP) -> SKP:
    """The newest version."""
    return SKP.objects.filter(penugasan=skp.penugasan_id, tahun=skp.tahun).order_by("versi").last() or skp
