"""Work that crosses posts: the bank of results, a team across units, the matrix of roles, one SKP for like posts."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from contoh.berkas import baca
from contoh.muat import masuk
from contoh.panggung import Panggung
from contoh.struktur import Jabatan, Struktur
from kinerja.organisasi.models import AnggotaTim, Penugasan, PeranTim, TimKerja
from kinerja.organisasi.selectors import pada_hari, penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import SKP, HasilKerja, HasilTim, PemeriksaanTim
from kinerja.skp.services import (
    IsianHasilTim,
    IsianPemeriksaan,
    IsianRekomendasi,
    ajukan_skp,
    beri_rekomendasi,
    simpan_hasil_tim,
)
from kinerja.skp.services.kelompok import siapkan_kelompok
from kinerja.skp.services.matriks import bagi_peran

TIM = "TIM-LAYANAN"
NAMA_TIM = "Tim Percepatan Layanan Kepegawaian"
UNIT_TIM, UNIT_LAIN = "0011", "0012"
PEMBAGI = "0011.01"  # whose results are dealt out
SERUMPUN = "021S001.G1"  # teachers of the big school who share one SKP
ANGGOTA, ANGGOTA_LAIN, SERUMPUN_PALING_BANYAK = 3, 2, 6
HASIL_TIM = "Tersusunnya alur layanan kepegawaian yang selesai dalam satu hari"
PERAN = ("Menyiapkan bahan dan data setiap bulan", "", "Memeriksa kelengkapan berkas sebelum diajukan")


def muat_bank(panggung: Panggung, struktur: Struktur) -> None:
    """Usual results of every kind of post with many holders, by the post's name."""
    rumpun = {j.nama: rumpun_jabatan(j.nama, j.jenis) for j in struktur.jabatan if _bersama(j)}
    usul = baca("hasil_kerja.csv")
    baris = [
        {
            "jabatan": nama,
            "rhk": b["rumusan"],
            "aspek": b["aspek"],
            "iki": b["indikator"],
            "target": b["target"],
            "satuan": b["satuan"],
            "akumulasi": b["akumulasi"],
        }
        for nama, satu in sorted(rumpun.items())
        for b in usul
        if b["rumpun"] == satu
    ]
    masuk(panggung, "bank_hasil", baris, date(panggung.tahun_lalu, 1, 2))


def _bersama(jabatan: Jabatan) -> bool:
    return not jabatan.struktural


def rumpun_jabatan(nama: str, jenis: str) -> str:
    """Which usual results a post has."""
    if jenis == "pelaksana":
        return "pelaksana"
    if jenis != "fungsional":
        return "struktural"
    if nama.startswith("Kepala"):
        return "kepala_puskesmas" if "Puskesmas" in nama else "kepala_sekolah"
    if nama.startswith("Guru"):
        return "guru"
    return "kesehatan" if nama.split(" ")[0] in {"Dokter", "Perawat", "Bidan"} else "fungsional"


def bentuk_tim(panggung: Panggung, ketua: Penugasan, bukan: Collection[int], on: date) -> None:
    """A team across two divisions from this day on (without the people in `bukan`), its first result by its leader."""
    semua = penugasan_pada(on).filter(jenis="definitif", sampai=None).exclude(pegawai__in=[*bukan, ketua.pegawai_id])
    calon = semua.exclude(jabatan__kode__endswith=".01").order_by("jabatan__kode", "pk")
    anggota = [
        p.pegawai_id
        for unit, banyak in ((UNIT_TIM, ANGGOTA), (UNIT_LAIN, ANGGOTA_LAIN))
        for p in calon.filter(jabatan__kode__startswith=f"{unit}.")[:banyak]
    ]
    nip = nip_semua(on)
    mulai = on.isoformat()
    unit = {"kode": TIM, "nama": NAMA_TIM, "kode_unit": UNIT_TIM, "mulai": mulai, "nomor_sk": f"188.4/7/{on.year}"}
    masuk(panggung, "tim", [unit], on)
    peran = [(ketua.pegawai_id, PeranTim.KETUA), *((orang, PeranTim.ANGGOTA) for orang in anggota)]
    baris = [{"kode_tim": TIM, "nip": nip[orang], "peran": str(x), "mulai": mulai} for orang, x in peran]
    masuk(panggung, "anggota_tim", baris, on)
    hasil = [IsianHasilTim(rumusan=HASIL_TIM)]
    tim, saya = TimKerja.objects.get(kode=TIM), panggung.pelaku(ketua)
    simpan_hasil_tim(tim=tim, tahun=on.year, isian=hasil, by=saya, at=panggung.pukul(on, 10))


def ketua_tim(on: date) -> Penugasan | None:
    """The post of the leader of the example's team on a day, once there is one."""
    ketua = AnggotaTim.objects.filter(pada_hari(on), tim__kode=TIM, peran=PeranTim.KETUA).values("pegawai")
    return penugasan_pada(on).filter(jenis="definitif", sampai=None, pegawai__in=ketua).order_by("pk").first()


def bagi_matriks(panggung: Panggung, lapis: Sequence[Penugasan], bawahan: Sequence[Penugasan], on: date) -> None:
    """The head of the division deals out the set results: to people, in words or as they are, and one to the team."""
    pembagi = next((p for p in lapis if p.jabatan.kode == PEMBAGI), None)
    tim = TimKerja.objects.filter(kode=TIM).first()
    if pembagi is None or tim is None:
        return
    skp = SKP.objects.filter(penugasan=pembagi, tahun=on.year).exclude(status=SKP.Status.DIUBAH).latest("pk")
    hasil = list(HasilKerja.objects.filter(skp=skp).order_by("urutan", "pk"))
    if not hasil:
        return
    orang = [p for p in bawahan if p.jabatan.kode.startswith(f"{UNIT_TIM}.")]
    isian: dict[tuple[int, str], str | None] = {}
    for n, p in enumerate(orang):
        isian[hasil[n % len(hasil)].pk, f"o{p.pk}"] = PERAN[n % len(PERAN)]
    isian[hasil[0].pk, f"t{tim.pk}"] = ""
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isian, by=panggung.pelaku(pembagi), at=panggung.pukul(on, 16))


def serumpun(lapis: Sequence[Penugasan]) -> list[Penugasan]:
    """Those of a layer who share one SKP; the first writes it."""
    sama = [p for p in lapis if p.jabatan.kode == SERUMPUN]
    return sama[:SERUMPUN_PALING_BANYAK] if len(sama) > 1 else []


def skp_kelompok(
    panggung: Panggung, sumber: SKP, lain: Sequence[Penugasan], atasan: Penugasan, at: datetime
) -> dict[int, SKP]:
    """The superior copies an SKP to like posts; each of them reads it and submits the own."""
    by = panggung.pelaku(atasan)
    orang = {p.pk: p for p in lain}
    hasil: dict[int, SKP] = {}
    for draf in siapkan_kelompok(sumber=sumber, penugasan=lain, by=by, at=at):
        p = orang[draf.penugasan_id]
        saya, nanti = panggung.pelaku(p), at + timedelta(hours=1)
        hasil[p.pk] = ajukan_skp(skp=draf.pk, versi=draf.kunci, by=saya, at=nanti)
        hasil[p.pk].penugasan = p
    return hasil


def rekomendasikan(panggung: Panggung, periode: Periode, on: date) -> None:
    """The leader checks what one member handed in and recommends; the others wait for the leader."""
    tim, ketua = TimKerja.objects.filter(kode=TIM).first(), ketua_tim(on)
    if tim is None or ketua is None:
        return
    dilayani = HasilKerja.objects.filter(hasil_tim__in=HasilTim.objects.filter(tim=tim), skp__tahun=on.year)
    lembar = SKP.objects.filter(
        hasil_kerja__in=dilayani,
        status=SKP.Status.DITETAPKAN,
        penugasan__periode_realisasi__periode=periode.kode,
        penugasan__periode_realisasi__diajukan_pada__isnull=False,
        penugasan__periode_realisasi__ditutup_pada=None,
    )
    skp = lembar.exclude(penugasan__pegawai=ketua.pegawai_id).order_by("pk").first()
    if skp is None:
        return
    sesuai = IsianPemeriksaan(PemeriksaanTim.Kesimpulan.TERBUKTI, "Datanya cocok dengan catatan tim.")
    isian = IsianRekomendasi(
        hasil_kerja="sesuai",
        catatan="Bagian tim selesai; alur barunya sudah dipakai di loket.",
        pemeriksaan={h.pk: sesuai for h in dilayani.filter(skp=skp)},
    )
    by, at = panggung.pelaku(ketua), panggung.pukul(on, 11)
    beri_rekomendasi(tim=tim, skp=skp, periode=periode.kode, versi=0, isian=isian, by=by, at=at)
