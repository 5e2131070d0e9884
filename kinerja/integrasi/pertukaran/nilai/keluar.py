"""Marks delivered here, under SIASN's names."""

from collections.abc import Iterable, Iterator, Mapping

from django.db.models import QuerySet

from kinerja.dasar.tabel import Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.integrasi.models import DataBKN
from kinerja.integrasi.pertukaran.nilai.bentuk import BULANAN, KODE_KUADRAN, KODE_RATING, TRIWULANAN
from kinerja.integrasi.selectors.nilai import BELUM_DISAMPAIKAN
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.selectors.penugasan import bernama
from kinerja.penilaian.models import Jenis as JenisPenilaian
from kinerja.penilaian.models import Penilaian


def _baris(jenis: str, tahun: int | None) -> Iterator[tuple[Penilaian, dict[str, Nilai], str | None, str | None]]:
    """Delivered marks with what both files say of person and rater; five queries, whatever the number."""
    semua = Penilaian.objects.filter(jenis=jenis).exclude(status=BELUM_DISAMPAIKAN)
    semua = semua.filter(periode__startswith=str(tahun)) if tahun else semua
    nip, on = nip_semua(hari_ini()), hari_ini()
    pns = dict(DataBKN.objects.exclude(pegawai=None).values_list("pegawai_id", "isi__pns_id"))
    penilai = {p.pk: p for p in bernama(_penilai(semua), on)}
    for n in semua.select_related("penugasan").order_by("penugasan__pegawai", "mulai", "pk"):
        oleh, siapa = penilai[n.penilai_id], n.penugasan.pegawai_id
        if siapa not in nip:
            continue
        yield (
            n,
            {
                "nip": nip[siapa],
                "tahun": n.mulai.year,
                "hasilKinerjaNilai": KODE_RATING[n.hasil_kerja],
                "perilakuKerjaNilai": KODE_RATING[n.perilaku],
                "kuadranKinerjaNilai": KODE_KUADRAN[n.predikat],
                "penilaiNama": oleh.pegawai.nama_lengkap,
                "penilaiNipNrp": nip.get(oleh.pegawai_id),
                "penilaiUnorNama": oleh.nama_unit,
                "statusPenilai": "ASN" if (nip.get(oleh.pegawai_id) or "N")[0].isdigit() else "NON ASN",
            },
            oleh.nama_jabatan,
            pns.get(siapa),
        )


def _penilai(semua: QuerySet[Penilaian]) -> QuerySet[Penugasan]:
    return Penugasan.objects.filter(pk__in=semua.order_by().values("penilai_id"))


def tulis_skp22(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Yearly marks."""
    for _n, isi, jabatan, pns in _baris(JenisPenilaian.TAHUNAN, tahun):
        yield {**isi, "penilaiJabatan": jabatan, "pnsDinilaiOrang": pns}


def tulis_periodik(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Marks of parts of the year; `periodikId` for months and quarters, as SIASN knows them."""
    for n, isi, jabatan, pns in _baris(JenisPenilaian.PERIODIK, tahun):
        panjang = "TW" in n.periode
        yield {
            **isi,
            "bulanMulaiPenilaian": n.mulai.month,
            "bulanSelesaiPenilaian": n.sampai.month,
            "tahunMulaiPenilaian": n.mulai.year,
            "tahunSelesaiPenilaian": n.sampai.year,
            "periodikId": TRIWULANAN if panjang else BULANAN if n.mulai.month == n.sampai.month else None,
            "penilaiJabatanNama": jabatan,
            "pnsDinilaiId": pns,
        }
