"""What the pages share: the case asked for, and doing what a form is for."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.permissions import boleh_membaca_semua, lingkup_perkara, lingkup_sendiri
from kinerja.disiplin.selectors.daftar import berkas_meja, bernip, dengan_kunjungan, lengkap
from kinerja.disiplin.services import catat_kunjungan
from kinerja.organisasi.sesi import Permintaan


def buka_berkas(request: Permintaan, pk: int, *, utuh: bool = True) -> tuple[PerkaraDisiplin, bool]:
    """A case this reader may see, whole or for one act, and whether it is the own one; the look is remembered."""
    sesi = request.sesi
    baca = lengkap if utuh else bernip
    milik = sesi.pegawai is not None and not sesi.pelaku_lain
    pengguna = int(request.pelaku.pengguna_id)
    if utuh and boleh_membaca_semua(sesi):
        satu = next(iter(berkas_meja(pk, sesi.pegawai.pk if sesi.pegawai else None, pengguna, sesi.hari)), None)
    else:
        terbaca = baca(lingkup_perkara(sesi), sesi.hari)
        satu = dengan_kunjungan(terbaca, pengguna, sesi.hari).filter(pk=pk).first()
    if satu is not None:
        if not satu.sudah_dibaca:
            catat_kunjungan(perkara=satu, by=request.pelaku, at=timezone.now())
        return satu, False
    satu = baca(lingkup_sendiri(sesi), sesi.hari).filter(pk=pk).first() if milik else None
    if satu is None:
        raise Http404(_("Perkara ini tidak ada, atau tidak untuk Anda baca."))
    return satu, True


def kirim(
    request: Permintaan, form: forms.Form, lakukan: Callable[[], object], pesan: str, tujuan: str
) -> HttpResponse | None:
    """Do it; where it is refused the form says each reason and keeps what was typed."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        lakukan()
    except MataRantaiKurang as galat:
        for t in galat.temuan:
            form.add_error(None, f"{t.pesan} ({t.pasal})")
        return None
    except DisiplinDitolak as galat:
        form.add_error(None, str(galat))
        return None
    except SudahBerubah as galat:
        assert isinstance(form, FormVersi)
        form.sudah_berubah(galat)
        return None
    messages.success(request, pesan)
    return redirect(tujuan)
