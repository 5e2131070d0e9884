"""Why a signature was not set: each error names itself, says what to do, and whether trying again can help."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class GagalTandaTangan(Exception):
    """Nothing was signed; the file is as it was. `pesan` is for the screen and holds no secret and no person's data."""

    pesan: ClassVar[str | Promise] = ""
    boleh_diulang: ClassVar[bool] = False

    def __init__(self, kode: str = "") -> None:
        self.kode = kode  # the service's own number of the error, never its text
        super().__init__(type(self).__name__, kode)

    def __str__(self) -> str:
        return f"{self.pesan} ({self.kode})" if self.kode else str(self.pesan)


class DokumenDitolak(GagalTandaTangan):
    """What was given is not a PDF that can be signed."""

    pesan = _("Berkas ini tidak dapat ditandatangani: bukan PDF yang utuh, atau terkunci. Buat ulang dokumennya.")


class UrutanSalah(GagalTandaTangan):
    """The number of signatures in the file is not the one before this."""

    pesan = _("Urutan tanda tangan tidak sesuai dengan isi berkas. Muat ulang halaman, lalu coba lagi.")


class TandaSebelumnyaRusak(GagalTandaTangan):
    """An earlier signature no longer holds."""

    pesan = _("Tanda tangan sebelumnya pada berkas ini tidak lagi utuh. Jangan lanjutkan; buat ulang dokumennya.")


class BelumDisiapkan(GagalTandaTangan):
    """The deployment has no setting for this way of signing."""

    pesan = _("Cara tanda tangan ini belum disiapkan di server. Minta pengelola mengisi pengaturannya.")


class KunciTidakTerbaca(GagalTandaTangan):
    """The key file or the file of its passphrase is missing, damaged, or does not open."""

    pesan = _(
        "Kunci tanda tangan di server tidak dapat dibuka. Minta pengelola memeriksa berkas kunci dan berkas sandinya."
    )


class SertifikatKedaluwarsa(GagalTandaTangan):
    """The certificate is over, or has not begun."""

    pesan = _("Sertifikat penanda tangan tidak sedang berlaku. Minta sertifikat baru, lalu ulangi.")


class SertifikatDicabut(GagalTandaTangan):
    """Its issuer has revoked the certificate."""

    pesan = _("Sertifikat penanda tangan sudah dicabut penerbitnya. Minta sertifikat baru, lalu ulangi.")


class SertifikatTidakDikenal(GagalTandaTangan):
    """No chain leads from the certificate to a trusted root, or it may not sign documents."""

    pesan = _(
        "Sertifikat penanda tangan bukan dari penerbit yang dipercaya, atau bukan untuk menandatangani dokumen. "
        "Minta pengelola memeriksa sertifikat dan daftar akar."
    )


class StatusTidakDiketahui(GagalTandaTangan):
    """Revocation is required to be known, and is not."""

    pesan = _(
        "Status pencabutan sertifikat tidak dapat dipastikan sekarang. Belum ada yang ditandatangani; ulangi nanti."
    )
    boleh_diulang = True


class CapWaktuGagal(GagalTandaTangan):
    """The time stamp authority did not answer, or not with a time stamp."""

    pesan = _(
        "Layanan cap waktu tidak menjawab dengan benar. Belum ada yang ditandatangani; ulangi beberapa saat lagi."
    )
    boleh_diulang = True


class LayananLambat(GagalTandaTangan):
    """The service did not finish within its time."""

    pesan = _(
        "Layanan tanda tangan tidak selesai menjawab pada waktunya. Berkas tidak berubah; ulangi beberapa saat lagi."
    )
    boleh_diulang = True


class LayananGagal(GagalTandaTangan):
    """The service cannot be reached, or says that it is broken."""

    pesan = _("Layanan tanda tangan sedang terganggu. Berkas tidak berubah; ulangi beberapa saat lagi.")
    boleh_diulang = True


class JawabanRusak(GagalTandaTangan):
    """The answer is cut off, is no PDF, or is not the sent file with one sound signature more."""

    pesan = _(
        "Jawaban layanan tanda tangan tidak utuh atau tidak sesuai dengan berkas yang dikirim, sehingga tidak dipakai. "
        "Ulangi; bila tetap terjadi, hubungi pengelola layanan."
    )
    boleh_diulang = True


class KredensialDitolak(GagalTandaTangan):
    """The service does not accept this system's own account."""

    pesan = _("Layanan tanda tangan menolak akun sistem ini. Minta pengelola memeriksa nama dan sandi akun layanan.")


class SandiSalah(GagalTandaTangan):
    """The signer's passphrase or one-time code is wrong."""

    pesan = _("Frasa sandi atau kode sekali pakai salah. Periksa, lalu masukkan lagi.")


class PenggunaTidakTerdaftar(GagalTandaTangan):
    """The signer is not known to the service, or the certificate is over."""

    pesan = _(
        "Penanda tangan belum terdaftar di layanan, atau sertifikatnya sudah habis. "
        "Daftar atau perbarui sertifikat lewat admin BSrE instansi."
    )


class LayananMenolak(GagalTandaTangan):
    """The service refuses, for a reason of its own."""

    pesan = _("Layanan tanda tangan menolak permintaan ini. Berkas tidak berubah; sampaikan kodenya kepada pengelola.")
