"""The list of agreements, one in full as the official document, its print, its difference to the version before."""

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tampilan import Butir, Langkah
from kinerja.dasar.waktu import hari as hari_dari
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.selectors.terbitan import terbitan
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari, unit_bawah
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.perbedaan import beda_anggaran, beda_butir
from kinerja.perjanjian.periksa import DASAR, periksa_isian, periksa_pohon
from kinerja.perjanjian.permissions import boleh_siapkan_banyak, jabatan_untuk, lingkup_pk, tindakan_pk
from kinerja.perjanjian.selectors import cetak, dengan_nama, isian_dari, semua_versi
from kinerja.perjanjian.selectors.baca import URUT_DAFTAR, di_unit, unit_dalam
from kinerja.perjanjian.views.cetak import url_terbit
from kinerja.perjanjian.views.dasar import ambil_pk

S = PerjanjianKinerja.Status
UTAMA = ("tandatangani", "sepakati", "ajukan", "ubah")  # the one next act, the most pressing first


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """Agreements within reach: own, of one's people, of the agency, of all; as a page or a file."""
    sesi = request.sesi
    semua = dengan_nama(lingkup_pk(sesi, sesi.hari), sesi.hari)
    hasil = Daftar(
        request,
        semua.order_by(*URUT_DAFTAR),
        kolom=_kolom(),
        cari=("penugasan__pegawai__nama", "_vj__nama", "_vu__nama"),
        saring=_saring(sesi, semua),
        kosong=Kosong(
            _("Belum ada perjanjian kinerja."),
            _("Siapkan milik Anda dari pohon kinerja, atau tunggu SKP Anda ditetapkan bila Anda pejabat fungsional."),
        ),
    )
    if unduhan := hasil.unduhan("perjanjian-kinerja"):
        return unduhan
    konteks = {"daftar": hasil, "belum": _belum_ada(sesi), "boleh_banyak": boleh_siapkan_banyak(sesi)}
    return render(request, "perjanjian/daftar.html", konteks)


def _kolom() -> list[KolomDaftar[PerjanjianKinerja]]:
    return [
        KolomDaftar(
            "nama",
            _("Nama"),
            "penugasan.pegawai.nama_lengkap",
            urut="penugasan__pegawai__nama",
            tautan=lambda pk: reverse("perjanjian:rinci", args=[pk.pk]),
        ),
        KolomDaftar("nama_jabatan", _("Jabatan"), urut="nama_jabatan"),
        KolomDaftar("nama_unit", _("Unit"), urut="nama_unit"),
        KolomDaftar("tahun", _("Tahun"), lambda pk: str(pk.tahun), urut="tahun"),
        KolomDaftar("versi", _("Versi"), lambda pk: str(pk.versi), urut="versi"),
        KolomDaftar("pihak_kedua", _("Pihak kedua"), "pihak_kedua.pegawai.nama_lengkap"),
        KolomDaftar("status", _("Keadaan"), "get_status_display", urut="status", templat="perjanjian/sel_status.html"),
    ]


def _saring(sesi: Sesi, semua: QuerySet[PerjanjianKinerja]) -> list[Saring[PerjanjianKinerja]]:
    tahun = sorted(set(semua.order_by().values_list("tahun", flat=True).distinct()) | {sesi.hari.year}, reverse=True)
    pilihan_unit = unit_dalam(semua)
    bagian: list[Saring[PerjanjianKinerja]] = [
        Saring("tahun", _("Tahun"), [(str(t), str(t)) for t in tahun]),
        Saring("status", _("Keadaan"), [(s.value, s.label) for s in S]),
    ]
    if sesi.penugasan_ids:
        lingkup = [("saya", _("Milik saya")), ("bawahan", _("Bawahan saya"))]
        bagian.insert(0, Saring("lingkup", _("Lingkup"), lingkup, lambda b, k: _lingkup(b, k, sesi)))
    if len(pilihan_unit) > 1:
        bagian.append(
            Saring(
                "unit",
                _("Unit"),
                pilihan_unit,
                lambda b, k: di_unit(b, unit_bawah(int(k), sesi.hari)),
            )
        )
    return bagian


def _lingkup(baris: QuerySet[PerjanjianKinerja], kode: str, sesi: Sesi) -> QuerySet[PerjanjianKinerja]:
    if kode == "saya":
        return baris.filter(penugasan__pegawai=sesi.pegawai)
    rentang = RentangAtasan.objects.filter(pada_hari(sesi.hari), tujuan=Tujuan.PK, atasan_id__in=sesi.penugasan_ids)
    return baris.filter(penugasan__in=rentang.values("penugasan_id"))


def _belum_ada(sesi: Sesi) -> list[Penugasan]:
    """Own posts of today without an agreement for this year."""
    ada = PerjanjianKinerja.objects.filter(penugasan__in=sesi.penugasan_ids, tahun=sesi.hari.year)
    sudah = set(ada.values_list("penugasan_id", flat=True))
    return [p for p in sesi.semua_penugasan if p.pk not in sudah and p.jenis != "plh"]


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """The agreement as the official document, what it lacks, what can be done next, its versions and history."""
    satu, hari = ambil_pk(request, pk), request.sesi.hari
    t = cetak(satu, hari, request.sesi.pohon)
    boleh = tindakan_pk(request.sesi, satu, hari)
    temuan = periksa_isian(satu.tahun, isian_dari(t)) if satu.status == S.DRAF else []
    beda = [] if satu.dari_skp else periksa_pohon(satu.tahun, isian_dari(t), hari)
    konteks = {
        "pk": satu,
        "t": t,
        "boleh": boleh,
        "utama": next((a for a in UTAMA if a in boleh), ""),
        "jabatan_lain": jabatan_untuk(request.sesi, satu),
        "langkah": _langkah(satu, t.kedua is None),
        "perlu": [Butir(x.pesan, pasal=DASAR) for x in temuan],
        "catatan": [Butir(x.pesan) for x in beda],
        "versi": list(semua_versi(satu).defer("snapshot")),
        "tanda_tangan": {x.pihak: x for x in satu.tanda_tangan.all()},
        "subjek": f"pk:{pk}",
        "url_terbit": url_terbit(request.sesi, satu),
        "terbitan": terbitan(request.sesi, f"pk:{pk}") if satu.berlaku_pada else [],
    }
    return render(request, "perjanjian/rinci.html", konteks)


def _langkah(pk: PerjanjianKinerja, sendiri: bool) -> list[Langkah]:
    """Where the agreement stands on its way."""
    urut = [S.DRAF, S.DIAJUKAN, S.DISEPAKATI, S.DITANDATANGANI, S.BERLAKU]
    kini = urut.index(S(pk.status)) if pk.status in urut else len(urut)
    saat = {1: pk.diajukan_pada, 2: pk.disepakati_pada, 4: pk.berlaku_pada}
    judul = [_("Draf"), _("Diajukan"), _("Disepakati"), _("Ditandatangani"), _("Berlaku")]
    hasil = []
    for i, label in enumerate(judul):
        if sendiri and i in (1, 3):
            continue
        status = "selesai" if i < kini or (i == kini == 4) else "kini" if i == kini else "nanti"
        waktu = saat.get(i)
        hasil.append(Langkah(label, status, tulis_tanggal(hari_dari(waktu)) if waktu and status != "nanti" else ""))
    return hasil


@require_safe
@butuh_masuk
def cetakan(request: Permintaan, pk: int) -> HttpResponse:
    """The document alone, for paper."""
    satu = ambil_pk(request, pk)
    konteks = {
        "pk": satu,
        "t": cetak(satu, request.sesi.hari, request.sesi.pohon),
        "tanda_tangan": {x.pihak: x for x in satu.tanda_tangan.all()},
    }
    return render(request, "perjanjian/cetak.html", konteks)


@require_safe
@butuh_masuk
def banding(request: Permintaan, pk: int) -> HttpResponse:
    """This version beside the one it replaces (or `?dengan=`), row by row."""
    satu, hari = ambil_pk(request, pk), request.sesi.hari
    lain = request.GET.get("dengan", "")
    lama_id = int(lain) if lain.isdecimal() and len(lain) < 19 else satu.sebelumnya_id
    if lama_id is None:
        raise Http404
    lama = get_object_or_404(semua_versi(satu), pk=lama_id)
    pohon = request.sesi.pohon
    kiri, kanan = cetak(lama, hari, pohon), cetak(satu, hari, pohon)
    konteks = {
        "pk": satu,
        "lama": lama,
        "t": kanan,
        "butir": beda_butir(kiri.butir, kanan.butir),
        "anggaran": beda_anggaran(kiri.anggaran, kanan.anggaran),
        "selisih_anggaran": kanan.jumlah_anggaran - kiri.jumlah_anggaran,
    }
    return render(request, "perjanjian/banding.html", konteks)
