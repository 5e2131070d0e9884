"""The figures of the pack: what each counts, from which record, on which day. Printed beside the figures."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import Teks


@dataclass(frozen=True, slots=True)
class AngkaPaket:
    """One figure. `bagian_dari`: the figure whose part it is; a part is told only where the rest is not small."""

    kode: str
    judul: Teks
    pendek: Teks
    cara: Teks
    bagian_dari: str = ""


PEGAWAI, PK, TITIK, BELUM, PERBAIKAN = "pegawai", "pk", "titik", "belum", "perbaikan"
PINDAH, UNDUR, PERIKSA, PELAKSANA, LEWAT = "pindah", "undur", "periksa", "pelaksana", "lewat"
DAFTAR_ANGKA = (
    AngkaPaket(
        PEGAWAI,
        _("Pegawai"),
        _("Pegawai"),
        _("Orang dengan jabatan definitif pada hari terakhir periode, menurut catatan penugasan."),
    ),
    AngkaPaket(
        PK,
        _("Menandatangani perjanjian kinerja"),
        _("Tanda tangan PK"),
        _("Orang yang perjanjian kinerjanya mulai berlaku dalam periode ini, sesudah semua pihak menandatangani; "
          "perubahannya tidak dihitung lagi."),
    ),
    AngkaPaket(
        TITIK,
        _("Dievaluasi pada titik evaluasi kontrak jabatan"),
        _("Titik evaluasi"),
        _("Orang yang titik evaluasi tiga bulan atau enam bulannya diadakan; dua kali dalam satu periode dihitung "
          "satu orang."),
    ),
    AngkaPaket(
        BELUM,
        _("Belum memenuhi sasaran pada titik evaluasi"),
        _("Belum memenuhi"),
        _("Dari yang dievaluasi, orang yang titik evaluasi terakhirnya dalam periode ini berakhir dengan catatan "
          "perbaikan."),
        TITIK,
    ),
    AngkaPaket(
        PERBAIKAN,
        _("Dalam masa perbaikan"),
        _("Masa perbaikan"),
        _("Orang yang rencana perbaikannya berjalan pada hari terakhir periode: sesudah titik evaluasi atau dalam "
          "evaluasi kinerja jabatan."),
        PEGAWAI,
    ),
    AngkaPaket(
        PINDAH,
        _("Pindah jabatan"),
        _("Pindah"),
        _("Orang yang mendapat jabatan definitif lain dalam periode ini, di perangkat daerah jabatan yang "
          "ditinggalkan. Pengukuhan sesudah penataan organisasi dan pengunduran diri tidak termasuk."),
        PEGAWAI,
    ),
    AngkaPaket(
        UNDUR,
        _("Mengundurkan diri dari jabatan atas kemauan sendiri"),
        _("Mundur sendiri"),
        _("Orang yang surat pengunduran dirinya diterima kepala daerah dalam periode ini, di perangkat daerah jabatan "
          "yang ditinggalkan. Yang ditarik, ditunda, atau ditolak tidak dihitung."),
        PEGAWAI,
    ),
    AngkaPaket(
        PERIKSA,
        _("Diperiksa karena dugaan pelanggaran disiplin"),
        _("Diperiksa"),
        _("Orang yang pemeriksaannya dibuka dalam periode ini, apa pun akhirnya; setiap pemeriksaan menyebut pasal "
          "yang diduga dilanggar."),
        PEGAWAI,
    ),
    AngkaPaket(
        PELAKSANA,
        _("Jabatan yang dijalankan Plt. atau Plh."),
        _("Plt./Plh."),
        _("Jabatan, bukan orang, yang pada hari terakhir periode dijalankan pelaksana tugas atau pelaksana harian "
          "dengan surat perintah."),
    ),
    AngkaPaket(
        LEWAT,
        _("Plt. atau Plh. yang melewati batas waktu"),
        _("Lewat batas"),
        _("Dari jabatan itu, yang surat perintahnya sudah melewati batas menurut aturan yang berlaku pada hari "
          "mulainya."),
    ),
)  # fmt: skip
RATA_LAMA = AngkaPaket(
    "lama",
    _("Rata-rata lama Plt. atau Plh. (hari)"),
    _("Rata-rata lama (hari)"),
    _("Dari hari pertama surat perintah pertama sampai hari terakhir periode, dibagi banyaknya jabatan itu; "
      "perpanjangan yang bersambung dihitung satu."),
)  # fmt: skip
SEMUA_ANGKA = (*DAFTAR_ANGKA, RATA_LAMA)
