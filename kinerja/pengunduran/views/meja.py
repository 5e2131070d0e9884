"""The list of letters, for the authority and the desk; and the acts of both."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.selectors.jabatan import pilihan_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pengunduran.forms import FormJabatan, FormTerima, FormTolak, FormTunda
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.permissions import boleh_daftar, boleh_meja, pejabat, surat_meja
from kinerja.pengunduran.selectors.kurang import kurang_jabatan
from kinerja.pengunduran.selectors.surat import baca_meja, bernama
from kinerja.pengunduran.services import sebut_jabatan, terima_surat, tolak_surat, tunda_surat
from kinerja.pengunduran.views.bersama import Langkah, alamat_surat, ambil, langkah


@require_safe
@butuh_masuk
def meja(request: Permintaan) -> HttpResponseBase:
    """All signed letters, the newest first."""
    sesi = request.sesi
    if not boleh_daftar(sesi):
        raise PermissionDenied(_("Daftar ini dibaca pejabat pembina kepegawaian dan meja pengunduran diri BKPSDM."))
    keadaan = [x for x in KeadaanSurat.choices if x[0] != KeadaanSurat.DRAF]
    daftar: Daftar[SuratPengunduran] = Daftar(
        request,
        lambda: bernama(surat_meja(sesi), sesi.hari).order_by("-ditandatangani", "-pk"),
        potong=lambda potongan: baca_meja(sesi.hari, potongan),
        hitung=surat_meja(sesi).count,
        kolom=(
            KolomDaftar("nama", _("Nama"), "pegawai.nama_lengkap", urut="pegawai__nama", tautan=alamat_surat),
            KolomDaftar("nip", _("NIP"), layar=False),
            KolomDaftar("nama_jabatan", _("Jabatan yang ditinggalkan"), urut="nama_jabatan"),
            KolomDaftar("nama_unit", _("Unit"), urut="nama_unit"),
            KolomDaftar("ditandatangani", _("Ditandatangani"), urut="ditandatangani", jenis=TANGGAL),
            KolomDaftar("tenang_sampai", _("Masa tenang sampai"), urut="tenang_sampai", jenis=TANGGAL),
            KolomDaftar("nama_tujuan", _("Jabatan berikutnya")),
            KolomDaftar("mulai", _("Mulai"), urut="mulai", jenis=TANGGAL),
            KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="pengunduran/_keadaan.html"),
        ),
        cari=("pegawai__nama", "nama_jabatan", "nama_unit"),
        saring=(Saring("keadaan", _("Keadaan"), keadaan),),
        kosong=Kosong(
            _("Belum ada surat pengunduran diri."),
            _("Surat hanya ditulis pegawai sendiri. Tidak ada yang perlu disiapkan di sini."),
        ),
    )
    unduhan = daftar.unduhan("pengunduran-diri")
    return unduhan or render(request, "pengunduran/meja.html", {"daftar": daftar})


@butuh_masuk
def jabatan(request: Permintaan, pk: int) -> HttpResponse:
    """The desk names the next post."""
    satu = ambil(request, pk)
    if not boleh_meja(request.sesi):
        raise PermissionDenied(_("Jabatan berikutnya disebut oleh meja pengunduran diri BKPSDM."))
    kini = satu.tujuan.kode if satu.tujuan else ""
    awal = {"kunci": satu.kunci, "mulai": satu.mulai or satu.mulai_diminta, "kode_jabatan": kini}
    cari, dipilih = request.GET.get("jabatan", ""), request.POST.get("kode_jabatan", kini)
    pilihan = pilihan_jabatan(cari, satu.mulai or satu.mulai_diminta, dipilih)
    form = FormJabatan(request.POST or None, initial=awal, pilihan=pilihan)

    def lakukan() -> None:
        data = form.cleaned_data
        sebut_jabatan(
            surat=pk, versi=data["kunci"], kode_jabatan=data["kode_jabatan"], mulai=data["mulai"], by=request.pelaku,
            at=timezone.now(),
        )  # fmt: skip

    isi = Langkah(
        _("Sebut jabatan berikutnya"),
        _("Simpan"),
        _("Jabatan berikutnya disebut. Yang menulis surat sudah dapat membacanya."),
        alamat_surat(satu),
        perihal=_perihal(satu),
        lain={"cari": cari, "belum": not (pilihan or form.is_bound)},
    )
    return langkah(request, form, lakukan, isi)


@butuh_masuk
def terima(request: Permintaan, pk: int) -> HttpResponse:
    """Accept: what is missing is said before anything is typed."""
    satu, by = _diputus(request, pk)
    awal = {"kunci": satu.kunci, "tanggal": request.sesi.hari}
    form = FormTerima(request.POST or None, initial=awal, request=request)

    def lakukan() -> None:
        versi = form.cleaned_data["kunci"]
        terima_surat(surat=pk, versi=versi, isi=form.putusan(), by=by, at=timezone.now())

    kurang = kurang_jabatan(satu, request.sesi.hari)
    if satu.tenang_sampai and request.sesi.hari <= satu.tenang_sampai:
        kurang.append(_("Masa tenang berlaku sampai %s. Putuskan sesudahnya.") % tulis_tanggal(satu.tenang_sampai))
    isi = Langkah(
        _("Terima pengunduran diri?"),
        _("Terima"),
        _("Pengunduran diri diterima. Jabatan berganti pada tanggalnya."),
        alamat_surat(satu),
        akibat=_akibat_terima(satu),
        perihal=_perihal(satu),
        kurang=kurang,
        berat=True,
    )
    return langkah(request, form, lakukan, isi)


def _akibat_terima(satu: SuratPengunduran) -> list[str]:
    if satu.mulai is None:
        return []
    apa = {"lama": satu.nama_jabatan, "baru": satu.nama_tujuan, "mulai": tulis_tanggal(satu.mulai)}
    return [
        _("%(lama)s berakhir sehari sebelum %(mulai)s, dan %(baru)s mulai %(mulai)s, dalam satu perbuatan.") % apa,
        _("Status ASN tetap. Surat tidak dapat ditarik lagi sesudah ini."),
    ]


@butuh_masuk
def tunda(request: Permintaan, pk: int) -> HttpResponse:
    """Postpone, with a reason and a day."""
    satu, by = _diputus(request, pk)
    form = FormTunda(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        data = form.cleaned_data
        versi, alasan, sampai = data["kunci"], data["alasan"], data["sampai"]
        at = timezone.now()
        tunda_surat(surat=pk, versi=versi, alasan=alasan, sampai=sampai, by=by, at=at, **form.surat())

    akibat = [_("Yang menulis surat membaca alasannya, dan tetap dapat menarik suratnya.")]
    judul, pesan = _("Tunda keputusan?"), _("Keputusan ditunda.")
    return langkah(
        request, form, lakukan, Langkah(judul, _("Tunda"), pesan, alamat_surat(satu), akibat, _perihal(satu))
    )


@butuh_masuk
def tolak(request: Permintaan, pk: int) -> HttpResponse:
    """Refuse, with a reason."""
    satu, by = _diputus(request, pk)
    form = FormTolak(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        data = form.cleaned_data
        at = timezone.now()
        tolak_surat(surat=pk, versi=data["kunci"], alasan=data["alasan"], by=by, at=at, **form.surat())

    akibat = [_("Yang menulis surat membaca alasannya dan tetap dalam jabatannya; ia dapat menulis surat baru.")]
    judul, pesan = _("Tolak pengunduran diri?"), _("Surat ditolak.")
    return langkah(
        request, form, lakukan, Langkah(judul, _("Tolak"), pesan, alamat_surat(satu), akibat, _perihal(satu))
    )


def _diputus(request: Permintaan, pk: int) -> tuple[SuratPengunduran, Pelaku]:
    """The letter and the authority who decides about it."""
    satu, jabatan = ambil(request, pk), pejabat(request.sesi)
    if jabatan is None:
        raise PermissionDenied(_("Surat ini diputus pejabat pembina kepegawaian (kepala daerah)."))
    return satu, request.sesi.sebagai(jabatan)


def _perihal(satu: SuratPengunduran) -> str:
    return f"{satu.pegawai.nama_lengkap}, {satu.nama_jabatan or ''}"
