"""What is typed about an inauguration: its particulars, one person, an oath group, why it is cancelled."""

from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.dokumen.models import CaraDokumen, JenisDokumen
from kinerja.dokumen.naskah import daftar_set
from kinerja.dokumen.naskah.sumpah import daftar_sumpah
from kinerja.mutasi.models import JENIS_DILANTIK, JenisPelantikan, KelompokSumpah, Pelantikan, PeranAnggaran
from kinerja.mutasi.naskah.acara import ACARA
from kinerja.mutasi.selectors.bahan import CaraNaskah
from kinerja.mutasi.services import IsiKelompok, IsiPelantikan, IsiPeserta
from kinerja.mutasi.services.naskah import SET
from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan
from kinerja.organisasi.models.unit import JPT, JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, judul_jabatan
from kinerja.organisasi.sesi import Sesi
from kinerja.perwakilan.forms import pegawai_dari_nip

PELANTIK = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH, *JPT)


class FormPelantikan(FormVersi):
    """The particulars; people come on the next page."""

    judul = forms.CharField(label=_("Nama kegiatan"), max_length=200, help_text=_("Misalnya Pelantikan Maret 2026."))
    kode = forms.RegexField(
        r"^[A-Za-z0-9][A-Za-z0-9._-]*$",
        label=_("Kode"),
        max_length=40,
        help_text=_("Huruf, angka, titik, garis; dipakai dalam berkas peserta. Misalnya 2026-03."),
    )
    jenis = forms.ChoiceField(label=_("Jenis"), choices=JenisPelantikan.choices, widget=forms.RadioSelect)
    upacara = forms.BooleanField(
        label=_("Dengan upacara pelantikan"),
        required=False,
        help_text=_("Kosongkan untuk mutasi massal tanpa pelantikan, misalnya perpindahan pelaksana."),
    )
    tanggal = isian_hari(
        _("Tanggal"), help_text=_("Jabatan lama berakhir sehari sebelumnya; yang baru mulai pada hari itu.")
    )
    jam = forms.TimeField(label=_("Pukul"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    tempat = forms.CharField(label=_("Tempat"), max_length=200, required=False)
    nomor_sk = forms.CharField(label=_("Nomor keputusan"), max_length=100, required=False)
    tanggal_sk = isian_hari(_("Tanggal keputusan"), required=False)
    pejabat_penetap = forms.CharField(
        label=_("Pejabat yang menetapkan"), max_length=200, required=False, help_text=_("Misalnya Wali Kota Contoh.")
    )
    nomor_pertek = forms.CharField(
        label=_("Nomor pertimbangan teknis BKN"),
        max_length=100,
        required=False,
        help_text=_("Untuk semua peserta; nomor per orang dapat diisi pada pesertanya."),
    )
    nomor_izin = forms.CharField(
        label=_("Nomor persetujuan Menteri"),
        max_length=100,
        required=False,
        help_text=_("Bila diperlukan: masa pemilihan, kepala daerah baru, atau penjabat kepala daerah."),
    )
    pelantik = forms.TypedChoiceField(label=_("Pejabat yang melantik"), coerce=int, required=False, empty_value=None)
    set_dokumen = forms.ChoiceField(
        label=_("Set dokumen"),
        required=False,
        help_text=_("Dokumen yang disiapkan bagi setiap orang menurut jabatannya."),
    )

    def __init__(self, *args: Any, sesi: Sesi, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pelantik, dokumen = self.fields["pelantik"], self.fields["set_dokumen"]
        assert isinstance(pelantik, forms.ChoiceField)
        assert isinstance(dokumen, forms.ChoiceField)
        kini = (self.initial.get("pelantik"),)
        pelantik.choices = [("", _("Belum dipilih")), *((p.pk, sebut(p)) for p in _calon(sesi, kini))]
        dokumen.choices = [("", _("Tanpa dokumen")), *((kode, x.judul) for kode, x in daftar_set().items())]

    def isi(self) -> IsiPelantikan:
        """What the act is given."""
        data = {k: v for k, v in self.cleaned_data.items() if k not in ("kunci", "pelantik")}
        return IsiPelantikan(**data, pelantik_id=self.cleaned_data["pelantik"])


def isian_pelantikan(satu: Pelantikan) -> dict[str, object]:
    """The form as the record is now."""
    nama = [n for n in FormPelantikan.base_fields if n not in ("kunci", "pelantik")]
    return {n: getattr(satu, n) for n in nama} | {"kunci": satu.kunci, "pelantik": satu.pelantik_id}


def _calon(sesi: Sesi, kini: tuple[object, ...]) -> list[Penugasan]:
    """Heads of today, and whoever is chosen already."""
    semua = penugasan_pada(sesi.hari).filter(dengan_jabatan(jenis__in=PELANTIK) | Q(pk__in=[x for x in kini if x]))
    urutan = {jenis: n for n, jenis in enumerate(PELANTIK)}
    return sorted(semua, key=lambda p: (urutan.get(JenisJabatan(p.jenis_jabatan or "pelaksana"), 9), p.pegawai.nama))


def sebut(p: Penugasan) -> str:
    """`Arif Wibowo, Wali Kota Contoh`."""
    return f"{p.pegawai.nama_lengkap}, {judul_jabatan(p)}"


class FormPeserta(FormVersi):
    """One person into one post; `orang` and `jabatan` are what the searches found."""

    nip = forms.ChoiceField(label=_("Siapa"), widget=forms.RadioSelect)
    kode_jabatan = forms.ChoiceField(label=_("Jabatan baru"), widget=forms.RadioSelect)
    jenis = forms.ChoiceField(
        label=_("Cara memangku"), choices=[(j.value, j.label) for j in JENIS_DILANTIK], initial=JenisPenugasan.DEFINITIF
    )
    nomor_pertek = forms.CharField(label=_("Nomor pertimbangan teknis BKN"), max_length=100, required=False)
    uji_kompetensi = isian_hari(_("Tanggal hasil uji kompetensi"), required=False)
    agama = forms.CharField(
        label=_("Agama untuk sumpah/janji"),
        max_length=30,
        required=False,
        help_text=_("Kosong = menurut data pegawai."),
    )
    peran_anggaran = forms.ChoiceField(
        label=_("Peran dalam anggaran"), choices=[("", _("Tidak ada")), *PeranAnggaran.choices], required=False
    )
    akhiri_rangkap = forms.BooleanField(
        label=_("Akhiri rangkapan"),
        required=False,
        help_text=_("Tugas tambahan, Plt., Plh., dan Pj. orang ini ikut berakhir sehari sebelumnya."),
    )

    def __init__(self, *args: Any, orang: list[tuple[str, str]], jabatan: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama, pilihan in (("nip", orang), ("kode_jabatan", jabatan)):
            isian = self.fields[nama]
            assert isinstance(isian, forms.ChoiceField)
            isian.choices = pilihan
            if len(pilihan) == 1:
                self.initial.setdefault(nama, pilihan[0][0])

    def isi(self) -> IsiPeserta:
        """What the act is given."""
        return IsiPeserta(**{k: v for k, v in self.cleaned_data.items() if k != "kunci"})


class FormKelompok(FormVersi):
    """Clergy and witnesses of one religion; witnesses are named by NIP."""

    rohaniwan = forms.CharField(label=_("Rohaniwan"), max_length=200, required=False)
    jabatan_rohaniwan = forms.CharField(
        label=_("Jabatan rohaniwan"), max_length=200, required=False, help_text=_("Misalnya penyuluh agama.")
    )
    saksi_1 = forms.CharField(label=_("NIP saksi pertama"), max_length=30, required=False)
    saksi_2 = forms.CharField(label=_("NIP saksi kedua"), max_length=30, required=False)

    def clean_saksi_1(self) -> Pegawai | None:
        """The person."""
        return self._saksi("saksi_1")

    def clean_saksi_2(self) -> Pegawai | None:
        """The person."""
        return self._saksi("saksi_2")

    def _saksi(self, nama: str) -> Pegawai | None:
        nip = str(self.cleaned_data[nama]).strip()
        return pegawai_dari_nip(nip) if nip else None

    def isi(self, agama: str) -> IsiKelompok:
        """What the act is given."""
        data = self.cleaned_data
        saksi = [x.pk if x else None for x in (data["saksi_1"], data["saksi_2"])]
        return IsiKelompok(agama, data["rohaniwan"], data["jabatan_rohaniwan"], *saksi)


def isian_kelompok(satu: KelompokSumpah | None, nip: dict[int, str], kunci: int) -> dict[str, object]:
    """The form as the record is now."""
    if satu is None:
        return {"kunci": kunci}
    return {
        "kunci": kunci,
        "rohaniwan": satu.rohaniwan,
        "jabatan_rohaniwan": satu.jabatan_rohaniwan,
        "saksi_1": nip.get(satu.saksi_1_id or 0, ""),
        "saksi_2": nip.get(satu.saksi_2_id or 0, ""),
    }


def agama_dikenal() -> list[str]:
    """Religions whose words of the oath are known."""
    return list(daftar_sumpah().agama)


class FormAlasan(FormVersi):
    """Why it does not take place."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Tetap terbaca dalam riwayat."),
    )


class FormNaskah(FormVersi):
    """Which papers to prepare, how they are signed, in whose register."""

    pilihan = forms.MultipleChoiceField(label=_("Yang disiapkan"), widget=forms.CheckboxSelectMultiple)
    cara = forms.ChoiceField(
        label=_("Cara menandatangani"),
        choices=CaraDokumen.choices,
        widget=forms.RadioSelect,
        help_text=_("Berita acara sumpah/janji selalu basah karena rohaniwan tidak mempunyai akun."),
    )
    unit = forms.TypedChoiceField(
        label=_("Dicatat oleh"), coerce=int, help_text=_("Perangkat daerah yang menomori dan memantau dokumennya.")
    )

    def __init__(self, *args: Any, sesi: Sesi, dengan_set: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan, unit = self.fields["pilihan"], self.fields["unit"]
        assert isinstance(pilihan, forms.ChoiceField | forms.MultipleChoiceField)
        assert isinstance(unit, forms.ChoiceField)
        milik = [(SET, _("Set dokumen setiap orang"))] if dengan_set else []
        pilihan.choices = [*milik, *((jenis, JenisDokumen(jenis).label) for jenis in ACARA)]
        simpul = [s for s in sesi.pohon(sesi.hari).simpul.values() if s.perangkat_daerah]
        unit.choices = [(s.pk, s.nama) for s in sorted(simpul, key=lambda s: s.nama)]
        self.initial.setdefault("pilihan", [SET] if dengan_set else [])
        self.initial.setdefault("unit", unit_petugas(sesi))

    def cara_naskah(self) -> CaraNaskah:
        """What the act is given."""
        return CaraNaskah(unit=self.cleaned_data["unit"], cara=self.cleaned_data["cara"])


def unit_petugas(sesi: Sesi) -> int | None:
    """The agency of the officer's own post, else the one that is named after personnel."""
    pohon = sesi.pohon(sesi.hari)
    sendiri = next((pohon.perangkat(p.unit_pada_id) for p in sesi.semua_penugasan if p.unit_pada_id), None)
    kepegawaian = (s.pk for s in pohon.simpul.values() if s.perangkat_daerah and "kepegawaian" in s.nama.lower())
    return sendiri or next(kepegawaian, None)


class FormMulai(FormVersi):
    """What was shown, so that the start does exactly that."""

    sidik = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def perbarui(self, sidik: str) -> None:
        """Refused: sent once more, it means what is shown now."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("sidik")] = sidik
        self.data = data
