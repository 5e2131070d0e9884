"""Addresses of contracts of office for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable

AWAL = "/kontrak-jabatan/"
NIP = {
    "kaban": "197202281997031006",
    "kabid": "197609152002121001",
    "kabid_kinerja": "197812032005012008",
    "kasub": "198401172008011005",
    "kasek": "197303121998022001",
    "guru": "198509262010012015",
    "guru_pppk": "199106042022212013",
}


def _isi() -> None:
    """The head of section: two notes, a plan, a notice, answers. The head of a division: due this week."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.pembinaan.models import EvaluasiTitik
    from kinerja.pembinaan.services import beritahukan, tanggapi
    from kinerja.skp.models import Dialog
    from tests.pabrik import pukul
    from tests.pembinaan.pabrik import kontrak_ditandatangani, koreksi_diusulkan, rencana_disusun, titik_dicatat
    from tests.penilaian.alamat import orang

    if EvaluasiTitik.objects.exists():
        return
    hari = timezone.localdate()
    kasub, kabid = orang(NIP["kasub"]), orang(NIP["kabid"])
    lama, dulu, baru = hari - timedelta(days=200), hari - timedelta(days=100), hari - timedelta(days=10)
    k = kontrak_ditandatangani(kasub.penugasan, lama)
    pertama = titik_dicatat(k, kabid, 1, dulu, rendah=("kerja",))
    tanggapi(tentang=pertama, isi="Dua staf saya pindah pada bulan itu.", by=kasub.sesi(dulu).pelaku, at=pukul(dulu))
    rencana_disusun(pertama, kabid, dulu)
    Dialog.objects.create(
        pegawai=kasub.pegawai,
        dengan=kabid.penugasan,
        tanggal=dulu + timedelta(days=7),
        kesepakatan="Laporan tiap Senin.",
        ditulis=pukul(dulu),
    )
    kedua = titik_dicatat(k, kabid, 2, baru, rendah=("kerja", "kepatuhan"))
    isi = "Laporan masih terlambat. Anda berhak menjawab."
    p = beritahukan(evaluasi=kedua.pk, isi=isi, by=kabid.sesi(baru).pelaku, at=pukul(baru))
    tanggapi(tentang=p, isi="Aplikasi laporan baru pulih pekan lalu.", by=kasub.sesi(baru).pelaku, at=pukul(baru))
    koreksi_diusulkan(kedua.pk, kabid, hari, rendah=("kerja",))
    kontrak_ditandatangani(orang(NIP["kabid_kinerja"]).penugasan, hari - timedelta(days=89))
    kontrak_ditandatangani(kabid.penugasan, hari - timedelta(days=120))


def awal(akhir: str = "") -> str:
    """The page of everybody, or a page of the desk."""
    _isi()
    return AWAL + akhir


def kontrak(siapa: str, akhir: str = "") -> Callable[[], str]:
    """The contract of one of them."""

    def alamat() -> str:
        from kinerja.dokumen.models import Dokumen

        _isi()
        satu = Dokumen.objects.get(kelompok="uji", pegawai__pengenal__nilai=NIP[siapa])
        return f"{AWAL}{satu.pk}/{akhir}"

    return alamat


def tentang(pola: str) -> Callable[[], str]:
    """A page about the head of section; `{kedua}`, `{koreksi}`, `{rencana}` and the like."""

    def alamat() -> str:
        from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik, Pemberitahuan, RencanaPerbaikan

        _isi()
        rencana = RencanaPerbaikan.objects.get()
        return AWAL + pola.format(
            koreksi=KoreksiTitik.objects.get().pk,
            pertama=EvaluasiTitik.objects.get(ke=1).pk,
            kedua=EvaluasiTitik.objects.get(ke=2).pk,
            pemberitahuan=Pemberitahuan.objects.get().pk,
            rencana=rencana.pk,
            butir=rencana.butir.get().pk,
        )

    return alamat


def perkara(pola: str) -> Callable[[], str]:
    """A page of the statutory evaluation of the planner, opened by the Sekda; `{pk}` is its number."""

    def alamat() -> str:
        from datetime import timedelta

        from django.utils import timezone

        from kinerja.pembinaan.models import EvaluasiJabatan
        from kinerja.pembinaan.services import IsianLangkah, buka_evaluasi, catat_langkah
        from kinerja.penilaian.models import Penilaian
        from kinerja.penilaian.services import terima_penilaian
        from tests.penilaian.alamat import orang
        from tests.penilaian.pabrik import nilai_diberikan

        sekda, perencana = orang("196805121993031004"), orang("198807212012012002")
        hari, kini = timezone.localdate(), timezone.now()
        if not EvaluasiJabatan.objects.exists():
            tahun = str((hari - timedelta(days=hari.timetuple().tm_yday)).year)
            ada = Penilaian.objects.filter(penugasan=perencana.penugasan, jenis="tahunan", periode=tahun).first()
            nilai = ada or nilai_diberikan(sekda, perencana, hari, periode=tahun, hasil_kerja="di_bawah")
            terima_penilaian(penilaian=nilai, by=perencana.sesi(hari).pelaku, at=kini)
            p = buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=sekda.sesi(hari), at=kini)
            isi = IsianLangkah("pemberitahuan", hari, "Target setahun belum tercapai; masa perbaikan enam bulan.")
            catat_langkah(perkara=p, isian=isi, versi=p.kunci, sesi=sekda.sesi(hari), at=kini)
        return AWAL + "evaluasi/" + pola.format(pk=EvaluasiJabatan.objects.get().pk)

    return alamat


def rendah(pola: str) -> Callable[[], str]:
    """A page about low yearly marks: of two teachers, one decided not to open; `{pk}` is the other one's mark."""

    def alamat() -> str:
        from datetime import timedelta

        from django.utils import timezone

        from kinerja.pembinaan.models import EvaluasiTidakDibuka
        from kinerja.pembinaan.services import tidak_membuka
        from kinerja.penilaian.models import Penilaian
        from kinerja.penilaian.services import terima_penilaian
        from tests.penilaian.alamat import orang
        from tests.penilaian.pabrik import nilai_diberikan

        kasek, semua = orang(NIP["kasek"]), [orang(NIP["guru"]), orang(NIP["guru_pppk"])]
        hari, kini = timezone.localdate(), timezone.now()
        if not EvaluasiTidakDibuka.objects.exists():
            tahun = str((hari - timedelta(days=hari.timetuple().tm_yday)).year)
            for x in semua:
                ada = Penilaian.objects.filter(penugasan=x.penugasan, jenis="tahunan", periode=tahun).first()
                nilai = ada or nilai_diberikan(kasek, x, hari, periode=tahun, hasil_kerja="di_bawah")
                terima_penilaian(penilaian=nilai, by=x.sesi(hari).pelaku, at=kini)
            tidak_membuka(penilaian=nilai.pk, alasan="Sakit separuh tahun.", sesi=kasek.sesi(hari), at=kini)
        milik = Penilaian.objects.filter(penugasan=semua[0].penugasan, jenis="tahunan").latest("periode")
        return AWAL + "evaluasi/" + pola.format(pk=milik.pk)

    return alamat
