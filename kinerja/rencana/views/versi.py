"""Documents and versions of the plan, and the list of budgets that do not add up."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import RUPIAH
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.rencana.forms import DokumenForm, VersiForm
from kinerja.rencana.forms.saring import sebut_versi
from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.permissions import boleh_ubah_rencana
from kinerja.rencana.selectors import daftar_versi, versi_berlaku
from kinerja.rencana.selectors.celah import bercelah
from kinerja.rencana.selectors.nama import nama_unit
from kinerja.rencana.selectors.versi import dengan_hitungan, semua_versi
from kinerja.rencana.services import buat_dokumen, buat_versi, jadikan_berjalan
from kinerja.rencana.views.pohon import baca_saringan


def _butuh_perencana(request: Permintaan) -> None:
    if not boleh_ubah_rencana(request.sesi):
        raise PermissionDenied


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """All documents with their versions; the running plan first."""
    konteks = {
        "daftar": list(dengan_hitungan(semua_versi())),
        "berlaku": versi_berlaku(request.sesi.hari),
        "boleh_kelola": boleh_ubah_rencana(request.sesi),
    }
    return render(request, "rencana/dokumen.html", konteks)


@butuh_masuk
def dokumen_baru(request: Permintaan) -> HttpResponse:
    """A new document with an empty first version."""
    _butuh_perencana(request)
    form = DokumenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        d = form.cleaned_data
        versi = form.jalankan(
            lambda: buat_dokumen(
                kode=d["kode"],
                nama=d["nama"],
                tahun_awal=d["tahun_awal"],
                tahun_akhir=d["tahun_akhir"],
                tanggal=d["tanggal"],
                by=request.pelaku,
                at=timezone.now(),
            )
        )
        if versi:
            messages.success(request, _("Dokumen %s dibuat. Tambahkan simpul atau impor berkasnya.") % versi.dokumen)
            return redirect(f"{reverse('rencana:pohon')}?versi={versi.pk}")
    return render(request, "rencana/dokumen_form.html", {"form": form})


@butuh_masuk
def versi_baru(request: Permintaan, versi: int) -> HttpResponse:
    """A new version copied from this one, with its date and reason."""
    _butuh_perencana(request)
    dari = get_object_or_404(VersiRencana.objects.select_related("dokumen"), pk=versi)
    form = VersiForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        d = form.cleaned_data
        baru = form.jalankan(
            lambda: buat_versi(
                dari=dari,
                kode=d["kode"],
                tanggal=d["tanggal"],
                alasan=d["alasan"],
                by=request.pelaku,
                at=timezone.now(),
            )
        )
        if baru:
            messages.success(request, _("Versi %s dibuat sebagai salinan.") % baru.kode)
            return redirect(f"{reverse('rencana:pohon')}?versi={baru.pk}")
    return render(request, "rencana/versi_form.html", {"form": form, "dari": dari})


@butuh_masuk
def jalankan(request: Permintaan, versi: int) -> HttpResponse:
    """Make a document the running plan, after saying what follows."""
    _butuh_perencana(request)
    satu = get_object_or_404(VersiRencana.objects.select_related("dokumen"), pk=versi)
    if request.method == "POST":
        jadikan_berjalan(dokumen=satu.dokumen, by=request.pelaku, at=timezone.now())
        messages.success(request, _("%s kini rencana yang berjalan.") % satu.dokumen)
        return redirect("rencana:dokumen")
    konteks = {
        "judul": _("Jadikan %s rencana yang berjalan?") % satu.dokumen,
        "mengikat": [
            _("Perjanjian kinerja dan SKP yang disiapkan setelah ini diisi dari dokumen ini."),
            _("Perjanjian yang sudah disepakati tidak berubah."),
        ],
        "aksi": _("Jadikan rencana berjalan"),
        "url_batal": reverse("rencana:dokumen"),
    }
    return render(request, "web/konfirmasi.html", konteks)


@require_safe
@butuh_masuk
def selisih(request: Permintaan) -> HttpResponse:
    """Budgets that differ from the sum below them, with the difference; nothing is corrected."""
    semua = daftar_versi()
    if not semua:
        return redirect("rencana:pohon")
    saring, unit, tahun = baca_saringan(request, semua, request.sesi)
    baris = bercelah(Simpul.objects.filter(versi=saring.versi), "pagu_beda", saring.versi, saring.tahun)
    nama = nama_unit([u.unit_id for u in unit], request.sesi.hari)
    hasil = Daftar(
        request,
        baris.select_related("unit").order_by("unit__kode", "kode"),
        kolom=_kolom_selisih(nama, saring.tahun),
        cari=("kode", "nama"),
        saring=(
            Saring(
                "versi",
                _("Rencana"),
                [(str(v.pk), sebut_versi(v)) for v in semua],
                _biar,
                str(saring.versi.pk),
            ),
            Saring("tahun", _("Tahun"), [(str(t), str(t)) for t in tahun], _biar, str(saring.tahun)),
            Saring("unit", _("Unit"), [(str(u.unit_id), u.nama) for u in unit], lambda b, k: b.filter(unit_id=int(k))),
            Saring("level", _("Level"), Level.choices),
        ),
        kosong=Kosong(_("Semua pagu sama dengan jumlah di bawahnya."), _("Tidak ada yang perlu diperiksa.")),
    )
    if unduhan := hasil.unduhan(f"selisih-pagu-{saring.versi.dokumen.kode}-{saring.tahun}"):
        return unduhan
    return render(request, "rencana/selisih.html", {"daftar": hasil, "saring": saring})


def _biar(baris: QuerySet[Simpul], _kode: str) -> QuerySet[Simpul]:
    """Version and year have chosen the rows already."""
    return baris


def _kolom_selisih(nama: dict[int, str], tahun: int) -> list[KolomDaftar[Simpul]]:
    return [
        KolomDaftar("unit", _("Unit"), lambda s: nama.get(s.unit_id, s.unit.kode), urut="unit__kode"),
        KolomDaftar("level", _("Level"), lambda s: str(Level(s.level).label), layar=False),
        KolomDaftar("kode", _("Kode"), urut="kode", tautan=lambda s: reverse("rencana:simpul", args=[s.pk])),
        KolomDaftar("nama", _("Nama")),
        KolomDaftar("pagu_tahun", _("Pagu %d") % tahun, urut="pagu_tahun", jenis=RUPIAH),
        KolomDaftar("pagu_anak", _("Jumlah di bawahnya"), lambda s: s.pagu_anak or 0, urut="pagu_anak", jenis=RUPIAH),
        KolomDaftar("selisih", _("Selisih"), lambda s: (s.pagu_anak or 0) - (s.pagu_tahun or 0), jenis=RUPIAH),
    ]
