"""The living style page: every component with the shortest and the longest real words. Only with DEBUG."""

from datetime import UTC, date, datetime, timedelta

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from kinerja.akun.forms import FormKode
from kinerja.dasar.tampilan import PREDIKAT, Butir, Langkah, Tab, Tugas
from kinerja.web.menu import Butir as ButirMenu

# Real names of sub_kegiatan and units (national nomenclature, Kota Semarang): the longest the screens will ever meet.
PANJANG = (
    "Penyelenggaraan Penerbitan Persetujuan Bangunan Gedung (PBG), Sertifikat Laik Fungsi (SLF), Surat Bukti "
    "Kepemilikan Bangunan Gedung (SBKBG), Rencana Teknis Pembongkaran Bangunan Gedung (RTB), Tim Profesi Ahli (TPA), "
    "Tim Penilai Teknis (TPT), Penilik, dan Pendataan Bangunan Gedung melalui SIMBG"
)
UNIT = "Dinas Pengendalian Penduduk, Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana"
ORANG = [
    {"nama": "Rini", "nip": "", "jabatan": "Wali Kota", "unit": "", "jenis": ""},
    {
        "nama": "Siti Rahma, S.Pd.",
        "nip": "198704122011012003",
        "jabatan": "Penata Layanan Operasional",
        "unit": "Dinas Pendidikan",
        "jenis": "definitif",
    },
    {
        "nama": "Dr. Ir. Raden Mas Bambang Kusumoatmodjo Wirjosoemarto, S.T., M.Eng., Ph.D.",
        "nip": "197001011994031001",
        "jabatan": "Kepala Bidang Penyelenggaraan Penerbitan Persetujuan Bangunan Gedung",
        "unit": UNIT,
        "jenis": "plt",
    },
]
KEADAAN = ("draf", "diajukan", "dikembalikan", "ditetapkan", "terlambat", "menunggu_atasan", "dianggap_diterima")
SB, B, BP, K, SK = PREDIKAT
# A drawing for this page alone: the pages of the product get the grid from the rule in force.
PETAK = {
    ("di_atas", "di_bawah"): K,
    ("di_atas", "sesuai"): B,
    ("di_atas", "di_atas"): SB,
    ("sesuai", "di_bawah"): K,
    ("sesuai", "sesuai"): B,
    ("sesuai", "di_atas"): B,
    ("di_bawah", "di_bawah"): SK,
    ("di_bawah", "sesuai"): BP,
    ("di_bawah", "di_atas"): BP,
}


class ContohForm(forms.Form):
    """One field of each kind; sent empty it shows how errors look."""

    nama = forms.CharField(label=_("Nama"), help_text=_("Seperti pada SK, tanpa gelar."))
    target = forms.CharField(label=_("Target 2026"), help_text=_("Angka, rentang (2 - 3), atau teks (WTP)."))
    satuan = forms.CharField(label=_("Satuan"), required=False)
    mulai = forms.DateField(label=_("Mulai berlaku"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    jenis = forms.ChoiceField(
        label=_("Jenis jabatan"), choices=[("", "-"), ("jf", _("Fungsional")), ("p", _("Pelaksana"))]
    )
    arah = forms.ChoiceField(
        label=_("Arah indikator"),
        choices=[("naik", _("Makin tinggi makin baik")), ("turun", _("Makin rendah makin baik"))],
        widget=forms.RadioSelect,
    )
    catatan = forms.CharField(label=_("Catatan"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    berkas = forms.FileField(label=_("Bukti dukung"), required=False, help_text=_("PDF atau foto, paling besar 10 MB."))
    setuju = forms.BooleanField(label=_("Saya sudah membahas target ini dengan atasan."))

    def clean(self) -> None:
        """One error that belongs to no field."""
        if self.errors:
            self.add_error(None, _("SKP belum dapat diajukan. Lengkapi isian yang ditandai di bawah ini."))


def _tugas() -> list[Tugas]:
    siti = "Siti Rahma (Penata Layanan Operasional)"
    return [
        Tugas(_("Setujui"), "PK", "#a", tenggat=date(2026, 1, 12), sisa_hari=-2, keadaan="terlambat"),
        Tugas(_("Tetapkan SKP"), siti, "#b", _("diajukan 3 hari lalu"), date(2026, 1, 15), 1, "diajukan"),
        Tugas(_("Isi realisasi"), PANJANG, "#c", UNIT, date(2026, 12, 31), 351, "dikembalikan"),
    ]


def _bagian() -> dict[str, object]:
    """The lists every component is shown with."""
    return {
        "tugas": _tugas(),
        "perlu": [
            Butir(
                _('Indikator "Jumlah layanan" belum punya target 2026.'), "#id_target", "Pasal 12 PermenPANRB 6/2022"
            ),
            Butir(PANJANG, "#id_nama"),
        ],
        "catatan": [Butir(_("Kalimat hasil kerja diawali kata kerja; lazimnya berupa hasil."), "", "SE 17/2021")],
        "langkah": [
            Langkah(_("Draf"), "selesai", "2 Jan 2026"),
            Langkah(_("Diajukan"), "selesai", "9 Jan 2026 · Siti Rahma"),
            Langkah(_("Ditetapkan"), "kini", _("menunggu Dr. Ir. Raden Mas Bambang")),
            Langkah(_("Ditutup")),
        ],
        "tab": [
            Tab(_("SKP"), "#", True),
            Tab(_("Matriks peran hasil"), "#", False, 12),
            Tab(_("Riwayat"), "#", False, 0),
        ],
        "orang": ORANG,
        "keadaan": KEADAAN,
        "predikat": [*PREDIKAT, None],
        "petak": PETAK,
        "panjang": PANJANG,
        "unit": UNIT,
        "golongan": "III/d",
        "saat": datetime(2026, 1, 9, 14, 2, tzinfo=UTC),
    }


def gaya(request: HttpRequest) -> HttpResponse:
    """All components on one page; `?kirim=1` sends the form empty."""
    form = ContohForm({}) if "kirim" in request.GET else ContohForm()
    halaman = Paginator(range(1_284), 25).get_page(request.GET.get("halaman"))
    kata = (_("Beranda"), _("Perjanjian kinerja"), _("SKP"), _("Penilaian"), _("Pohon kinerja"))
    menu = [ButirMenu(label, "#", kini=n == 0) for n, label in enumerate(kata)]
    menu.append(ButirMenu(_("Nilai unit"), "", kini=False, isi=(ButirMenu(_("Rapor"), "#", kini=False),)))
    return render(
        request,
        "web/gaya.html",
        {
            "form": form,
            "saringan": ContohForm(prefix="s", use_required_attribute=False),
            "halaman": halaman,
            "menu": menu,
            **_bagian(),
        },
    )


def gaya_konfirmasi(request: HttpRequest) -> HttpResponse:
    """The page before a binding act."""
    konteks = {
        "judul": _("Tetapkan SKP Siti Rahma?"),
        "perihal": _("Penata Layanan Operasional, Dinas Pendidikan · 1 Jan – 31 Des 2026"),
        "mengikat": [
            _("SKP ini berlaku mulai hari ini dan dasar penilaian sampai 31 Des 2026."),
            _("Perubahan sesudahnya hanya dengan versi baru beserta alasannya."),
            _("Siti Rahma mendapat salinannya di rapor."),
        ],
        "aksi": _("Tetapkan SKP"),
        "url_batal": "/gaya/",
        "minta_sandi": True,
    }
    return render(request, "web/konfirmasi.html", konteks)


def gaya_halaman(request: HttpRequest, nama: str) -> HttpResponse:
    """A page that otherwise needs an accident or a stranger to be seen: an error, the sign-in."""
    kelas = FormKode if nama == "akun/faktor" else MasukContoh
    form = kelas({} if "kirim" in request.GET else None)
    cadangan = ["K7QF-2M9X-TB4D", "Q3RW-8HPN-5VXA"]
    kode = cadangan if nama == "akun/cadangan" else cadangan[0]
    return render(request, f"{nama}.html", {"form": form, "kode": kode, "cooloff_timedelta": timedelta(minutes=15)})


class MasukContoh(forms.Form):
    """The fields of the sign-in form."""

    username = forms.CharField(label=_("NIP atau nama pengguna"))
    password = forms.CharField(label=_("Kata sandi"), widget=forms.PasswordInput)
