"""Delivered marks as /skp22/save and /kinerjaperiodik/save name them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tabel import HITUNG, PENGENAL, Kolom, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.integrasi.selectors.nilai import BELUM_DISAMPAIKAN
from kinerja.integrasi.siasn.bentuk import BarisSIASN, Berkas
from kinerja.organisasi.models import Penugasan, RiwayatGolongan
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.selectors.penugasan import bernama
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.peraturan.periode import periode_dari_kode

RATING = {1: "di_atas", 2: "sesuai", 3: "di_bawah"}
KUADRAN = {1: "sangat_baik", 2: "baik", 3: "butuh_perbaikan", 4: "kurang", 5: "sangat_kurang"}
KODE_RATING = {v: k for k, v in RATING.items()}
KODE_KUADRAN = {v: k for k, v in KUADRAN.items()}
BULANAN, TRIWULANAN = 1, 2
ASN, NON_ASN = "ASN", "NON ASN"
BUKAN_ASN = frozenset({"penilaiGolongan", "penilaiNipNrp"})  # a mayor has neither


Grade = Mapping[int, list[tuple[date, str]]]


def _baca(
    jenis: str, isi: Callable[[Penilaian, Penugasan], dict[str, Nilai]]
) -> Callable[[int | None], Iterator[BarisSIASN]]:
    """Marks of a kind with what both files say of the rater; four queries, whatever the number."""

    def baca(tahun: int | None) -> Iterator[BarisSIASN]:
        semua = Penilaian.objects.filter(jenis=jenis).exclude(status=BELUM_DISAMPAIKAN)
        semua = semua.filter(periode__startswith=str(tahun)) if tahun else semua
        nip, on = nip_semua(hari_ini()), hari_ini()
        penilai = {p.pk: p for p in bernama(_penilai(semua), on)}
        golongan = _golongan(semua)
        for n in semua.select_related("penugasan__pegawai").order_by("penugasan__pegawai", "mulai", "pk"):
            oleh = penilai[n.penilai_id]
            dinilai = n.penugasan.pegawai
            umum = _umum(n, oleh, nip.get(oleh.pegawai_id), _pada(golongan, oleh.pegawai_id, n.sampai))
            label = periode_dari_kode(n.periode).label
            url = reverse("penilaian:nilai", args=[n.pk])
            bebas = BUKAN_ASN if umum["statusPenilai"] == NON_ASN else frozenset[str]()
            yield BarisSIASN(dinilai.pk, dinilai.nama_lengkap, label, url, {**umum, **isi(n, oleh)}, bebas)

    return baca


def _umum(n: Penilaian, oleh: Penugasan, nip: str | None, golongan: str | None) -> dict[str, Nilai]:
    return {
        "tahun": n.mulai.year,
        "hasilKinerjaNilai": KODE_RATING[n.hasil_kerja],
        "perilakuKerjaNilai": KODE_RATING[n.perilaku],
        "kuadranKinerjaNilai": KODE_KUADRAN[n.predikat],
        "penilaiGolongan": golongan,
        "penilaiNama": oleh.pegawai.nama_lengkap,
        "penilaiNipNrp": nip,
        "penilaiUnorNama": oleh.nama_unit,
        "statusPenilai": ASN if (nip or "N")[0].isdigit() else NON_ASN,
    }


def _penilai(semua: QuerySet[Penilaian]) -> QuerySet[Penugasan]:
    return Penugasan.objects.filter(pk__in=semua.order_by().values("penilai_id"))


def _golongan(semua: QuerySet[Penilaian]) -> Grade:
    """Rater -> grades with the day each began, oldest first."""
    hasil: dict[int, list[tuple[date, str]]] = defaultdict(list)
    orang = semua.order_by().values("penilai__pegawai_id")
    baris = RiwayatGolongan.objects.filter(pegawai__in=orang).order_by("tmt")
    for pegawai, tmt, golongan in baris.values_list("pegawai_id", "tmt", "golongan"):
        hasil[pegawai].append((tmt, golongan))
    return hasil


def _pada(golongan: Grade, pegawai: int, on: date) -> str | None:
    return next((g for tmt, g in reversed(golongan.get(pegawai, [])) if tmt <= on), None)


def _isi_tahunan(_n: Penilaian, oleh: Penugasan) -> dict[str, Nilai]:
    return {"penilaiJabatan": oleh.nama_jabatan}


def _isi_periodik(n: Penilaian, oleh: Penugasan) -> dict[str, Nilai]:
    """`periodikId` for months and quarters, as SIASN knows them."""
    panjang = "TW" in n.periode
    return {
        "bulanMulaiPenilaian": n.mulai.month,
        "bulanSelesaiPenilaian": n.sampai.month,
        "tahunMulaiPenilaian": n.mulai.year,
        "tahunSelesaiPenilaian": n.sampai.year,
        "periodikId": TRIWULANAN if panjang else BULANAN if n.mulai.month == n.sampai.month else None,
        "penilaiJabatanNama": oleh.nama_jabatan,
    }


NILAI = (
    Kolom("hasilKinerjaNilai", HITUNG, wajib=True),
    Kolom("perilakuKerjaNilai", HITUNG, wajib=True),
    Kolom("kuadranKinerjaNilai", HITUNG, wajib=True),
)
PENILAI = (
    Kolom("penilaiGolongan", panjang=20),
    Kolom("penilaiNama", panjang=250),
    Kolom("penilaiNipNrp", PENGENAL, panjang=30),
    Kolom("penilaiUnorNama", panjang=250),
    Kolom("statusPenilai", panjang=10),
)
PENILAI_WAJIB = {
    "penilaiNipNrp": _("Penilai belum ber-NIP di sini. Catat NIP-nya pada data pegawai penilai."),
    "penilaiGolongan": _("Golongan penilai pada masa itu tidak tercatat. Muat riwayat golongannya."),
}
SKP22 = Berkas(
    kode="siasn_skp22",
    judul=_("Nilai tahunan"),
    alamat="/skp22/save",
    kolom=(
        Kolom("tahun", HITUNG, wajib=True),
        *NILAI,
        Kolom("penilaiJabatan", panjang=250),
        *PENILAI,
        Kolom("pnsDinilaiOrang", PENGENAL, panjang=60),
    ),
    orang="pnsDinilaiOrang",
    baris=_baca(Jenis.TAHUNAN, _isi_tahunan),
    wajib=PENILAI_WAJIB,
    kunci=("nip", "tahun", "penilaiNipNrp"),
)
KINERJAPERIODIK = Berkas(
    kode="siasn_kinerjaperiodik",
    judul=_("Nilai periodik"),
    alamat="/kinerjaperiodik/save",
    kolom=(
        Kolom("tahun", HITUNG, wajib=True),
        Kolom("bulanMulaiPenilaian", HITUNG, wajib=True),
        Kolom("bulanSelesaiPenilaian", HITUNG, wajib=True),
        Kolom("tahunMulaiPenilaian", HITUNG),
        Kolom("tahunSelesaiPenilaian", HITUNG),
        *NILAI,
        Kolom("periodikId", HITUNG),
        Kolom("koefisienId", HITUNG),
        Kolom("penilaiJabatanNama", panjang=250),
        *PENILAI,
        Kolom("pnsDinilaiId", PENGENAL, panjang=60),
    ),
    orang="pnsDinilaiId",
    baris=_baca(Jenis.PERIODIK, _isi_periodik),
    wajib={
        **PENILAI_WAJIB,
        "periodikId": _("SIASN hanya mengenal bulan dan triwulan. Nilai masa ini tidak dapat dikirim sebagai berkas."),
    },
    di_siasn=("koefisienId",),
    kunci=("nip", "tahun", "bulanMulaiPenilaian", "bulanSelesaiPenilaian", "penilaiNipNrp"),
)
