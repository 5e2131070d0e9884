"""What waits, as short rows for the home page: how many to decide, the own notes to answer. No name, no word."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet, Value

from kinerja.organisasi.models import Kedudukan, StatusPegawai
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.models import KeadaanTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.permissions import pemutus_jenis

PUTUSKAN, TANGGAPI = "tindak_lanjut_putuskan", "tindak_lanjut_tanggapi"
PERGI = (Kedudukan.MENINGGAL, Kedudukan.PENSIUN, Kedudukan.PINDAH_KELUAR, Kedudukan.HILANG)


def jenis_diputus(sesi: Sesi) -> list[str]:
    """Kinds this session decides today. No query."""
    return sorted(pemutus_jenis(sesi))


def masih_ada(semua: QuerySet[TindakLanjut], on: date) -> QuerySet[TindakLanjut]:
    """Of people who are still here: nobody is asked about the others any more."""
    pergi = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai"), kedudukan__in=PERGI)
    return semua.filter(~Exists(pergi))


def untuk_diputus(pegawai: int, pengguna: int, jenis: Sequence[str], on: date) -> QuerySet[TindakLanjut]:
    """Proposals of these kinds about others, made by others, of people who are still here."""
    semua = masih_ada(TindakLanjut.objects.filter(keadaan=KeadaanTindakLanjut.DIUSULKAN, jenis__in=jenis), on)
    semua = semua.exclude(pegawai=pegawai).exclude(pengusul=pengguna).order_by()
    return semua.annotate(apa=Value(PUTUSKAN), nomor=F("pk"), judul=Value(""), hari=F("batas_tanggapan"))


def untuk_ditanggapi(pegawai: int) -> QuerySet[TindakLanjut]:
    """The own notes that wait for an answer."""
    semua = TindakLanjut.objects.filter(pegawai=pegawai, keadaan=KeadaanTindakLanjut.DISAMPAIKAN).order_by()
    return semua.annotate(apa=Value(TANGGAPI), nomor=F("pk"), judul=Value(""), hari=F("batas_tanggapan"))


def tindak_lanjut_menunggu(sesi: Sesi) -> list[QuerySet[TindakLanjut]]:
    """Both, to be joined with other short rows (`apa`, `nomor`, `judul`, `hari`)."""
    orang = sesi.pegawai.pk if sesi.pegawai and not sesi.pelaku_lain else None
    semua = [untuk_ditanggapi(orang)] if orang is not None else []
    if jenis := jenis_diputus(sesi):
        semua.append(untuk_diputus(orang or 0, int(sesi.pelaku.pengguna_id), jenis, sesi.hari))
    return semua
