"""What the papers of an inauguration print: people in their new posts, their superiors, what the posts promise."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import OuterRef, Subquery

from kinerja.dokumen.formulir.orang import nama_pangkat, pejabat_bernama, pejabat_pada
from kinerja.dokumen.naskah import titik_evaluasi
from kinerja.dokumen.naskah.isian import CaraTtd
from kinerja.dokumen.selectors.naskah import naskah_berlaku
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak
from kinerja.mutasi.selectors.isi_acara import kelompok_sumpah
from kinerja.mutasi.selectors.rencana import Rencana, rencana_mutasi
from kinerja.mutasi.selectors.set import set_dokumen
from kinerja.mutasi.selectors.tertulis import dengan_tertulis
from kinerja.organisasi.atasan import SELAMANYA, Catatan, Pemangku, atasan_pada
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RiwayatGolongan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.unit import PohonUnit, pimpinan_pada, pohon_unit
from kinerja.organisasi.services.catatan_atasan import muat_catatan
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.perjanjian.isian import IsianPK
from kinerja.perjanjian.lampiran import lampiran_dari_pohon
from kinerja.rencana.models import Simpul
from kinerja.rencana.selectors import versi_berlaku

# The order names the regulations that these values rest on.
DASAR_HUKUM = ("usia.pensiun", "pelantikan.perlu_uji_kompetensi", "masa.undangan_pelantikan")


@dataclass(frozen=True, slots=True)
class CaraNaskah:
    """How the papers are made: signed in which way, in whose register."""

    unit: int
    cara: CaraTtd = "tercatat"


def bahan_naskah(satu: Pelantikan, cara: CaraNaskah, pada: datetime) -> BahanNaskah:
    """Everything at once; only what posts promise is asked post by post, of those that own nodes of the plan."""
    on, rencana, pohon = satu.tanggal, rencana_mutasi(satu), pohon_unit(satu.tanggal)
    peserta = _peserta(satu)
    atasan = _atasan(rencana, peserta, on)
    kelompok = kelompok_sumpah(satu)
    saksi = {s for k in kelompok.values() for s in (k.saksi_1_id, k.saksi_2_id) if s}
    tugas_saksi = {p.pegawai_id: p.pk for p in penugasan_pada(on).filter(pegawai__in=saksi).order_by("-jenis", "-pk")}
    pimpinan = pimpinan_pada(cara.unit, on)
    pendahulu = _pendahulu(rencana, on)
    penting = [*atasan.values(), *tugas_saksi.values(), *pendahulu.values(), satu.pelantik_id]
    penting += [p.pk for p in pimpinan[:1]] + ([rencana.kepala.pk] if rencana.kepala else [])
    pejabat = _pihak([x for x in penting if x and x > 0], on)
    pangkat = nama_pangkat(on)
    baru = {x.pk: Pihak(pejabat_bernama(x, pangkat), x.pegawai_id, x.penugasan_id) for x in peserta}
    janji = _janji({x.jabatan_id: x.jenis_jabatan or "" for x in peserta}, on)
    buku = pustaka_berlaku()

    def sebut(pk: int | None) -> Pihak | None:
        return None if pk is None else baru[-pk] if pk < 0 else pejabat.get(pk)

    orang = [
        OrangNaskah(
            peserta=x,
            pihak=baru[x.pk],
            jabatan=x.jenis_jabatan or "",
            perangkat=_perangkat(x.unit_id, pohon),
            lama=x.nama_lama or "",
            atasan=sebut(atasan.get(x.pk)),
            janji=janji.get(x.jabatan_id, IsianPK(())),
            pendahulu=pejabat.get(pendahulu.get(x.jabatan_id, 0)),
        )
        for x in peserta
    ]
    return BahanNaskah(
        pelantikan=satu,
        set=set_dokumen(satu),
        orang=tuple(orang),
        kelompok=kelompok,
        saksi={orang: pejabat[pk] for orang, pk in tugas_saksi.items()},
        penetap=pejabat.get(rencana.kepala.pk) if rencana.kepala else None,
        pelantik=pejabat.get(satu.pelantik_id or 0),
        unit=cara.unit,
        nama_unit=pohon.simpul[cara.unit].nama,
        kepala_unit=pejabat.get(pimpinan[0].pk) if pimpinan else None,
        kepala_lantik=next((baru[x.pk] for x in peserta if pimpinan and x.jabatan_id == pimpinan[0].jabatan_id), None),
        dasar_hukum=tuple(buku.peraturan[buku.nilai(x, on).peraturan].judul for x in DASAR_HUKUM),
        hari_tanggapan=buku.nilai("masa.tanggapan_kontrak", on).isi.jumlah,
        evaluasi=titik_evaluasi(on, pustaka=buku),
        pada=pada,
        cara=cara.cara,
        pustaka=naskah_berlaku(),
    )


def _peserta(satu: Pelantikan) -> list[PesertaPelantikan]:
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pegawai_id"), tmt__lte=satu.tanggal).order_by("-tmt")
    kolom: Mapping[str, Any] = {"golongan": Subquery(golongan.values("golongan")[:1])}
    semua = dengan_tertulis(PesertaPelantikan.objects.filter(pelantikan=satu), satu)
    return list(semua.annotate(**kolom).order_by("pk"))


def _pihak(penugasan: Collection[int], on: date) -> dict[int, Pihak]:
    """Assignment -> its holder; two queries."""
    orang = dict(Penugasan.objects.filter(pk__in=penugasan).values_list("pk", "pegawai_id"))
    return {pk: Pihak(p, orang[pk], pk) for pk, p in pejabat_pada(penugasan, on).items()}


def _atasan(rencana: Rencana, peserta: Iterable[PesertaPelantikan], on: date) -> dict[int, int | None]:
    """Participant -> superior for agreements once all have moved: an assignment, or below zero another participant."""
    catatan = muat_catatan({x.jabatan_id for x in peserta})
    kemarin = on - timedelta(days=1)
    ditutup = {t.penugasan.pk for t in rencana.tutup}
    for jabatan, daftar in catatan.pemangku.items():
        catatan.pemangku[jabatan] = [p._replace(sampai=kemarin) if p.id in ditutup else p for p in daftar]
    baru = {x.pk: Pemangku(-x.pk, x.pegawai_id, x.jabatan_id, x.jenis, on, SELAMANYA) for x in rencana.buka}
    for p in baru.values():
        catatan.pemangku[p.jabatan].append(p)
    tetap = {pk: Pemangku(p.pk, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai) for pk, p in rencana.tetap.items()}
    return {pk: _satu_atasan(catatan, p, on) for pk, p in (baru | tetap).items()}


def _satu_atasan(catatan: Catatan, p: Pemangku, on: date) -> int | None:
    hasil = atasan_pada(catatan, p, "pk", on)
    return hasil.atasan if hasil else None


def _pendahulu(rencana: Rencana, on: date) -> dict[int, int]:
    """Post held by one -> the assignment that ended the day before, or ends by the start."""
    tunggal = {pk for pk, v in rencana.jabatan.items() if v.jenis not in BANYAK_PEMANGKU}
    orang = {(x.jabatan_id, x.pegawai_id) for x in rencana.peserta}
    kemarin = penugasan_pada(on - timedelta(days=1)).filter(jabatan__in=tunggal, jenis=JenisPenugasan.DEFINITIF)
    return {p.jabatan_id: p.pk for p in kemarin if (p.jabatan_id, p.pegawai_id) not in orang}


def _janji(jabatan: Mapping[int, str], on: date) -> dict[int, IsianPK]:
    """Post -> what the plan in force says it promises this year; posts that own no node have no entry."""
    versi = versi_berlaku(on)
    if versi is None:
        return {}
    pemilik = set(Simpul.objects.filter(versi=versi, pemilik__in=jabatan).values_list("pemilik_id", flat=True))
    return {j: lampiran_dari_pohon(Penugasan(jabatan_id=j), jabatan[j], on.year, on) for j in pemilik if j}


def _perangkat(unit: int | None, pohon: PohonUnit) -> str:
    akar = pohon.perangkat(unit)
    return pohon.simpul[akar].nama if akar else ""
