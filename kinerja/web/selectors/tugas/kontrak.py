"""Checkpoints of contracts of office that a superior is to hold soon: rows for the one query of `dokumen`."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Value, When
from django.utils.translation import gettext as _

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.models import JenisDokumen, KeadaanDokumen
from kinerja.organisasi.models import Kedudukan, RentangAtasan, StatusPegawai, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import EvaluasiTitik
from kinerja.pembinaan.selectors.kontrak import jatuh_tempo_kontrak
from kinerja.web.selectors.tugas.pelantikan import Baris

TITIK = ("titik_1", "titik_2")
MENJELANG = timedelta(days=31)  # so long before its day a checkpoint begins to stand on the home page


def berhenti(on: date) -> list[str]:
    """Legal positions that end a post: who has one is asked about no more."""
    buku = pustaka_dengan()
    return [k for k in Kedudukan.values if "definitif" in buku.nilai(f"kedudukan.{k}", on).isi.penugasan_berakhir]


def titik_atasan(pegawai: int, on: date, henti: list[str]) -> QuerySet[RentangAtasan]:
    """The signed contracts of the own people whose second checkpoint was not held: `apa` says which one is next."""
    henti_kini = StatusPegawai.objects.filter(
        pada_hari(on), pegawai=OuterRef("penugasan__pegawai_id"), kedudukan__in=henti
    )
    kontrak: dict[str, Any] = {
        "penugasan__pegawai__dokumen__jenis": JenisDokumen.KONTRAK_JABATAN,
        "penugasan__pegawai__dokumen__keadaan": KeadaanDokumen.TERBIT,
        "penugasan__pegawai__dokumen__tanggal__gte": F("penugasan__mulai"),
    }
    ada = EvaluasiTitik.objects.filter(kontrak=OuterRef("penugasan__pegawai__dokumen__id"))
    return (
        RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__pegawai=pegawai, **kontrak)
        .filter(~Exists(ada.filter(ke=2)), ~Exists(henti_kini))
        .order_by()
        .annotate(
            apa=Case(When(Exists(ada.filter(ke=1)), then=Value("titik_2")), default=Value("titik_1")),
            nomor=F("penugasan__pegawai__dokumen__id"),
            judul=F("penugasan__pegawai__nama"),
            hari=F("penugasan__pegawai__dokumen__tanggal"),
        )
    )


def dari_titik(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """Those that are late or come soon; the due day is worked out here, from the day of signing."""
    for apa, nomor, judul, tanda in baris:
        tempo = jatuh_tempo_kontrak(tanda).get(int(apa[-1])) if tanda else None
        if tempo is None or tempo > sesi.hari + MENJELANG:
            continue
        sisa = (tempo - sesi.hari).days
        ket = _("kontrak jabatan, titik pertama") if apa == TITIK[0] else _("kontrak jabatan, titik kedua")
        url = alamat("pembinaan:kontrak", nomor)
        yield Tugas(_("Adakan titik evaluasi"), judul, url, ket, tempo, sisa, "menunggu_anda")
