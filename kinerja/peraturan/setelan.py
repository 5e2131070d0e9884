"""The settings a Pemda may choose itself: every key with its type, default, help and legal basis."""

from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Nilai = str | bool | int
Teks = str | Promise


class SetelanTidakDikenal(KeyError):
    """A key that the registry does not have: a mistake of the program, never of a person."""


class NilaiSetelanSalah(ValueError):
    """A value outside what the key allows; the message is for the screen."""


@dataclass(frozen=True, slots=True)
class JenisSetelan:
    """One key: what it decides, which values it may have, what holds until the Pemda says otherwise."""

    kunci: str
    label: Teks
    jenis: Literal["pilihan", "ya_tidak", "bilangan"]
    baku: Nilai
    bantuan: Teks
    dasar: Teks
    pilihan: tuple[tuple[str, Teks], ...] = ()
    paling_kecil: int = 0
    paling_besar: int = 0
    pilihan_daerah: str = ""  # kind of local content (`JenisPaket`) whose adopted items are choices too

    def periksa(self, nilai: object) -> Nilai:
        """The value if the key allows it. Raises NilaiSetelanSalah with the allowed ones."""
        if self.jenis == "ya_tidak" and isinstance(nilai, bool):
            return nilai
        if self.jenis == "pilihan" and isinstance(nilai, str) and nilai in dict(self.pilihan):
            return nilai
        angka = isinstance(nilai, int) and not isinstance(nilai, bool)
        if self.jenis == "bilangan" and angka and self.paling_kecil <= int(str(nilai)) <= self.paling_besar:
            return int(str(nilai))
        raise NilaiSetelanSalah(
            _('Nilai %(nilai)s tidak dapat dipakai untuk "%(label)s". Pilih salah satu: %(boleh)s.')
            % {"nilai": nilai, "label": self.label, "boleh": self.boleh()}
        )

    def boleh(self) -> str:
        """The allowed values in words."""
        if self.jenis == "bilangan":
            return f"{self.paling_kecil}-{self.paling_besar}"
        return ", ".join(self.sebut(nilai) for nilai in self.semua())

    def semua(self) -> tuple[Nilai, ...]:
        """Every value of a choice or a yes/no."""
        return (True, False) if self.jenis == "ya_tidak" else tuple(kode for kode, _label in self.pilihan)

    def sebut(self, nilai: object) -> str:
        """A value as people read it."""
        if isinstance(nilai, bool):
            return str(_("Ya") if nilai else _("Tidak"))
        return str(dict(self.pilihan).get(str(nilai), nilai))


# Key, group of posts, its name, and where its SKP is made until the Pemda says otherwise: where they are made today.
_AWAL = str(settings.CARA_SKP_AWAL)
CARA_SKP: tuple[tuple[str, str, Teks, str], ...] = (
    ("cara_skp_pimpinan", "pimpinan", _("SKP pejabat pimpinan tinggi, administrator dan pengawas"), _AWAL),
    ("cara_skp_fungsional", "fungsional", _("SKP pejabat fungsional, selain di sekolah"), _AWAL),
    ("cara_skp_pelaksana", "pelaksana", _("SKP pelaksana"), _AWAL),
    ("cara_skp_guru", "guru", _("SKP guru dan kepala sekolah"), _AWAL if _AWAL == "utama" else "luar"),
)


def _cara_skp(kunci: str, label: Teks, baku: str) -> JenisSetelan:
    return JenisSetelan(
        kunci=kunci,
        label=label,
        jenis="pilihan",
        baku=baku,
        pilihan=(
            ("pendamping", _("Pendamping: dibuat di e-Kinerja BKN, berkasnya dimuat di sini")),
            ("utama", _("Utama: dibuat di sini, hasilnya dikirim ke SIASN sebagai berkas")),
            ("luar", _("Dikelola di luar: dibuat di platform kementerian, hanya nilainya dimuat")),
        ),
        bantuan=_(
            "Di mana SKP dan nilai kelompok jabatan ini dibuat. Yang dibuat di luar tidak diminta di sini, dan yang "
            "dibuat di sini tidak diketik di sana."
        ),
        dasar=_("PP 30/2019 Pasal 60; kebijakan daerah"),
    )


DAFTAR: tuple[JenisSetelan, ...] = (
    JenisSetelan(
        kunci="irama_penilaian",
        label=_("Irama penilaian periodik"),
        jenis="pilihan",
        baku="bulanan",
        pilihan=(("bulanan", _("Bulanan")), ("triwulan", _("Triwulan")), ("semester", _("Semester"))),
        bantuan=_(
            "Seberapa sering hasil kerja dan perilaku dinilai dalam tahun berjalan, di samping penilaian tahunan."
        ),
        dasar=_("Irama penilaian periodik dipilih oleh instansi (Permenpan RB 6/2022)"),
    ),
    JenisSetelan(
        kunci="pk_dari_skp_untuk_jf_pelaksana",
        label=_("Perjanjian kinerja JF dan pelaksana dicetak dari SKP"),
        jenis="ya_tidak",
        baku=True,
        bantuan=_(
            "Ya: perjanjian kinerja disusun dari SKP tanpa mengetik ulang. Tidak: JF dan pelaksana tidak memakainya."
        ),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="pk_kepala_perangkat_daerah",
        label=_("Pihak kedua perjanjian kinerja kepala perangkat daerah"),
        jenis="pilihan",
        baku="kepala_daerah",
        pilihan=(("kepala_daerah", _("Kepala daerah")), ("struktur", _("Atasan menurut susunan jabatan"))),
        bantuan=_(
            "Dengan siapa kepala perangkat daerah menandatangani perjanjian kinerja. Penilaian kinerja tetap menurut "
            "susunan jabatan."
        ),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="alasan_wajib_rating",
        label=_("Alasan wajib diisi untuk rating"),
        jenis="pilihan",
        baku="di_bawah",
        pilihan=(
            ("tidak", _("Tidak ada")),
            ("di_bawah", _("Di bawah ekspektasi")),
            ("selain_sesuai", _("Selain sesuai ekspektasi")),
        ),
        bantuan=_("Rating yang hanya dapat disimpan bila pejabat penilai menuliskan alasannya."),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="hari_kerja_seminggu",
        label=_("Hari kerja dalam seminggu"),
        jenis="pilihan",
        baku="5",
        pilihan=(("5", _("Lima hari (Senin-Jumat)")), ("6", _("Enam hari (Senin-Sabtu)"))),
        bantuan=_("Dipakai untuk menghitung tenggat yang dinyatakan dalam hari kerja."),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="set_pelantikan",
        label=_("Set dokumen pelantikan"),
        jenis="pilihan",
        baku="nasional",
        pilihan=(
            ("nasional", _("Yang diwajibkan peraturan saja")),
            ("bekasi", _("Lima dokumen dan satu pernyataan mutlak, seperti Kota Bekasi 2019")),
            (
                "dki",
                _(
                    "Pakta integritas, perjanjian kinerja sampai pelaksana, dan pernyataan siap mundur, seperti DKI "
                    "Jakarta 2021"
                ),
            ),
        ),
        pilihan_daerah="set",
        bantuan=_(
            "Dokumen yang ditandatangani setiap orang menurut jabatannya. Pelantikan memakai set yang berlaku pada "
            "harinya."
        ),
        dasar=_("Pakta integritas dan perjanjian kinerja diwajibkan peraturan; selebihnya kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="masa_tenang_pengunduran",
        label=_("Masa tenang sesudah surat pengunduran diri ditandatangani (hari)"),
        jenis="bilangan",
        baku=7,
        paling_kecil=1,
        paling_besar=60,
        bantuan=_(
            "Sesudah hari tanda tangan, sekian hari kalender surat pengunduran diri dari jabatan belum dapat diputus. "
            "Yang menulis dapat menariknya sampai diterima."
        ),
        dasar=_("Kebijakan daerah; tidak ada peraturan nasional yang mengaturnya"),
    ),
    JenisSetelan(
        kunci="pengingat_surel",
        label=_("Pengingat lewat surel"),
        jenis="ya_tidak",
        baku=False,
        bantuan=_(
            "Ya: sekali sehari, siapa yang ditunggu pekerjaannya menerima satu surel berisi macam, banyak, dan "
            "batasnya saja; tidak pernah nama orang lain, nilai, atau perkara."
        ),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="pengingat_mulai",
        label=_("Pengingat lewat surel dikirim paling pagi (jam)"),
        jenis="bilangan",
        baku=7,
        paling_kecil=0,
        paling_besar=12,
        bantuan=_("Sebelum jam ini tidak ada surel yang dikirim. Waktu setempat."),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="pengingat_akhir",
        label=_("Pengingat lewat surel tidak dikirim lagi mulai (jam)"),
        jenis="bilangan",
        baku=17,
        paling_kecil=13,
        paling_besar=24,
        bantuan=_("Mulai jam ini tidak ada surel yang dikirim; yang belum terkirim tidak disusulkan hari itu."),
        dasar=_("Kebijakan daerah"),
    ),
    JenisSetelan(
        kunci="paket_dewan_irama",
        label=_("Periode paket fakta untuk DPRD"),
        jenis="pilihan",
        baku="semester",
        pilihan=(("triwulan", _("Triwulan")), ("semester", _("Semester")), ("tahunan", _("Tahunan"))),
        bantuan=_(
            "Setiap tahun hanya satu macam periode, yaitu yang berlaku pada 1 Januari: selisih antara periode yang "
            "bertumpang tindih membuka angka kecil."
        ),
        dasar=_("Kebijakan daerah; tidak ada peraturan nasional yang mengaturnya"),
    ),
    JenisSetelan(
        kunci="paket_dewan_batas",
        label=_("Angka terkecil yang disebut sendiri dalam paket fakta untuk DPRD"),
        jenis="bilangan",
        baku=5,
        paling_kecil=5,
        paling_besar=20,
        bantuan=_(
            "Angka satu perangkat daerah di bawah batas ini digabung dengan perangkat daerah lain, supaya tidak ada "
            "orang yang dapat ditebak. Yang berlaku pada hari terakhir periode."
        ),
        dasar=_("Kebijakan daerah; tidak ada peraturan nasional yang mengaturnya"),
    ),
    *(_cara_skp(kunci, label, baku) for kunci, _kelompok, label, baku in CARA_SKP),
)
_MENURUT_KUNCI = {x.kunci: x for x in DAFTAR}


def jenis_setelan(kunci: str) -> JenisSetelan:
    """The registry's entry of a key. Raises SetelanTidakDikenal."""
    try:
        return _MENURUT_KUNCI[kunci]
    except KeyError:
        raise SetelanTidakDikenal(kunci) from None
