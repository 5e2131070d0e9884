"""The form of one kind about one person, with the facts of the record beside it."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.selectors.jabatan import pilihan_jabatan
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.forms import FormUsul
from kinerja.tindaklanjut.models import JenisTindakLanjut
from kinerja.tindaklanjut.permissions import boleh_mengusulkan, pemutus_jenis
from kinerja.tindaklanjut.selectors.daftar import penugasan_diusulkan
from kinerja.tindaklanjut.selectors.fakta import fakta_pegawai, peringatan_penghargaan
from kinerja.tindaklanjut.services import usulkan
from kinerja.tindaklanjut.views.bersama import alamat_satu, kirim, tampil

J = JenisTindakLanjut
JUDUL = {
    J.PENGHARGAAN: (_l("Usulkan penghargaan"), _l("Usulkan"), _l("Penghargaan diusulkan.")),
    J.PENGEMBANGAN: (_l("Usulkan prioritas pengembangan"), _l("Usulkan"), _l("Prioritas pengembangan diusulkan.")),
    J.MUTASI: (_l("Usulkan mutasi"), _l("Usulkan"), _l("Mutasi diusulkan. Tidak ada yang berpindah karenanya.")),
    J.NOTA: (_l("Tulis nota pembinaan"), _l("Sampaikan"), _l("Nota pembinaan disampaikan.")),
}


@butuh_masuk
def usul(request: Permintaan, jenis: str, penugasan: int) -> HttpResponse:
    """Whoever may begin it; a note is the superior's own."""
    sesi = request.sesi
    if jenis not in J.values or not boleh_mengusulkan(sesi):
        raise Http404
    p = get_object_or_404(penugasan_diusulkan(sesi, langsung=jenis == J.NOTA), pk=penugasan)
    fakta = fakta_pegawai(p, sesi.hari)
    form = FormUsul(
        request.POST or None, initial={"kunci": 0}, jenis=jenis, fakta=fakta, on=sesi.hari,
        pilihan=_jabatan(request) if jenis == J.MUTASI else (),
    )  # fmt: skip

    def lakukan() -> str:
        return alamat_satu(usulkan(penugasan=p.pk, isian=form.isi(), sesi=sesi, at=timezone.now()))

    judul, aksi, pesan = (str(x) for x in JUDUL[J(jenis)])
    if jawaban := kirim(request, form, lakukan, pesan):
        return jawaban
    konteks = {
        "p": p,
        "jabatan": judul_jabatan(p),
        "jenis": jenis,
        "judul": judul,
        "aksi": aksi,
        "akibat": [*_akibat(jenis), *_memutus(sesi, jenis)],
        "peringatan": peringatan_penghargaan(jenis, fakta, sesi.hari),
        "cari": request.GET.get("jabatan", "") if jenis == J.MUTASI else None,
        "siap": jenis != J.MUTASI or form.pilihan or form.is_bound,
        "dasar_pertimbangan": rujukan(pustaka_berlaku().nilai("mutasi.pertimbangan", sesi.hari)),
        "url_batal": reverse("tindaklanjut:baru"),
    }
    return tampil(request, "tindaklanjut/usul.html", konteks, form)


def _jabatan(request: Permintaan) -> list[tuple[str, str]]:
    """What was searched, and what was chosen of it."""
    dipilih = request.POST.get("kode_jabatan", "")
    return pilihan_jabatan(request.GET.get("jabatan", ""), request.sesi.hari, dipilih)


def _memutus(sesi: Sesi, jenis: str) -> list[str]:
    """Who could decide that kind is told that proposing it gives the decision away."""
    if jenis not in pemutus_jenis(sesi):
        return []
    return [_("Anda berwenang memutus jenis ini. Bila Anda yang mengusulkan, orang lain yang memutus.")]


def _akibat(jenis: str) -> list[str]:
    baca = _("Pegawai membacanya seketika, dapat menanggapi, dan tanggapannya tetap tersimpan.")
    if jenis == J.NOTA:
        return [
            _("Ini pembinaan oleh atasan, bukan teguran lisan atau tertulis menurut PP 94/2021, dan bukan hukuman."),
            _("Tidak masuk rapor, tidak dihitung pada seleksi, mutasi, atau TPP, dan tidak membuka pemeriksaan."),
            baca,
        ]
    if jenis == J.MUTASI:
        return [
            _("Tidak ada yang berpindah: usul diputus pejabat pembina kepegawaian dan berakhir di pelantikan."),
            _("Syaratnya diperiksa dan tersimpan sebagai peringatan beserta aturannya."),
            baca,
        ]
    putus = _("Diputus orang lain yang berwenang, tidak pernah oleh yang mengusulkan.")
    rapor = _("Bila disetujui, penghargaan langsung tercatat dan terlihat pada rapor.")
    return [putus, rapor, baca] if jenis == J.PENGHARGAAN else [putus, baca]
