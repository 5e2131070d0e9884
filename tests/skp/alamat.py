"""The pages of this package for the browser tests: one SKP in each state, of different people, made once."""

from collections.abc import Callable


def siapkan() -> dict[str, int]:
    """An SKP of this year in every state, with realisations, evidence and feedback; ids by the state's name."""
    from kinerja.skp.models import SKP

    nama = {
        "atasan": "Hendra Saputra",
        "ditetapkan": "Siti Rahma",
        "diajukan": "Joko Susilo",
        "draf": "Citra Lestari",
        "dikembalikan": "Kartika Sari",
        "jpt": "Eko Prasetyo",
        "kualitatif": "Gita Maharani",
    }
    if not SKP.objects.filter(penugasan__pegawai__nama=nama["draf"]).exists():
        _buat()
    return {k: SKP.objects.filter(penugasan__pegawai__nama=v).order_by("versi")[0].pk for k, v in nama.items()}


def _buat() -> None:
    from dataclasses import replace
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.dasar.berkas import simpan_berkas
    from kinerja.peraturan.periode import periode_pada
    from kinerja.skp.isian import IsianHasil
    from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi
    from kinerja.skp.models import HasilKerja, IndikatorKinerja
    from kinerja.skp.services import (
        ajukan_realisasi,
        beri_umpan_balik,
        kembalikan_skp,
        simpan_realisasi,
        tetapkan_skp,
        ubah_skp,
    )
    from tests.skp import cerita
    from tests.skp.pabrik import diajukan, draf, isian

    at, tahun = timezone.now() - timedelta(hours=2), timezone.localdate().year
    o = cerita.orang
    atasan = diajukan(o("Hendra Saputra"), isian(2, 2), tahun=tahun, at=at)
    tetapkan_skp(versi={atasan.pk: atasan.kunci}, by=o("Fajar Nugroho").pelaku, at=at)
    dukungan = HasilKerja.objects.filter(skp=atasan).first()
    assert dukungan is not None
    skp = diajukan(o("Siti Rahma"), isian(3, 2, f"rhk:{dukungan.pk}"), tahun=tahun, at=at)
    [skp] = tetapkan_skp(versi={skp.pk: skp.kunci}, by=o("Hendra Saputra").pelaku, at=at)
    diajukan(o("Joko Susilo"), isian(2, 1), tahun=tahun, at=at)
    kosong = replace(isian(1), hasil=(IsianHasil(rumusan="Melaksanakan pembelajaran"),), lampiran={})
    draf(o("Citra Lestari"), kosong, tahun=tahun, at=at)
    kembali = diajukan(o("Kartika Sari"), isian(1, 2), tahun=tahun, at=at)
    gita = o("Gita Maharani")
    kembalikan_skp(skp=kembali.pk, versi=kembali.kunci, pesan="Naikkan target indikator kedua.", by=gita.pelaku, at=at)
    draf(o("Eko Prasetyo"), isian(2, 2, jpt=True), tahun=tahun, at=at)
    ukuran = tuple(replace(h, indikator=(), ukuran="Data mutakhir setiap bulan") for h in isian(2).hasil)
    draf(gita, replace(isian(1), pendekatan="kualitatif", hasil=ukuran), tahun=tahun, at=at)
    pdf = simpan_berkas(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", nama="Rekap Januari.pdf")
    kunci = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
    bukti = (BuktiBaru("Rekap Januari.pdf", pdf),)
    isi = IsianPeriode(realisasi={k: IsianRealisasi(teks="15", bukti_baru=bukti) for k in kunci})
    by = o("Siti Rahma").pelaku
    simpan_realisasi(skp=skp, periode=f"{tahun}-01", versi=0, isian=isi, by=by, at=at)
    ajukan_realisasi(skp=skp, periode=f"{tahun}-01", versi=1, by=by, at=at)
    kini = periode_pada(timezone.localdate()).kode
    if kini != f"{tahun}-01":
        simpan_realisasi(skp=skp, periode=kini, versi=0, isian=isi, by=by, at=at)
    pegawai = o("Siti Rahma").pegawai
    beri_umpan_balik(pegawai=pegawai, isi="Berkas selesai lebih cepat.", by=o("Hendra Saputra").pelaku, at=at)
    ubah_skp(skp=atasan.pk, versi=atasan.kunci + 1, alasan="Perubahan anggaran", by=o("Hendra Saputra").pelaku, at=at)


def skp(halaman: str, keadaan: str, *lain: str) -> Callable[[], str]:
    """A page of the SKP in this state; `kini` as a further part stands for the running period."""

    def cari() -> str:
        from django.urls import reverse
        from django.utils import timezone

        from kinerja.peraturan.periode import periode_pada

        hari = timezone.localdate()
        kata = {"kini": periode_pada(hari).kode, "januari": f"{hari.year}-01"}
        return reverse(f"skp:{halaman}", args=[siapkan()[keadaan], *(kata.get(x, x) for x in lain)])

    return cari


def realisasi_kembali(halaman: str) -> Callable[[], str]:
    """A page of Siti Rahma's second month: returned to her, or (for who returns it) her first, handed in."""

    def cari() -> str:
        from django.urls import reverse
        from django.utils import timezone

        from kinerja.skp.lembar import IsianPeriode, IsianRealisasi
        from kinerja.skp.models import SKP, IndikatorKinerja, PeriodeRealisasi
        from kinerja.skp.services import ajukan_realisasi, kembalikan_realisasi, simpan_realisasi
        from tests.skp import cerita

        skp, at = SKP.objects.get(pk=siapkan()["ditetapkan"]), timezone.now()
        if halaman != "realisasi":
            return reverse(f"skp:{halaman}", args=[skp.pk, f"{skp.tahun}-01"])
        periode = f"{skp.tahun}-02"
        lama = PeriodeRealisasi.objects.filter(skp=skp, periode=periode).first()
        if lama is None or not lama.dikembalikan:
            siti, atasan = cerita.orang("Siti Rahma").pelaku, cerita.orang("Hendra Saputra").pelaku
            kunci = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
            isi = IsianPeriode(realisasi={k: IsianRealisasi(teks="14") for k in kunci})
            versi = lama.kunci if lama else 0
            lembar = simpan_realisasi(skp=skp, periode=periode, versi=versi, isian=isi, by=siti, at=at)
            lembar = ajukan_realisasi(skp=skp, periode=periode, versi=lembar.kunci, by=siti, at=at)
            pesan = "Angka indikator kedua belum sama dengan rekapnya, dan bukti indikator ketiga belum ada."
            kembalikan_realisasi(skp=skp, periode=periode, versi=lembar.kunci, pesan=pesan, by=atasan, at=at)
        return reverse("skp:realisasi", args=[skp.pk, periode])

    return cari


def banding() -> str:
    """The superior's two versions side by side."""
    from django.urls import reverse

    from kinerja.skp.models import SKP

    lama = siapkan()["atasan"]
    return reverse("skp:banding", args=[SKP.objects.get(sebelumnya=lama).pk, lama])


def orang(halaman: str) -> Callable[[], str]:
    """A page about Siti Rahma."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.organisasi.models import Pegawai

        siapkan()
        return reverse(f"skp:{halaman}", args=[Pegawai.objects.get(nama="Siti Rahma").pk])

    return cari


def daftar(sisa: str = "") -> Callable[[], str]:
    """The lists."""

    def cari() -> str:
        siapkan()
        return f"/skp/{sisa}"

    return cari


def tim(halaman: str) -> Callable[[], str]:
    """A page of the team Satu Data led by Kartika Sari; Dian Permata's results of last month serve it."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.skp.selectors.tim import periode_terakhir

        if halaman == "tim_saya":
            siapkan_tim()
            return reverse("skp:tim_saya")
        pk, skp = siapkan_tim()
        if halaman != "tim_anggota":
            return reverse(f"skp:{halaman}", args=[pk])
        from django.utils import timezone

        return reverse("skp:tim_anggota", args=[pk, periode_terakhir(timezone.localdate()).kode, skp])

    return cari


def siapkan_tim() -> tuple[int, int]:
    """The team with two results, one member's SKP that serves the first, last month handed in; made once."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.organisasi.models import TimKerja
    from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi
    from kinerja.skp.models import HasilKerja, IndikatorKinerja
    from kinerja.skp.selectors.tim import periode_terakhir
    from kinerja.skp.services import (
        IsianHasilTim,
        ajukan_realisasi,
        simpan_hasil_tim,
        simpan_realisasi,
        tetapkan_skp,
    )
    from tests.organisasi.alamat import satu_tim
    from tests.skp import cerita
    from tests.skp.pabrik import diajukan, isian

    siapkan()
    pk = satu_tim()
    ada = HasilKerja.objects.filter(hasil_tim__tim=pk).first()
    if ada:
        return pk, ada.skp_id
    tim, at = TimKerja.objects.get(pk=pk), timezone.now() - timedelta(hours=1)
    hari, o = timezone.localdate(), cerita.orang
    baris = [
        IsianHasilTim("Tersedianya data pegawai yang sama di setiap aplikasi"),
        IsianHasilTim("Terlatihnya operator data"),
    ]
    hasil = simpan_hasil_tim(tim=tim, tahun=hari.year, isian=baris, by=o("Kartika Sari").pelaku, at=at)
    orang, atasan = o("Dian Permata"), o("Budi Santoso")
    skp = diajukan(orang, isian(1, 2, f"tim:{hasil[0].pk}"), tahun=hari.year, at=at)
    [skp] = tetapkan_skp(versi={skp.pk: skp.kunci}, by=atasan.pelaku, at=at)
    kunci = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
    bukti = (BuktiBaru("Rekap data", tautan="https://contoh.go.id/rekap"),)
    isi = IsianPeriode(realisasi={k: IsianRealisasi(teks="1", bukti_baru=bukti) for k in kunci})
    periode = periode_terakhir(hari).kode
    simpan_realisasi(skp=skp, periode=periode, versi=0, isian=isi, by=orang.pelaku, at=at)
    ajukan_realisasi(skp=skp, periode=periode, versi=1, by=orang.pelaku, at=at)
    return pk, skp.pk


def matriks() -> str:
    """The matrix of Hendra Saputra's SKP in force: one role dealt out, one result and one person left over."""
    from django.urls import reverse
    from django.utils import timezone

    from kinerja.skp.models import SKP, HasilKerja, PeranHasil
    from kinerja.skp.services.matriks import bagi_peran
    from tests.skp import cerita

    skp = SKP.objects.get(pk=siapkan()["atasan"])
    if not PeranHasil.objects.exists():
        joko, hasil = cerita.orang("Joko Susilo"), HasilKerja.objects.filter(skp=skp).values_list("pk", flat=True)[0]
        isi = {(hasil, f"o{joko.penugasan.pk}"): "Terbitnya keputusan kenaikan pangkat tepat waktu"}
        bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=cerita.orang("Hendra Saputra").pelaku, at=timezone.now())
    return reverse("skp:matriks", args=[skp.pk])


def bank(halaman: str) -> Callable[[], str]:
    """A page of the bank, with the usual results of a planner in it."""

    def cari() -> str:
        from django.urls import reverse
        from django.utils import timezone

        from kinerja.jejak.pelaku import Pelaku
        from kinerja.skp.models import BankHasil
        from kinerja.skp.services.bank import IsiBank, simpan_banyak_bank

        if not BankHasil.objects.exists():
            siapkan()
            auditor, hasil = "Auditor Ahli Madya", "Terselesaikannya tindak lanjut hasil pengawasan"
            isi = [
                IsiBank(auditor, hasil, "kuantitas", "Rekomendasi yang ditindaklanjuti", "90", "persen"),
                IsiBank(auditor, hasil, "waktu", "Hari penyelesaian laporan", "14", "hari kerja", "turun", "rata_rata"),
                IsiBank(
                    "Guru Ahli Pertama", "Meningkatnya hasil belajar murid", "kualitas", "Murid tuntas", "85", "persen"
                ),
            ]
            simpan_banyak_bank(isi=isi, by=Pelaku.dari_tugas("uji"), at=timezone.now())
        if halaman == "bank":
            return reverse("skp:bank")
        return reverse(f"skp:{halaman}", args=[BankHasil.objects.order_by("pk")[0].pk])

    return cari
