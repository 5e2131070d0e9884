"""Addresses of this package, built for the walk over all URLs: the SKP is kota.guru's of 2026."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.skp.lembar import IsianPeriode, IsianRealisasi
from kinerja.skp.models import SKP, Bukti, BuktiRealisasi, HasilKerja, HasilTim, IndikatorKinerja, Realisasi
from kinerja.skp.services import ajukan_realisasi, simpan_realisasi
from kinerja.skp.services.bank import IsiBank, simpan_bank
from tests.organisasi.objek import tim_uji
from tests.pabrik import HARI, SISTEM, Kota, pukul
from tests.skp.pabrik import diajukan, ditetapkan, draf, isian

AT = pukul(HARI)
Alamat = Callable[[Kota], str]


def _skp(kota: Kota, keadaan: str) -> SKP:
    if keadaan == "ditetapkan":
        return ditetapkan(kota.guru, kota.kasek)
    return diajukan(kota.guru, at=AT) if keadaan == "diajukan" else draf(kota.guru, at=AT)


def skp(nama: str, keadaan: str = "draf", *lain: str) -> Alamat:
    """The address of one SKP in this state, with further parts of the address."""
    return lambda kota: reverse(f"skp:{nama}", args=[_skp(kota, keadaan).pk, *lain])


def realisasi_diajukan(nama: str) -> Alamat:
    """A page of January, which kota.guru handed in."""

    def buat(kota: Kota) -> str:
        satu = _skp(kota, "ditetapkan")
        [kunci] = IndikatorKinerja.objects.filter(hasil_kerja__skp=satu).values_list("hasil_kerja_id", "pk")
        isi, by = IsianPeriode(realisasi={kunci: IsianRealisasi(teks="1")}), kota.guru.pelaku
        simpan_realisasi(skp=satu, periode="2026-01", versi=0, isian=isi, by=by, at=AT)
        ajukan_realisasi(skp=satu, periode="2026-01", versi=1, by=by, at=AT)
        return reverse(f"skp:{nama}", args=[satu.pk, "2026-01"])

    return buat


def banding(kota: Kota) -> str:
    """One SKP beside itself."""
    pk = _skp(kota, "draf").pk
    return reverse("skp:banding", args=[pk, pk])


def bukti(nama: str) -> Alamat:
    """An evidence (a link) of a realisation in January."""

    def buat(kota: Kota) -> str:
        hasil = HasilKerja.objects.get(skp=_skp(kota, "ditetapkan"))
        realisasi = Realisasi.objects.create(hasil_kerja=hasil, periode="2026-01", teks="1")
        satu = Bukti.objects.create(
            pegawai=kota.guru.pegawai, nama="Daftar nilai", tautan="https://contoh.go.id/nilai", diunggah=AT
        )
        BuktiRealisasi.objects.create(realisasi=realisasi, bukti=satu, dilampirkan=AT)
        return reverse(f"skp:{nama}", args=[satu.pk])

    return buat


def guru(nama: str) -> Alamat:
    """A page about the person."""
    return lambda kota: reverse(f"skp:{nama}", args=[kota.guru.pegawai.pk])


def tim(nama: str) -> Alamat:
    """A page of a team led by kota.guru, with kota.staf in it: its results, and the member's January."""

    def buat(kota: Kota) -> str:
        satu = tim_uji(kota, ketua="guru", anggota="staf")
        if nama != "tim_anggota":
            return reverse(f"skp:{nama}", args=[satu.pk])
        hasil = HasilTim.objects.create(tim=satu, tahun=2026, rumusan="Tersedianya rapor digital")
        skp = ditetapkan(kota.staf, kota.kasub, isian(1, 1, f"tim:{hasil.pk}"))
        return reverse("skp:tim_anggota", args=[satu.pk, "2026-01", skp.pk])

    return buat


def bank(nama: str) -> Alamat:
    """A page of one row of the bank."""

    def buat(kota: Kota) -> str:
        isi = IsiBank("Guru Ahli Pertama", "Meningkatnya hasil belajar murid", "kualitas", "Nilai rata-rata")
        return reverse(f"skp:{nama}", args=[simpan_bank(isi=isi, by=SISTEM, at=AT).pk])

    return buat
