"""Units of a day: the list, and one unit with its head, people, posts and units below."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F, QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.alamat import alamat, pola
from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG, TANGGAL
from kinerja.dasar.tampilan import Tab
from kinerja.organisasi.models import (
    JenisJabatan,
    JenisPenugasan,
    JenisUnit,
    Penugasan,
    UnitKerja,
    VersiJabatan,
    VersiUnit,
)
from kinerja.organisasi.permissions import boleh_mencatat, lingkup_unit, pegawai_terbaca, unit_terlihat
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.selectors.pegawai import nip_dari
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari, pemangku_jabatan
from kinerja.organisasi.selectors.unit import (
    PohonUnit,
    baca_orang_unit,
    dengan_versi,
    hitung_orang_unit,
    jumlah_pegawai,
    orang_unit,
    pimpinan_pada,
)
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.organisasi.views.hari import hari_dipilih

UKURAN = 50


@require_safe
@butuh_masuk
def daftar_unit(request: Permintaan) -> HttpResponseBase:
    """The units one may see that day; agencies first, all by choice."""
    hari = hari_dipilih(request)
    jumlah = jumlah_pegawai(request.sesi.pohon(hari), hari)
    daftar = Daftar(
        request,
        lingkup_unit(request.sesi, hari).order_by("kode"),
        kolom=_kolom_unit(request.sesi.pohon(hari), jumlah, hari),
        cari=("_v__nama", "kode"),
        saring=(
            Saring("tingkat", _("Tingkat"), [("perangkat", _("Perangkat daerah"))], _saring_tingkat),
            Saring("jenis", _("Jenis"), JenisUnit.choices, _saring_jenis),
        ),
        kosong=Kosong(_("Belum ada unit."), _("Muat berkas unit lebih dulu.")),
        ukuran=UKURAN,
    )
    if unduhan := daftar.unduhan("unit"):
        return unduhan
    return render(request, "organisasi/daftar_unit.html", {"daftar": daftar, "hari": hari})


def _saring_tingkat(baris: QuerySet[UnitKerja], kode: str) -> QuerySet[UnitKerja]:
    return baris.filter(dengan_versi(perangkat_daerah=True))


def _saring_jenis(baris: QuerySet[UnitKerja], kode: str) -> QuerySet[UnitKerja]:
    return baris.filter(dengan_versi(jenis=kode))


def _kolom_unit(pohon: PohonUnit, jumlah: dict[int, int], hari: date) -> list[KolomDaftar[UnitKerja]]:
    def induk(u: UnitKerja) -> str:
        atas = pohon.simpul.get(u.induk_id or 0)
        return atas.nama if atas else ""

    return [
        KolomDaftar("nama", _("Unit"), urut="_v__nama", tautan=lambda u: _url_unit(u.pk, hari)),
        KolomDaftar("kode", _("Kode"), urut="kode"),
        KolomDaftar("jenis", _("Jenis"), lambda u: str(JenisUnit(u.jenis).label), urut="_v__jenis"),
        KolomDaftar("induk", _("Di bawah"), induk),
        KolomDaftar("jumlah", _("Pegawai"), lambda u: jumlah.get(u.pk, 0), jenis=HITUNG),
    ]


def _url_unit(pk: int, hari: date) -> str:
    return f"{alamat('organisasi:unit', pk)}?hari={hari.isoformat()}"


@require_safe
@butuh_masuk
def rinci_unit(request: Permintaan, pk: int) -> HttpResponseBase:
    """One unit on a day."""
    hari, sesi = hari_dipilih(request), request.sesi
    unit = unit_terlihat(sesi, pk, hari)
    if unit is None:
        return _tidak_ada_hari_itu(request, pk, hari)
    bagian = request.GET.get("bagian", "")
    pimpinan = pimpinan_pada(pk, hari) if bagian != "bawah" else []
    terlihat: dict[int, str] = {}
    daftar: Daftar[Penugasan] | Daftar[VersiJabatan]
    if bagian == "jabatan":
        daftar = _daftar_jabatan(request, pk, hari)
        terlihat |= _terlihat(request, pimpinan, hari)
    else:
        daftar = _daftar_orang(request, pk, hari, terlihat, pimpinan)
    if unduhan := daftar.unduhan(f"{unit.kode}-{bagian or 'pegawai'}-{hari.isoformat()}"):
        return unduhan
    if bagian not in ("jabatan", "bawah"):
        list(daftar.halaman)  # the rows are read now: `terlihat` is filled before the heads of the unit are shown
    pohon = sesi.pohon(hari)
    konteks = {
        "unit": unit,
        "jenis": JenisUnit(unit.jenis).label,
        "hari": hari,
        "hari_ini": sesi.hari,
        "jalan": pohon.jalan(pk)[:-1],
        "pimpinan": [(p, p.pegawai_id in terlihat, terlihat.get(p.pegawai_id, "")) for p in pimpinan],
        "tab": _tab(unit, bagian, pohon, hari),
        "bagian": bagian,
        "daftar": daftar,
        "cabang": _cabang(pohon, pk) if bagian == "bawah" else [],
    }
    return render(request, "organisasi/unit.html", konteks)


def _tidak_ada_hari_itu(request: Permintaan, pk: int, hari: date) -> HttpResponse:
    """A unit of another time: its days are told to those who may see it then."""
    versi = list(VersiUnit.objects.filter(unit_id=pk).select_related("unit").order_by("mulai"))
    if not any(unit_terlihat(request.sesi, pk, v.mulai) for v in versi[-1:]):
        raise Http404
    return render(request, "organisasi/unit_lain_hari.html", {"versi": versi, "unit": versi[-1].unit, "hari": hari})


def _tab(unit: UnitKerja, bagian: str, pohon: PohonUnit, hari: date) -> list[Tab]:
    url = _url_unit(unit.pk, hari)
    anak = len(pohon.anak.get(unit.pk, ()))
    daftar = [
        Tab(_("Pegawai"), url, bagian not in ("jabatan", "bawah")),
        Tab(_("Jabatan"), f"{url}&bagian=jabatan", bagian == "jabatan"),
    ]
    if anak:
        daftar.append(Tab(_("Unit di bawahnya"), f"{url}&bagian=bawah", bagian == "bawah", anak))
    return daftar


def _terlihat(request: Permintaan, orang: Sequence[Penugasan], hari: date) -> dict[int, str]:
    """Of these people, those whose page one may open, with their identifier."""
    pegawai = pegawai_terbaca(request.sesi, (p.pegawai_id for p in orang), hari)
    nip = nip_dari(pegawai, hari)
    return {pk: nip.get(pk, "") for pk in pegawai}


def _daftar_orang(
    request: Permintaan, pk: int, hari: date, terlihat: dict[int, str], pimpinan: Sequence[Penugasan]
) -> Daftar[Penugasan]:
    """People of the unit and of the units below that day; of the unit alone by choice.

    `terlihat` is filled with those whose page may be opened, the heads of the unit among them.
    """

    def siapkan(baris: list[Penugasan]) -> None:
        terlihat.update(_terlihat(request, [*baris, *pimpinan], hari))

    url_pegawai = pola("organisasi:pegawai", None)
    pohon = request.sesi.pohon(hari)
    unit = [pk] if request.GET.get("cakupan") == "sendiri" else pohon.bawah([pk])
    return Daftar(
        request,
        lambda: orang_unit(unit, hari),
        potong=lambda potongan: baca_orang_unit(unit, hari, potongan),
        hitung=lambda: sum(hitung_orang_unit(unit, hari)),
        kolom=[
            KolomDaftar(
                "nama",
                _("Nama"),
                "pegawai.nama_lengkap",
                urut="pegawai__nama",
                tautan=lambda p: url_pegawai.format(p.pegawai_id) if p.pegawai_id in terlihat else "",
            ),
            KolomDaftar("nip", _("NIP"), lambda p: terlihat.get(p.pegawai_id, "")),
            KolomDaftar("jabatan", _("Jabatan"), judul_jabatan, urut="_vj__nama"),
            KolomDaftar("kelas", _("Kelas"), urut="_vj__kelas", jenis=HITUNG),
            KolomDaftar("unit", _("Unit"), "nama_unit", urut="_vu__nama", layar=len(unit) > 1),
            KolomDaftar("mulai", _("Sejak"), urut="mulai", jenis=TANGGAL),
        ],
        cari=("pegawai__nama", "_vj__nama"),
        saring=(
            Saring("cakupan", _("Unit"), [("sendiri", _("Unit ini saja"))], lambda qs, _kode: qs),
            Saring(
                "jenis_jabatan",
                _("Jenis jabatan"),
                JenisJabatan.choices,
                lambda qs, k: qs.filter(dengan_jabatan(jenis=k)),
            ),
            Saring("jenis", _("Penugasan"), JenisPenugasan.choices),
        ),
        kosong=Kosong(
            _("Tidak ada pegawai di unit ini pada hari itu."),
            _("Lihat keadaan pada hari lain, atau muat penugasannya."),
        ),
        siapkan=siapkan,
        ukuran=UKURAN,
    )


def _saring_jenis_jabatan(baris: QuerySet[Penugasan], kode: str) -> QuerySet[Penugasan]:
    return baris.filter(dengan_jabatan(jenis=kode))


def _daftar_jabatan(request: Permintaan, pk: int, hari: date) -> Daftar[VersiJabatan]:
    """Posts of the unit that day with their holders; a vacant one stands out."""
    pemangku: dict[int, list[Penugasan]] = {}

    def siapkan(baris: list[VersiJabatan]) -> None:
        pemangku.update(pemangku_jabatan([v.jabatan_id for v in baris], hari))

    def holder(v: VersiJabatan) -> str:
        orang = pemangku.get(v.jabatan_id, [])
        if not orang:
            return _("Kosong")
        if len(orang) > 3:
            return _("%d orang") % len(orang)
        return "; ".join(_nama_pemangku(p) for p in orang)

    return Daftar(
        request,
        VersiJabatan.objects.filter(pada_hari(hari), unit_id=pk)
        .select_related("jabatan")
        .order_by(F("kelas").desc(nulls_last=True), "nama", "pk"),
        kolom=[
            KolomDaftar(
                "nama", _("Jabatan"), urut="nama", tautan=_url_atasan if boleh_mencatat(request.sesi) else None
            ),
            KolomDaftar("kode", _("Kode"), "jabatan.kode", urut="jabatan__kode"),
            KolomDaftar("jenis", _("Jenis"), lambda v: str(JenisJabatan(v.jenis).label), urut="jenis"),
            KolomDaftar("eselon", _("Eselon"), urut="eselon"),
            KolomDaftar("kelas", _("Kelas"), urut="kelas", jenis=HITUNG),
            KolomDaftar("formasi", _("Formasi"), urut="formasi", jenis=HITUNG),
            KolomDaftar("terisi", _("Terisi"), lambda v: len(pemangku.get(v.jabatan_id, ())), jenis=HITUNG),
            KolomDaftar("pemangku", _("Pemangku"), holder),
        ],
        cari=("nama", "jabatan__kode"),
        saring=(Saring("jenis", _("Jenis jabatan"), JenisJabatan.choices),),
        kosong=Kosong(_("Tidak ada jabatan di unit ini pada hari itu.")),
        siapkan=siapkan,
        ukuran=UKURAN,
    )


def _url_atasan(v: VersiJabatan) -> str:
    return reverse("organisasi:atasan_khusus", args=[v.jabatan_id])


def _nama_pemangku(p: Penugasan) -> str:
    nama = p.pegawai.nama_lengkap
    return nama if p.jenis == JenisPenugasan.DEFINITIF else f"{nama} ({JenisPenugasan(p.jenis).label})"


def _cabang(pohon: PohonUnit, pk: int, dalam: int = 2) -> list[dict[str, object]]:
    """The units below, nested two levels deep, for the folding list; `n` counts what hangs directly below."""
    anak = pohon.anak.get(pk, ())
    return [
        {
            "simpul": pohon.simpul[x],
            "n": len(pohon.anak.get(x, ())),
            "anak": _cabang(pohon, x, dalam - 1) if dalam > 1 else [],
        }
        for x in anak
    ]
