"""SKP of the example: written from what the superior has, submitted, some returned once, set by the superior."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from contoh.berkas import baca
from contoh.bersama import bagi_matriks, rumpun_jabatan, serumpun, skp_kelompok
from contoh.janji import tandatangani_dari_skp
from contoh.panggung import Panggung, atasan_semua, urut_dari_atas, wajib_pada
from kinerja.aturan import pustaka
from kinerja.organisasi.models import Penugasan, StatusPegawai, Tujuan
from kinerja.organisasi.models.unit import JPT
from kinerja.organisasi.selectors import pada_hari
from kinerja.perjanjian.models import ButirPK
from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP
from kinerja.skp.selectors import daftar_dukungan
from kinerja.skp.services import ajukan_skp, buat_skp, kembalikan_skp, simpan_skp, tetapkan_skp

DIKEMBALIKAN = 0.06  # of all, once, with a note
PALING_BANYAK_BUTIR = 4
PERILAKU = {"BP": "Menanggapi permohonan paling lambat hari berikutnya", "KL": "Membantu unit lain bila diminta"}
LAMPIRAN = {
    "dukungan": ("Akses data dan perangkat kerja",),
    "pertanggungjawaban": ("Laporan bulanan dan dialog kinerja",),
    "konsekuensi": ("Predikat menjadi bahan pengembangan karier",),
}


def susun_skp(panggung: Panggung, tahun: int, on: date) -> None:
    """Everybody who needs an SKP on that day and has none for the year, from the top down, one day a layer."""
    ada = set(SKP.objects.filter(tahun=tahun).values_list("penugasan_id", flat=True))
    perlu = [p for p in wajib_pada(on) if p.pk not in ada and p.pegawai_id not in _tanpa_skp(on)]
    selesai = 0
    for n, lapis in enumerate(urut_dari_atas(perlu, on)):
        hari = on + timedelta(days=n)
        _satu_lapis(panggung, lapis, tahun, hari)
        if on.month == 1:
            bagi_matriks(panggung, lapis, perlu, hari)
        selesai += len(lapis)
        panggung.lapor(f"SKP {tahun}", selesai, len(perlu))


def _tanpa_skp(on: date) -> set[int]:
    """People whose legal position asks for no SKP (a dated rule)."""
    tidak = {k for k in ("cltn", "pemberhentian_sementara", "pensiun", "meninggal") if not _diminta(k, on)}
    return set(StatusPegawai.objects.filter(pada_hari(on), kedudukan__in=tidak).values_list("pegawai_id", flat=True))


def _diminta(kedudukan: str, on: date) -> bool:
    return bool(pustaka.nilai(f"kedudukan.{kedudukan}", on).isi.skp_diminta)


def _satu_lapis(panggung: Panggung, lapis: Sequence[Penugasan], tahun: int, on: date) -> None:
    atasan = atasan_semua([p.pk for p in lapis], Tujuan.KINERJA, on)
    butir = _butir(lapis, tahun)
    menurut_atasan: dict[int, list[SKP]] = {}
    sama = serumpun(lapis)
    salinan: dict[int, SKP] = {}
    for p in lapis:
        at = panggung.pukul(on, 9)
        skp = salinan.get(p.pk) or tulis_skp(panggung, p, tahun, at, butir.get(p.pk, []))
        if p in sama[:1] and p.pk in atasan:
            salinan = skp_kelompok(panggung, skp, sama[1:], atasan[p.pk], at)
        if p.pk in atasan:
            menurut_atasan.setdefault(atasan[p.pk].pk, []).append(skp)
    for p in {a.pk: a for a in atasan.values()}.values():
        daftar = menurut_atasan.get(p.pk, [])
        if daftar:
            _jawab(panggung, p, daftar, on)
    if panggung.penuh:
        tandatangani_dari_skp(panggung, lapis, tahun, on + timedelta(days=1))


def _jawab(panggung: Panggung, atasan: Penugasan, daftar: Sequence[SKP], on: date) -> None:
    """The superior returns one now and then; the rest is set in one act."""
    by, at = panggung.pelaku(atasan), panggung.pukul(on, 13)
    siap: dict[int, int] = {}
    for skp in daftar:
        if panggung.acak.random() < DIKEMBALIKAN:
            pesan = "Targetnya masih di bawah tahun lalu. Mohon dinaikkan atau diberi alasan."
            kembali = kembalikan_skp(skp=skp.pk, versi=skp.kunci, pesan=pesan, by=by, at=at)
            saya = panggung.pelaku(skp.penugasan)
            skp = ajukan_skp(skp=kembali.pk, versi=kembali.kunci, by=saya, at=at + timedelta(hours=1))
        siap[skp.pk] = skp.kunci
    tetapkan_skp(versi=siap, by=by, at=at + timedelta(hours=2))


def tulis_skp(panggung: Panggung, p: Penugasan, tahun: int, at: datetime, butir: Sequence[ButirPK]) -> SKP:
    """One SKP written and submitted."""
    saya = panggung.pelaku(p)
    skp = buat_skp(penugasan=p, tahun=tahun, by=saya, at=at)
    pilihan = list(daftar_dukungan(skp, at.date()).kode)
    hasil = tuple(_hasil(p, pilihan, butir))
    isian = IsianSKP(hasil=hasil, perilaku=PERILAKU, lampiran=LAMPIRAN)
    skp = simpan_skp(skp=skp.pk, versi=skp.kunci, isian=isian, by=saya, at=at)
    skp = ajukan_skp(skp=skp.pk, versi=skp.kunci, by=saya, at=at + timedelta(minutes=30))
    skp.penugasan = p
    return skp


def _butir(lapis: Sequence[Penugasan], tahun: int) -> Mapping[int, list[ButirPK]]:
    """The lines of each one's own agreement, the first few."""
    hasil: dict[int, list[ButirPK]] = {}
    baris = ButirPK.objects.filter(pk_induk__penugasan__in=[p.pk for p in lapis], pk_induk__tahun=tahun)
    for b in baris.select_related("pk_induk").order_by("pk_induk", "urutan"):
        hasil.setdefault(b.pk_induk.penugasan_id, []).append(b)
    return hasil


def _hasil(p: Penugasan, pilihan: Sequence[str], butir: Sequence[ButirPK]) -> Iterator[IsianHasil]:
    """Results from the own agreement, else the usual ones of the kind of post; each serves the next choice."""
    jpt = p.jenis_jabatan in JPT
    sudah: set[str] = set()
    for b in butir:
        if b.target and b.indikator and b.sasaran not in sudah and len(sudah) < PALING_BANYAK_BUTIR:
            sudah.add(b.sasaran)
            indikator = _indikator(b.indikator, b.target, b.satuan or "satuan", "kuantitas", "terakhir", jpt, b.arah)
            kode = f"butir:{b.pk}" if f"butir:{b.pk}" in pilihan else _pilih(pilihan, 0)
            yield IsianHasil(rumusan=_jadi_hasil(b.sasaran), dukungan=kode, indikator=(indikator,))
    if not sudah:
        for n, baris in enumerate(_bank(rumpun_jabatan(str(p.nama_jabatan or ""), str(p.jenis_jabatan)))):
            nama, target, satuan = baris["indikator"], baris["target"], baris["satuan"]
            indikator = _indikator(nama, target, satuan, baris["aspek"], baris["akumulasi"], jpt)
            yield IsianHasil(rumusan=baris["rumusan"], dukungan=_pilih(pilihan, n), indikator=(indikator,))


def _pilih(pilihan: Sequence[str], n: int) -> str:
    """A superior's result if there is one (from the second on a team's), else whatever may be served, else waiting."""
    tim = [k for k in pilihan if k.startswith("tim:")]
    if tim and n:
        return tim[(n - 1) % len(tim)]
    rhk = [k for k in pilihan if k.startswith("rhk:")] or [k for k in pilihan if ":" in k]
    return rhk[n % len(rhk)] if rhk else "menunggu"


def _indikator(
    nama: str, target: str, satuan: str, aspek: str, akumulasi: str, jpt: bool, arah: str = "naik"
) -> IsianIndikator:
    if jpt:
        return IsianIndikator(
            perspektif="penerima_layanan", nama=nama, target=target, satuan=satuan, arah=arah, akumulasi=akumulasi
        )
    return IsianIndikator(aspek=aspek, nama=nama, target=target, satuan=satuan, arah=arah, akumulasi=akumulasi)


def _jadi_hasil(sasaran: str) -> str:
    """A node of the plan worded as a result."""
    teks = sasaran.strip()
    awal = teks.split(" ", 1)[0].lower()
    if awal.startswith("ter") or (awal.startswith("men") and awal.endswith("nya")):
        return teks
    return f"Terlaksananya {teks[0].lower()}{teks[1:].lower()}" if teks.isupper() else f"Terlaksananya {teks}"


@cache
def _bank(rumpun: str) -> list[dict[str, str]]:
    return [b for b in baca("hasil_kerja.csv") if b["rumpun"] == rumpun]
