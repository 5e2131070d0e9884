"""The acts on the way of an agreement; each says what it binds before it is done."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perjanjian import services
from kinerja.perjanjian.forms import AlasanForm, CatatanForm, KunciForm, TandaTanganForm
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors import cetak
from kinerja.perjanjian.services import Pengesahan
from kinerja.perjanjian.views.dasar import ambil_pk, konfirmasi


def _sebut(pk: PerjanjianKinerja) -> str:
    isi = {"tahun": pk.tahun, "nama": pk.penugasan.pegawai.nama_lengkap, "versi": pk.versi}
    return _("Perjanjian kinerja %(tahun)d, %(nama)s, versi %(versi)d") % isi


def _kunci(request: Permintaan, pk: PerjanjianKinerja) -> KunciForm:
    return KunciForm(request.POST if request.method == "POST" else None, initial={"kunci": pk.kunci})


@butuh_masuk
def ajukan(request: Permintaan, pk: int) -> HttpResponse:
    """Hand the draft to the superior; the head of the region agrees to the own one by it."""
    satu = ambil_pk(request, pk, "ajukan")
    sendiri = satu.pihak_kedua_id is None
    mengikat = (
        [_("Isi perjanjian ditetapkan dan siap Anda tanda tangani."), _("Sesudah itu isinya tidak dapat diubah.")]
        if sendiri
        else [
            _("Atasan Anda membacanya, lalu menyepakati atau mengembalikan dengan catatan."),
            _("Selama belum ditanggapi, Anda dapat menariknya kembali."),
        ]
    )
    return konfirmasi(
        request,
        satu,
        _kunci(request, satu),
        lambda f: services.ajukan_pk(pk_id=pk, kunci=f.cleaned_data["kunci"], by=request.pelaku, at=timezone.now()),
        pesan=_("Perjanjian kinerja diajukan."),
        konteks={
            "judul": _("Ajukan perjanjian kinerja ini?"),
            "perihal": _sebut(satu),
            "mengikat": mengikat,
            "aksi": _("Ajukan"),
        },
    )


@butuh_masuk
def tarik(request: Permintaan, pk: int) -> HttpResponse:
    """Take back what was not answered yet."""
    satu = ambil_pk(request, pk, "tarik")
    return konfirmasi(
        request,
        satu,
        _kunci(request, satu),
        lambda f: services.tarik_pk(pk_id=pk, kunci=f.cleaned_data["kunci"], by=request.pelaku, at=timezone.now()),
        pesan=_("Pengajuan ditarik kembali."),
        konteks={
            "judul": _("Tarik kembali pengajuan ini?"),
            "perihal": _sebut(satu),
            "mengikat": [_("Perjanjian kembali menjadi draf dan dapat Anda sunting.")],
            "aksi": _("Tarik kembali"),
        },
    )


@butuh_masuk
def kembalikan(request: Permintaan, pk: int) -> HttpResponse:
    """Send back with a note."""
    satu = ambil_pk(request, pk, "kembalikan")
    sudah_disepakati = bool(satu.hash_snapshot)
    mengikat = (
        [_("Versi yang disepakati ditutup tanpa berlaku; draf baru dengan isi yang sama membawa catatan Anda.")]
        if sudah_disepakati
        else [_("Perjanjian kembali menjadi draf dengan catatan Anda.")]
    )
    form = CatatanForm(request.POST if request.method == "POST" else None, initial={"kunci": satu.kunci})
    return konfirmasi(
        request,
        satu,
        form,
        lambda f: services.kembalikan_pk(
            pk_id=pk,
            kunci=f.cleaned_data["kunci"],
            pesan=f.cleaned_data["catatan"],
            by=request.pelaku,
            at=timezone.now(),
        ),
        pesan=_("Perjanjian kinerja dikembalikan dengan catatan."),
        konteks={
            "judul": _("Kembalikan perjanjian kinerja ini?"),
            "perihal": _sebut(satu),
            "mengikat": mengikat,
            "aksi": _("Kembalikan"),
        },
    )


@butuh_masuk
def sepakati(request: Permintaan, pk: int) -> HttpResponse:
    """The superior agrees; the words are fixed."""
    satu = ambil_pk(request, pk, "sepakati")
    return konfirmasi(
        request,
        satu,
        _kunci(request, satu),
        lambda f: services.sepakati_pk(pk_id=pk, kunci=f.cleaned_data["kunci"], by=request.pelaku, at=timezone.now()),
        pesan=_("Perjanjian kinerja disepakati. Kedua pihak kini dapat menandatanganinya."),
        konteks={
            "judul": _("Sepakati perjanjian kinerja ini?"),
            "perihal": _sebut(satu),
            "mengikat": [
                _("Isi, target, dan anggaran ditetapkan; sesudah ini tidak dapat diubah tanpa versi baru."),
                _("Perjanjian berlaku setelah kedua pihak menandatangani."),
            ],
            "aksi": _("Sepakati"),
        },
    )


@butuh_masuk
def tandatangani(request: Permintaan, pk: int) -> HttpResponse:
    """Sign exactly what stands above the button, with the password again."""
    satu = ambil_pk(request, pk, "tandatangani")
    form = TandaTanganForm(
        request.POST if request.method == "POST" else None, initial={"hash_dibaca": satu.hash_snapshot}
    )

    def aksi(f: TandaTanganForm) -> PerjanjianKinerja:
        assert request.sesi.pengguna is not None  # butuh_masuk
        sah = Pengesahan.dengan_sandi(request.sesi.pengguna, f.cleaned_data["sandi"], request)
        return services.tandatangani_pk(
            pk_id=pk,
            hash_dibaca=f.cleaned_data["hash_dibaca"],
            pengesahan=sah,
            by=request.pelaku,
            at=timezone.now(),
        )

    return konfirmasi(
        request,
        satu,
        form,
        aksi,
        pesan=_("Tanda tangan Anda tercatat."),
        templat="perjanjian/tandatangani.html",
        konteks={
            "judul": _("Tanda tangani perjanjian kinerja %d") % satu.tahun,
            "perihal": _sebut(satu),
            "mengikat": [
                _("Anda menandatangani isi di atas, kata demi kata, sebagai %s.") % request.pelaku.kapasitas,
                _("Perjanjian berlaku setelah semua pihak menandatangani, dan hanya berubah lewat versi baru."),
                _("Nama, jabatan, waktu, dan sidik isi tercatat dan tidak dapat dihapus."),
            ],
            "aksi": _("Tanda tangani"),
            "t": cetak(satu, request.sesi.hari),
        },
    )


@butuh_masuk
def ubah(request: Permintaan, pk: int) -> HttpResponse:
    """A new version as a draft, with its reason."""
    satu = ambil_pk(request, pk, "ubah")
    form = AlasanForm(request.POST if request.method == "POST" else None, initial={"kunci": satu.kunci})
    return konfirmasi(
        request,
        satu,
        form,
        lambda f: services.ubah_pk(
            pk_id=pk,
            kunci=f.cleaned_data["kunci"],
            alasan=f.cleaned_data["alasan"],
            by=request.pelaku,
            at=timezone.now(),
        ),
        pesan=_("Draf versi baru dibuat. Sunting, lalu ajukan."),
        konteks={
            "judul": _("Buat versi baru?"),
            "perihal": _sebut(satu),
            "mengikat": [
                _("Draf versi baru dibuat dari isi yang berlaku."),
                _("Versi ini tetap berlaku sampai versi baru ditandatangani kedua pihak."),
            ],
            "aksi": _("Buat versi baru"),
        },
    )
