"""The agreement as an archival file, and as an issued document."""

from functools import partial

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.permissions import boleh_menerbitkan
from kinerja.dokumen.views.terbitkan import Asal, tanya_terbit
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.perjanjian.cetak import formulir_pk
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.pihak import penugasan_bernama
from kinerja.perjanjian.selectors import cetak
from kinerja.perjanjian.snapshot import Tercetak
from kinerja.perjanjian.templatetags.perjanjian import tanggal_naskah
from kinerja.perjanjian.terbit import terbitan_pk
from kinerja.perjanjian.views.dasar import ambil_pk


@require_safe
@butuh_masuk
def pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The document with its annex as an archival file."""
    satu = ambil_pk(request, pk)
    t = cetak(satu, request.sesi.hari, request.sesi.pohon)
    naskah = _naskah(request, satu, _bernama(request, satu), t)
    return unduh_formulir(naskah, f"perjanjian kinerja {satu.tahun} {t.pertama.nama}")


def _bernama(request: Permintaan, satu: PerjanjianKinerja) -> Penugasan:
    return penugasan_bernama(satu.penugasan_id, tanggal_naskah(satu) or request.sesi.hari)


def _naskah(
    request: Permintaan, satu: PerjanjianKinerja, bernama: Penugasan, t: Tercetak, *, bernomor: bool = False
) -> Naskah:
    tanda = {x.pihak: x for x in satu.tanda_tangan.all()}
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return formulir_pk(t, bernama.jenis_jabatan or "", tanda, tanggal_naskah(satu), cara, bernomor=bernomor)


def url_terbit(sesi: Sesi, satu: PerjanjianKinerja) -> str:
    """Where this reader may issue it; nowhere before it holds."""
    if satu.berlaku_pada is None:
        return ""
    pihak = {satu.penugasan_id, satu.pihak_kedua_id} & {*sesi.penugasan_ids}
    orang = {sesi.pegawai.pk} if sesi.pegawai and pihak else set()
    unit = None
    if sesi.peran:
        hari = tanggal_naskah(satu) or sesi.hari
        unit = sesi.pohon(hari).perangkat(penugasan_bernama(satu.penugasan_id, hari).unit_pada_id)
    boleh = boleh_menerbitkan(sesi, "perjanjian_kinerja", orang, unit)
    return reverse("perjanjian:terbitkan", args=[satu.pk]) if boleh else ""


@butuh_masuk
def terbitkan(request: Permintaan, pk: int) -> HttpResponse:
    """The agreement becomes an issued document."""
    satu = ambil_pk(request, pk)
    t, bernama = cetak(satu, request.sesi.hari, request.sesi.pohon), _bernama(request, satu)
    unit = request.sesi.pohon(tanggal_naskah(satu) or request.sesi.hari).perangkat(bernama.unit_pada_id)
    asal = Asal(
        f"{t.pertama.nama}, {satu.tahun}",
        reverse("perjanjian:rinci", args=[pk]),
        reverse("perjanjian:pdf", args=[pk]),
        "" if satu.berlaku_pada else _("Perjanjian ini belum berlaku. Dokumennya terbit sesudah kedua pihak setuju."),
    )
    naskah = partial(_naskah, request, satu, bernama, t, bernomor=True)
    return tanya_terbit(request, terbitan_pk(satu, t, naskah, unit), asal)
