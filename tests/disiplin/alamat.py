"""Addresses of discipline for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable


def _isi() -> None:
    """The teacher waits for the decision, the colleague was punished and may object, a head of a division is relieved
    from duty while examined; a proposal waits."""
    from django.utils import timezone

    from kinerja.akun.models import Pengguna
    from kinerja.dasar.waktu import hari
    from kinerja.disiplin import services
    from kinerja.disiplin.models import PerkaraDisiplin
    from kinerja.disiplin.services import IsiBap, IsiKeputusan, IsiPanggilan, IsiPembebasan, IsiPerkara
    from kinerja.organisasi.models import Pegawai
    from kinerja.organisasi.selectors import penugasan_pada
    from kinerja.organisasi.selectors.pegawai import nip_pada
    from kinerja.organisasi.sesi import buat_sesi

    if PerkaraDisiplin.objects.exists():
        return
    at = timezone.now()
    on = hari(at)
    by = buat_sesi(Pengguna.objects.get(username="disiplin"), on).pelaku
    pejabat = penugasan_pada(on).get(jabatan__kode="KADIS")

    def orang(nip: str) -> Pegawai:
        return Pegawai.objects.get(pengenal__nilai=nip)

    def hadir(nip: str, pasal: str, tingkat: str = "ringan") -> PerkaraDisiplin:
        awal = on
        uraian = "Tidak masuk kerja tanpa keterangan pada tanggal yang tercatat dalam rekap presensi sekolah."
        isi = IsiPerkara(orang(nip).pk, awal, awal, uraian, ((pasal, tingkat),))
        satu = services.buka_perkara(isi=isi, by=by, at=at)
        surat = IsiPanggilan("800/12/2026", awal, on, "Ruang rapat BKPSDM")
        services.panggil(perkara=satu.pk, isi=surat, versi=None, by=by, at=at)
        services.catat_kehadiran(perkara=satu.pk, hadir=True, versi=None, by=by, at=at)
        return satu

    def diperiksa(nip: str, pasal: str) -> PerkaraDisiplin:
        satu = hadir(nip, pasal)
        bap = IsiBap(on, "1. Apakah Saudara sehat? Jawab: Ya.\n2. Mengapa tidak masuk? Jawab: Tidak memberi kabar.",
                     "Nurul Aini, Kepala SD Negeri 1", ditandatangani=True)  # fmt: skip
        services.catat_bap(perkara=satu.pk, isi=bap, versi=None, by=by, at=at)
        return PerkaraDisiplin.objects.get(pk=satu.pk)

    diperiksa("198509262010012015", "pp94_4_f")
    satu = diperiksa("199106042022212013", "pp49_51")
    isi = IsiKeputusan(
        "800/SK/7/2026", on, pejabat.pk, ("pp49_51",), "teguran_tertulis", "Tidak masuk kerja tanpa keterangan.",
        dasar_wewenang="Keputusan Wali Kota tentang pendelegasian",
    )  # fmt: skip
    services.putuskan(perkara=satu.pk, isi=isi, versi=None, by=by, at=at)
    kirim = {"cara": "langsung", "penyampai": "Lukman Hakim"}
    services.sampaikan(perkara=satu.pk, tanggal=on, **kirim, versi=None, by=by, at=at)
    tugas = penugasan_pada(on).get(jabatan__kode="KABID-M", jenis="definitif")
    satu = hadir(nip_pada(tugas.pegawai_id, on), "pp94_5_a", "berat")
    bebas = IsiPembebasan(
        "800/21/2026", on, on, penugasan_pada(on).get(jabatan__kode="KABAN", jenis="definitif").pk,
        "Agar saksi di bidang itu dapat didengar tanpa pengaruh jabatannya.",
    )  # fmt: skip
    services.bebaskan(perkara=satu.pk, isi=bebas, versi=None, by=by, at=at)
    services.usulkan_absensi(
        pegawai=orang("199205302019032011"), hari_absen=7, berturut_turut=False, dihitung=on,
        sumber="Rekap presensi", by=by, at=at,
    )  # fmt: skip


def satu(lanjut: str = "", *, keadaan: str = "terbuka") -> Callable[[], str]:
    """A page of the case in that state."""

    def alamat() -> str:
        from kinerja.disiplin.models import PerkaraDisiplin

        _isi()
        return f"/disiplin/{PerkaraDisiplin.objects.get(keadaan=keadaan, pembebasan=None).pk}/{lanjut}"

    return alamat


def dibebaskan(lanjut: str = "") -> Callable[[], str]:
    """A page of the case whose person is relieved from duty."""

    def alamat() -> str:
        from kinerja.disiplin.models import PerkaraDisiplin

        _isi()
        return f"/disiplin/{PerkaraDisiplin.objects.exclude(pembebasan=None).get().pk}/{lanjut}"

    return alamat


def halaman(lanjut: str = "") -> Callable[[], str]:
    """A page that needs the cases to be there."""

    def alamat() -> str:
        _isi()
        return f"/disiplin/{lanjut}"

    return alamat


def mengangkat() -> str:
    """Where the proposal is taken up."""
    from kinerja.disiplin.models import UsulAbsensi

    _isi()
    return f"/disiplin/baru/?usul={UsulAbsensi.objects.get().pk}"
