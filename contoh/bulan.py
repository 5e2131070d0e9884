"""A month of the example: realisations with evidence, ratings by superiors, acceptance."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from contoh.panggung import UNIT_BULAN_INI, UNIT_LENGKAP, Panggung, wajib_pada
from kinerja.dasar.angka import AngkaSalah, baca_target, tulis_angka
from kinerja.organisasi.models import Penugasan, UnitKerja
from kinerja.organisasi.selectors import penugasan_pada, unit_bawah
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.tim import BarisTim, daftar_tim
from kinerja.penilaian.services import anggap_diterima, nilai_tim, terima_penilaian, tetapkan_penilaian
from kinerja.peraturan.periode import Periode
from kinerja.skp.galat import Ditolak
from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi, Kunci
from kinerja.skp.models import SKP, IndikatorKinerja
from kinerja.skp.services import ajukan_realisasi, beri_umpan_balik, simpan_realisasi

ALASAN = "Beberapa hasil belum selesai; sudah dibicarakan dan disepakati perbaikannya."
UMPAN = (
    "Terima kasih, datanya rapi dan tepat waktu.",
    "Jelaskan lebih awal bila ada kendala.",
    "Layanannya ramah dan solutif.",
)


def isi_realisasi(panggung: Panggung, periode: Periode, on: date, *, kecuali: frozenset[int] = frozenset()) -> None:
    """Everybody of the complete units, and in the last month of a quarter the others, hand in their month."""
    ikut = [p for p in wajib_pada(min(on, periode.sampai)) if p.pegawai_id not in kecuali]
    lengkap = _unit_lengkap(on, (*UNIT_LENGKAP, *UNIT_BULAN_INI) if kecuali else UNIT_LENGKAP)
    semua = panggung.penuh and periode.sampai.month % 3 == 0
    ikut = [p for p in ikut if semua or p.unit_pada_id in lengkap]
    tahun = periode.mulai.year
    berlaku = SKP.objects.filter(penugasan__in=[p.pk for p in ikut], tahun=tahun, status=SKP.Status.DITETAPKAN)
    skp = {s.penugasan_id: s for s in berlaku.select_related("penugasan")}
    indikator = _indikator(list(skp.values()))
    for n, p in enumerate(ikut, 1):
        if p.pk in skp:
            _satu(panggung, p, skp[p.pk], periode, panggung.pukul(on, 9, n % 50), indikator.get(skp[p.pk].pk, []))
        if n % 25 == 0 or n == len(ikut):
            panggung.lapor(f"Realisasi {periode.label}", n, len(ikut))


def _unit_lengkap(on: date, kode: Sequence[str]) -> set[int]:
    akar = UnitKerja.objects.filter(kode__in=kode).values_list("pk", flat=True)
    return {u for satu in akar for u in unit_bawah(satu, on)}


def _indikator(skp: Sequence[SKP]) -> dict[int, list[IndikatorKinerja]]:
    hasil: dict[int, list[IndikatorKinerja]] = {}
    baris = IndikatorKinerja.objects.filter(hasil_kerja__skp__in=skp).select_related("hasil_kerja").order_by("pk")
    for x in baris:
        hasil.setdefault(x.hasil_kerja.skp_id, []).append(x)
    return hasil


def _satu(
    panggung: Panggung, p: Penugasan, skp: SKP, periode: Periode, at: datetime, indikator: Sequence[IndikatorKinerja]
) -> None:
    saya = panggung.pelaku(p)
    bukti = panggung.acak.random() < 0.3
    isi: dict[Kunci, IsianRealisasi] = {}
    for n, x in enumerate(indikator):
        tautan = f"https://berkas.kotacontoh.go.id/{periode.kode}/{p.pk}"
        baru = (BuktiBaru(nama=f"Laporan {periode.label}", tautan=tautan),) if bukti and n == 0 else ()
        isi[x.hasil_kerja_id, x.pk] = IsianRealisasi(teks=_angka(panggung, x, p.pegawai_id), bukti_baru=baru)
    rencana = {x.hasil_kerja_id: ("Menyelesaikan bagian bulan ini", "") for x in indikator}
    try:
        lembar = simpan_realisasi(
            skp=skp, periode=periode.kode, versi=0, isian=IsianPeriode(rencana, isi), by=saya, at=at
        )
        ajukan_realisasi(skp=skp, periode=periode.kode, versi=lembar.kunci, by=saya, at=at + timedelta(minutes=5))
    except Ditolak:
        return  # the segment has no such period, or the month was rated already


def _angka(panggung: Panggung, x: IndikatorKinerja, pegawai_id: int) -> str:
    """About what the target asks of one month, better for those who stand out; texts are met as they are."""
    try:
        target = baca_target(x.target)
    except AngkaSalah:
        return x.target
    if target.jenis == "teks" or target.bawah is None:
        return x.target
    baik = panggung.sifat(pegawai_id)[0]
    bagi = Decimal(12) if x.akumulasi == "jumlah" else Decimal(1)
    geser = Decimal(str(round(panggung.acak.gauss(0.97 + 0.2 * baik, 0.05), 3)))
    nilai = target.bawah / bagi * geser
    return tulis_angka(nilai.quantize(Decimal(1) if x.akumulasi == "jumlah" else Decimal("0.1"), ROUND_HALF_UP))


def nilai_periode(
    panggung: Panggung, periode: Periode, jenis: str, on: date, *, kecuali: frozenset[int] = frozenset()
) -> None:
    """Every superior rates the own team and delivers; those in `kecuali` (people) are late."""
    penilai = _penilai(on, kecuali)
    for n, p in enumerate(penilai, 1):
        _nilai_satu(panggung, p, periode, jenis, on)
        if n % 10 == 0 or n == len(penilai):
            panggung.lapor(f"Penilaian {periode.label}", n, len(penilai))


def _penilai(on: date, kecuali: frozenset[int]) -> list[Penugasan]:
    """One assignment of every person who holds a post with people under it."""
    ada = penugasan_pada(on).filter(rentang_bawahan__tujuan="kinerja").order_by("pk").distinct()
    return list({p.pegawai_id: p for p in ada if p.pegawai_id not in kecuali}.values())


def _nilai_satu(panggung: Panggung, p: Penugasan, periode: Periode, jenis: str, on: date) -> None:
    tim = [b for b in daftar_tim(pegawai_id=p.pegawai_id, periode=periode, jenis=jenis, on=on) if b.dapat_dinilai]
    tim = [b for b in tim if b.penilaian is None and b.kewenangan and b.kewenangan.dasar == "pemangku"]
    if not tim:
        return
    by, at = panggung.pelaku(p), panggung.pukul(on, 15)
    isian = [_rating(panggung, b) for b in tim]
    nilai = nilai_tim(periode=periode, jenis=jenis, isian=isian, by=by, at=at)
    tetapkan_penilaian(penilaian=nilai, by=by, at=at + timedelta(minutes=10))
    if panggung.acak.random() < 0.25:
        orang = panggung.acak.choice(tim).penugasan.pegawai
        nilai_perilaku = panggung.acak.choice(("BP", "AK", "KL", ""))
        beri_umpan_balik(pegawai=orang, isi=panggung.acak.choice(UMPAN), nilai_perilaku=nilai_perilaku, by=by, at=at)


def _rating(panggung: Panggung, b: BarisTim) -> IsianNilai:
    baik, sikap = panggung.sifat(b.penugasan.pegawai_id)
    hasil = "di_atas" if panggung.acak.random() < baik else "di_bawah" if panggung.acak.random() < 0.03 else "sesuai"
    perilaku = (
        "di_atas" if panggung.acak.random() < sikap else "di_bawah" if panggung.acak.random() < 0.008 else "sesuai"
    )
    alasan = ALASAN if "di_bawah" in (hasil, perilaku) else ""
    return IsianNilai(b.penugasan.pk, hasil, perilaku, alasan=alasan)


def terima(panggung: Panggung, periode: Periode, on: date, *, kecuali: frozenset[int] = frozenset()) -> None:
    """Some (never those in `kecuali`) read and accept; what nobody answers counts as accepted later."""
    anggap_diterima(at=panggung.pukul(on))
    if not panggung.penuh:
        return
    baris = Penilaian.objects.filter(periode=periode.kode, status=Penilaian.Status.DITETAPKAN)
    orang = {p.pegawai_id: p for p in penugasan_pada(on).order_by("pk") if p.pegawai_id not in kecuali}
    for n in baris.select_related("penugasan").order_by("pk"):
        if panggung.acak.random() < 0.4 and (p := orang.get(n.penugasan.pegawai_id)):
            terima_penilaian(penilaian=n, by=panggung.pelaku(p), at=panggung.pukul(on, 16))
