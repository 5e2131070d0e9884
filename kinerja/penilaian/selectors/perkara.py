"""Open corrections, objections and moves in which somebody has a part today; one query for the task lists."""

from datetime import date

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Keberatan, Koreksi, Penilaian, Pernyataan, Perpindahan


def perkara_terbuka(sesi: Sesi) -> list[Penilaian]:
    """Marks with something open, annotated: `koreksi_pk`, `keberatan_pk`, `pembahasan_pk` and who has which part."""
    kotak: list[str] = [p for p in ("bkpsdm", "inspektorat") if p in sesi.peran and sesi.cakupan(p) is None]
    if sesi.pegawai is None and not kotak:
        return []
    ketik = ["salah_ketik"] if "bkpsdm" in kotak else []
    ids = sesi.penugasan_ids or [0]  # without a post one decides as nobody's superior
    return _perkara(sesi.pegawai.pk if sesi.pegawai else 0, ids, kotak, ketik, sesi.hari)


@disiapkan
def _perkara(pegawai: int, ids: list[int], kotak: list[str], ketik: list[str], on: date) -> QuerySet[Penilaian]:
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, penugasan_id=OuterRef("penilai_id"))
    didengar = Pernyataan.objects.filter(keberatan=OuterRef("b__pk"), pihak=Pernyataan.Pihak.PENILAI)
    baris = Penilaian.objects.filter(pk__in=_terbuka()).annotate(
        k=FilteredRelation("usulan_koreksi", condition=Q(usulan_koreksi__status="diusulkan")),
        b=FilteredRelation("keberatan", condition=Q(keberatan__diputus_pada__isnull=True)),
        m=FilteredRelation("perpindahan", condition=Q(perpindahan__status="diusulkan")),
    )
    baris = baris.annotate(
        koreksi_pk=F("k__pk"),
        pengusul=F("k__pegawai_pengusul_id"),
        sebab=F("k__sebab"),
        keberatan_pk=F("b__pk"),
        saluran=F("b__saluran"),
        status_keberatan=F("b__status"),
        batas=F("b__batas_putusan"),
        diteruskan=F("b__diteruskan_pada"),
        pembahasan_pk=F("m__pembahasan_id"),
        memutus=Exists(rentang.filter(atasan_id__in=ids)),
        didengar=Exists(didengar),
    )
    terlibat = Q(memutus=True) | Q(penilai__pegawai_id=pegawai) | Q(penugasan__pegawai_id=pegawai)
    petugas = Q(b__saluran__in=kotak, b__status="diajukan") | Q(k__sebab__in=ketik)
    return baris.filter(terlibat | petugas).select_related("penugasan__pegawai", "penilai").order_by("pk")


def _terbuka() -> QuerySet[Koreksi, int]:
    """The few marks with something open, found from what is open instead of by walking through all marks."""
    koreksi = Koreksi.objects.filter(status=Koreksi.Status.DIUSULKAN).order_by()
    keberatan = Keberatan.objects.filter(diputus_pada__isnull=True).order_by()
    perpindahan = Perpindahan.objects.filter(status=Perpindahan.Status.DIUSULKAN).order_by()
    lain = (keberatan.values_list("penilaian_id", flat=True), perpindahan.values_list("penilaian_id", flat=True))
    return koreksi.values_list("penilaian_id", flat=True).union(*lain)
