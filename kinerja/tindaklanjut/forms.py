"""What is typed for a proposal or a note, for a decision, and for what follows it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.akun.models import Pengguna
from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import FormVersi
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.form_surat import isian_cara, isian_nomor
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.organisasi.forms import isian_jabatan
from kinerja.pembinaan.selectors.fakta import FaktaTitik
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.isian import IsianPutusan, IsianUsul
from kinerja.tindaklanjut.models import JenisTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.selectors.daftar import diklat_pegawai

J = JenisTindakLanjut
PERIHAL = {
    J.PENGHARGAAN: (_("Nama penghargaan"), _("Seperti yang akan tertulis pada keputusan dan rapor.")),
    J.PENGEMBANGAN: (_("Kesenjangan yang ingin ditutup"), _("Pengetahuan atau keterampilan apa yang belum ada.")),
    J.NOTA: (_("Perihal"), _("Satu kejadian atau kebiasaan, bukan penilaian tentang orangnya.")),
}
DASAR = {
    J.PENGHARGAAN: _("Hasil yang menjadi dasarnya, dengan sumbernya."),
    J.PENGEMBANGAN: _("Misalnya dialog kinerja, penilaian, atau tugas baru."),
    J.MUTASI: _("Peraturan dan pasal. Nilai yang rendah atau kontrak yang belum terpenuhi bukan dasar."),
    J.NOTA: _("Rencana aksi, SKP, atau ketentuan yang belum dipenuhi. Bukan pasal hukuman disiplin."),
}


def teks(label: Any, baris: int = 4, **lain: Any) -> forms.CharField:
    """Several lines."""
    return forms.CharField(label=label, max_length=4000, widget=forms.Textarea({"rows": baris}), **lain)


class FormBertemuan(FormVersi):
    """A form that shows every reason of a refusal beside its field."""

    def tambah_temuan(self, temuan: Iterable[Temuan]) -> None:
        """A reason about no field of this form stands above all; its article goes with it."""
        for t in (t for t in temuan if t.menghalangi):
            pesan = f"{t.pesan} ({t.pasal})" if t.pasal else t.pesan
            self.add_error(t.isian if t.isian in self.fields else None, pesan)


class FormUsul(FormBertemuan):
    """One kind's fields; the facts to choose from stand below the reason."""

    def __init__(
        self,
        *args: Any,
        jenis: str,
        fakta: Sequence[FaktaTitik],
        on: date,
        pilihan: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.jenis, self.pilihan = jenis, pilihan  # `pilihan`: the posts that were found
        if jenis == J.MUTASI:
            self._mutasi(on)
        else:
            label, bantuan = PERIHAL[J(jenis)]
            self.fields["perihal"] = forms.CharField(label=label, max_length=200, help_text=bantuan)
        if jenis == J.PENGEMBANGAN:
            self._pengembangan(on)
        self.fields["alasan"] = teks(_("Alasan"), help_text=_("Pegawai membacanya dan dapat menanggapi."))
        self.fields["dasar"] = forms.CharField(label=_("Dasar"), max_length=300, help_text=DASAR[J(jenis)])
        if fakta:
            self.fields["fakta"] = forms.MultipleChoiceField(
                label=_("Fakta tercatat yang mendukung"),
                choices=list({f.rujukan: _sebut(f) for f in fakta}.items()),
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text=_("Yang dipilih ikut tersimpan beserta sumbernya."),
            )
        if jenis == J.NOTA:
            self._nota()

    def _nota(self) -> None:
        self.fields["cara"] = isian_cara()
        self.fields["nomor"] = isian_nomor(_("Nomor nota"))

    def _mutasi(self, on: date) -> None:
        pilihan = [(x.kode, x.sebutan) for x in pustaka_berlaku().nilai("mutasi.pertimbangan", on).isi]
        self.fields["kode_jabatan"] = isian_jabatan(_("Jabatan yang diusulkan"), self.pilihan)
        self.fields["pertimbangan"] = forms.MultipleChoiceField(
            label=_("Pertimbangan"),
            choices=pilihan,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Pilih sedikitnya satu pertimbangan selain kinerja.")},
            help_text=_("Kinerja boleh disebut, tetapi tidak sebagai satu-satunya."),
        )

    def _pengembangan(self, on: date) -> None:
        self.fields["jenis_diklat"] = forms.CharField(
            label=_("Jenis pengembangan"),
            max_length=60,
            help_text=_("Misalnya diklat teknis, bimbingan di tempat kerja, atau magang."),
        )
        self.fields["tahun"] = forms.IntegerField(
            label=_("Tahun pelaksanaan"), min_value=on.year, max_value=on.year + 5, initial=on.year + 1
        )

    def isi(self) -> IsianUsul:
        """What the act is given."""
        d = self.cleaned_data
        return IsianUsul(
            self.jenis,
            d.get("perihal", ""),
            d["alasan"],
            d["dasar"],
            tuple(d.get("fakta", ())),
            d.get("jenis_diklat", ""),
            d.get("tahun"),
            d.get("kode_jabatan", ""),
            tuple(d.get("pertimbangan", ())),
            d.get("cara", ""),
            d.get("nomor", ""),
        )


def _sebut(f: FaktaTitik) -> str:
    return f"{f.isi} ({f.sumber}, {tulis_tanggal(f.tanggal)})"


class FormPutusan(FormBertemuan):
    """Agree or refuse."""

    setuju = forms.ChoiceField(
        label=_("Keputusan"), choices=[("ya", _("Setuju")), ("tidak", _("Tolak"))], widget=forms.RadioSelect
    )
    tanggal = isian_hari(_("Tanggal keputusan"))
    nomor = forms.CharField(label=_("Nomor keputusan"), max_length=100, required=False)
    catatan = teks(_("Alasan bila ditolak"), 3, required=False)

    def __init__(self, *args: Any, jenis: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if jenis == J.PENGEMBANGAN:
            return
        self.fields["cara"] = isian_cara()
        self.fields["nomor"] = isian_nomor(_("Nomor keputusan"))
        if jenis == J.PENGHARGAAN:
            self.fields["cara"].help_text = _(
                "Terbuka: memuat nama penghargaan dan dasarnya, tidak memuat alasan usul."
            )
            self.fields["nomor"].help_text = _("Masuk rapor bersama penghargaannya. Kosong = dari buku agenda.")
        self.order_fields(["kunci", "setuju", "tanggal", "cara", "nomor", "catatan"])

    def isi(self) -> IsianPutusan:
        """What the act is given."""
        d = self.cleaned_data
        return IsianPutusan(d["setuju"] == "ya", d["tanggal"], d["nomor"], d["catatan"], d.get("cara", ""))


class FormCatatan(FormBertemuan):
    """Why."""

    catatan = teks(_("Alasan"))


class FormTanggapan(FormBertemuan):
    """The person's answer."""

    isi = teks(_("Tanggapan Anda"), 6, help_text=_("Tersimpan apa adanya dan tidak dapat diubah."))


class FormLaksana(FormBertemuan):
    """What shows that it happened: for a priority the training on record."""

    def __init__(self, *args: Any, satu: TindakLanjut, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if satu.jenis == J.PENGEMBANGAN:
            semua = [(str(d.pk), _diklat(d.nama, d.mulai)) for d in diklat_pegawai(satu)[:200]]
            self.fields["diklat"] = forms.TypedChoiceField(
                label=_("Diklat yang tercatat"),
                choices=[("", _("Belum dipilih")), *semua],
                coerce=int,
                empty_value=None,
                required=False,
            )


def _diklat(nama: str, mulai: date | None) -> str:
    return f"{nama} ({tulis_tanggal(mulai)})" if mulai else nama


class FormIzin(FormBertemuan):
    """Who may read it, from when to when, why."""

    pengguna = forms.CharField(label=_("Nama akun pembaca"), max_length=150, help_text=_("NIP, atau nama akun."))
    mulai = isian_hari(_("Mulai"))
    sampai = isian_hari(_("Sampai"))
    alasan = teks(_("Alasan"), 3)

    def clean_pengguna(self) -> Pengguna:
        """The account."""
        akun = Pengguna.objects.filter(username=self.cleaned_data["pengguna"].replace(" ", ""), is_active=True).first()
        if akun is None:
            raise forms.ValidationError(_("Tidak ada akun aktif dengan nama ini. Periksa angkanya."))
        return akun
