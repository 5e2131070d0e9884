"""Hand setting SKP and returning (SKP, realisation) to one person for some days, and take it back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.aturan import tenggat
from kinerja.dasar.waktu import hari, tulis_rentang, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.organisasi.models import Delegasi, JenisPenugasan, Pegawai, Penugasan, RentangAtasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.perwakilan.galat import PerwakilanDitolak

MASA = "masa.delegasi"
SEHARI = timedelta(days=1)


def batas_delegasi(mulai: date) -> date:
    """The last day of a delegation that begins on this day and lasts as long as it may."""
    return tenggat.jatuh_tempo(MASA, mulai, abaikan_libur=True, pustaka=pustaka_berlaku()).tanggal - SEHARI


def beri_delegasi(
    *, penugasan: int, orang: Pegawai, mulai: date, sampai: date, alasan: str, by: Pelaku, at: datetime
) -> Delegasi:
    """`orang` sets SKP and returns (SKP, realisation) in the name of the holder (`by`) of this post on these days, both
    included.
    """
    with tindakan("perwakilan.delegasi_diberikan", by=by, at=at) as catatan:
        jabatan = Penugasan.objects.select_for_update(of=("self",)).get(pk=penugasan)
        _butuh_wewenang(jabatan, by, mulai, sampai)
        _butuh_masuk_akal(jabatan, orang, mulai, sampai, alasan, hari(at))
        _butuh_bebas(jabatan, mulai, sampai)
        satu = Delegasi.objects.create(
            penugasan=jabatan,
            orang=orang,
            mulai=mulai,
            sampai=sampai,
            alasan=alasan.strip(),
            oleh=by.nama,
            kapasitas=by.kapasitas,
            diberikan=at,
        )
        _catat(catatan, satu, mulai=mulai, sampai=sampai)
    return satu


def cabut_delegasi(*, delegasi: int, by: Pelaku, at: datetime) -> None:
    """End it at once. Ended or taken back already: refused, nothing changes."""
    with tindakan("perwakilan.delegasi_dicabut", by=by, at=at) as catatan:
        satu = Delegasi.objects.select_for_update(of=("self",)).select_related("penugasan").get(pk=delegasi)
        if satu.dicabut:
            raise PerwakilanDitolak(_("Delegasi ini sudah dicabut %(oleh)s.") % {"oleh": satu.dicabut_oleh})
        if satu.sampai < hari(at):
            raise PerwakilanDitolak(_("Delegasi ini sudah berakhir %s.") % tulis_tanggal(satu.sampai))
        satu.dicabut, satu.dicabut_oleh = at, by.nama
        satu.save(update_fields=["dicabut", "dicabut_oleh"])
        _catat(catatan, satu)


def _catat(catatan: Catatan, satu: Delegasi, **muatan: object) -> None:
    catatan.perihal("delegasi", satu.pk)
    catatan.perihal("pegawai", satu.penugasan.pegawai_id)
    catatan.perihal("pegawai", satu.orang_id)
    catatan.muatan(penugasan=satu.penugasan_id, orang=satu.orang_id, **muatan)


def _butuh_wewenang(jabatan: Penugasan, by: Pelaku, mulai: date, sampai: date) -> None:
    """The holder acts in the own post, and only for days on which it is held; what was handed over stays there."""
    if by.pegawai_id != str(jabatan.pegawai_id) or by.penugasan_id != str(jabatan.pk):
        raise PerwakilanDitolak(
            _("Hanya pemegang jabatan yang mendelegasikan wewenangnya sendiri. Delegasi tidak dapat diteruskan.")
        )
    if jabatan.jenis == JenisPenugasan.PLH:
        raise PerwakilanDitolak(_("Plh. sudah mewakili pemegang jabatan, jadi tidak mendelegasikan lagi."))
    if mulai < jabatan.mulai or (jabatan.sampai and jabatan.sampai < sampai):
        raise PerwakilanDitolak(_("Anda tidak memegang jabatan ini pada semua hari itu. Perbaiki tanggalnya."))
    if not RentangAtasan.objects.filter(pada_hari(mulai), atasan=jabatan).exists():
        raise PerwakilanDitolak(_("Tidak ada yang dipimpin dari jabatan ini, jadi tidak ada yang didelegasikan."))


def _butuh_masuk_akal(jabatan: Penugasan, orang: Pegawai, mulai: date, sampai: date, alasan: str, on: date) -> None:
    if not alasan.strip():
        raise PerwakilanDitolak(_("Tuliskan alasannya, misalnya dinas luar dan nomor surat tugas."))
    if orang.pk == jabatan.pegawai_id:
        raise PerwakilanDitolak(_("Penerima delegasi harus orang lain. Tuliskan NIP orang itu."))
    if not on <= mulai <= sampai:
        raise PerwakilanDitolak(_("Delegasi mulai paling cepat hari ini dan berakhir sesudah mulai. Perbaiki tanggal."))
    if sampai > batas_delegasi(mulai):
        raise PerwakilanDitolak(_terlalu_lama(mulai))
    if not hasattr(orang, "akun") or not penugasan_pada(mulai).filter(pegawai=orang).exists():
        raise PerwakilanDitolak(
            _("%s tidak memegang jabatan pada hari itu, atau belum punya akun. Pilih orang lain.") % orang.nama_lengkap
        )


def _terlalu_lama(mulai: date) -> str:
    lama = (batas_delegasi(mulai) - mulai).days + 1
    return _("Delegasi paling lama %(n)d hari, juga bila diberikan berturut-turut. Untuk lebih lama, ajukan Plh.") % {
        "n": lama
    }


def _butuh_bebas(jabatan: Penugasan, mulai: date, sampai: date) -> None:
    """One delegate of a post a day, and the days in a row with those before and after not longer than one may be."""
    lama = batas_delegasi(mulai) - mulai
    dekat = list(
        Delegasi.objects.filter(penugasan=jabatan, mulai__lte=sampai + lama, sampai__gte=mulai - lama).select_related(
            "orang"
        )
    )
    for x in dekat:
        if x.dicabut is None and x.mulai <= sampai and x.sampai >= mulai:
            raise PerwakilanDitolak(
                _("Wewenang jabatan ini sudah didelegasikan kepada %(nama)s pada %(masa)s. Cabut itu dahulu.")
                % {"nama": x.orang.nama_lengkap, "masa": tulis_rentang(x.mulai, x.sampai)}
            )
    terpakai = {d for x in dekat for d in _hari(x.mulai, min(x.sampai, hari(x.dicabut)) if x.dicabut else x.sampai)}
    while mulai - SEHARI in terpakai:
        mulai -= SEHARI
    while sampai + SEHARI in terpakai:
        sampai += SEHARI
    if sampai - mulai > lama:
        raise PerwakilanDitolak(_terlalu_lama(mulai))


def _hari(mulai: date, sampai: date) -> Iterator[date]:
    """Every day, both ends included; none where it was taken back before it began."""
    while mulai <= sampai:
        yield mulai
        mulai += SEHARI
