"""The plan's pages for the browser tests: a small plan of this year with what its pages can show."""

from collections.abc import Callable


def siapkan() -> int:
    """A running plan with owners, quarters, realisations and spending, once; the id of its programme."""
    from django.utils import timezone

    from kinerja.rencana.models import DokumenRencana, Simpul
    from tests.perjanjian.cerita import muat_rencana
    from tests.rencana.muatan import muat

    if not DokumenRencana.objects.exists():
        tahun = timezone.localdate().year
        muat_rencana(tahun)
        kepala = f"kode_unit,level,kode,kode_induk,nama,indikator,satuan,target_{tahun},target_{tahun}_TW1\n"
        muat(
            "rencana", kepala + "05,program,5.03.02,S,Program Kepegawaian Daerah,Layanan kepegawaian selesai,%,88,20\n"
        )
        muat("rencana", "kode_unit,level,kode,kode_induk,nama\n05,sub_kegiatan,5.03.02.1.1,5.03.02.1,Tanpa indikator\n")
        isi = f'05,5.03.02,Layanan kepegawaian selesai,{tahun}-TW1,"22,5"\n05,S,Indeks profesionalitas ASN,{tahun},79\n'
        isi += f"05,S,Pelanggaran disiplin,{tahun}-TW1,1\n"
        muat("realisasi", "kode_unit,kode,indikator,periode,realisasi\n" + isi)
        nama = "Pelanggaran disiplin pegawai,Pelanggaran disiplin,kasus"
        kepala = "kode_unit,level,kode,kode_induk,nama,indikator,indikator_dahulu,satuan\n"
        muat("rencana", kepala + f"05,sasaran,S,T,Meningkatnya kinerja ASN,{nama}\n")
        muat("anggaran", f"kode_unit,kode,bulan,realisasi\n05,5.03.02,{tahun}-01,21000000\n")
    return Simpul.objects.get(kode="5.03.02").pk


def pohon(sisa: str = "") -> Callable[[], str]:
    """The tree, narrowed by the address."""

    def cari() -> str:
        siapkan()
        return f"/rencana/{sisa}"

    return cari


def di(alamat: str) -> str:
    """Another page that shows this plan."""
    siapkan()
    return alamat


def simpul(nama: str) -> Callable[[], str]:
    """A page of the programme."""

    def cari() -> str:
        from django.urls import reverse

        return reverse(f"rencana:{nama}", args=[siapkan()])

    return cari


def berganti_nama() -> str:
    """The node of which a measure has another name than its first realisation was recorded under."""
    from django.urls import reverse

    from kinerja.rencana.models import Simpul

    siapkan()
    return reverse("rencana:simpul", args=[Simpul.objects.get(kode="S", unit__kode="05").pk])


def indikator(nama: str, *, triwulan: bool = False) -> Callable[[], str]:
    """A page of the programme's indicator; `triwulan` adds this year's first quarter to the address."""

    def cari() -> str:
        from django.urls import reverse
        from django.utils import timezone

        from kinerja.rencana.models import Indikator

        satu = Indikator.objects.get(simpul_id=siapkan())
        periode = [f"{timezone.localdate().year}-TW1"] if triwulan else []
        return reverse(f"rencana:{nama}", args=[satu.pk, *periode])

    return cari


def versi(nama: str) -> Callable[[], str]:
    """A page of the plan's version."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.rencana.models import Simpul

        return reverse(f"rencana:{nama}", args=[Simpul.objects.get(pk=siapkan()).versi_id])

    return cari


def versi_kedua() -> str:
    """The version after a change, of a document that does not run, beside the first."""
    from django.urls import reverse

    from kinerja.rencana.models import VersiRencana
    from tests.rencana.muatan import muat

    kepala = "dokumen,versi,kode_unit,level,kode,kode_induk,nama,indikator,satuan,target_2026,pagu_2026\n"
    awal = (
        "renja,murni,05,program,P,,Program lama,Laporan,Dokumen,4,1000000\nrenja,murni,05,kegiatan,P.1,P,Hilang,,,,\n"
    )
    baru = (
        "renja,geser_1,05,program,P,,Program lama,Laporan,Dokumen,6,2000000\nrenja,geser_1,05,kegiatan,P.2,P,Baru,,,,\n"
    )
    siapkan()
    if not VersiRencana.objects.filter(kode="geser_1", dokumen__kode="renja").exists():
        muat("rencana", kepala + awal)
        muat("rencana", kepala + baru)
    return reverse("rencana:banding", args=[VersiRencana.objects.get(kode="geser_1", dokumen__kode="renja").pk])
