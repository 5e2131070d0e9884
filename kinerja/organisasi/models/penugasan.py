"""A person in a post from-to: definitive, additional duty, acting."""

from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models.pegawai import Pegawai
from kinerja.organisasi.models.unit import Berjangka, Jabatan, urutan_tanggal


class JenisPenugasan(models.TextChoices):
    """How a person holds a post."""

    DEFINITIF = "definitif", _("Definitif")
    TUGAS_TAMBAHAN = "tugas_tambahan", _("Tugas tambahan")
    PLT = "plt", _("Plt.")
    PLH = "plh", _("Plh.")
    PJ = "pj", _("Pj.")
    PJS = "pjs", _("Pjs.")


class Penugasan(Berjangka):
    """A person in a post; ends inclusive.

    Triggers: one definitive post of a person a day, one definitive holder a day of a one-holder post.
    """

    # What selectors add: `bernama` the names of a day, `segmen_tahun` the dates within a year.
    nama_jabatan: str | None
    jenis_jabatan: str | None
    eselon: str | None
    kelas: int | None
    jenjang: str | None
    unit_pada_id: int | None
    nama_unit: str | None
    unit_atasan_id: int | None
    memimpin_tim: bool  # of the session's posts
    menilai: bool  # of the session's posts
    kedudukan: str | None  # of the session's posts: the legal position of the day, nothing = aktif
    serah_dari: int | None  # of the session's posts: the assignment before it that is not taken over yet
    serah_milik: int | None  # of the session's posts: a post the person left and has written nothing about
    serah_nama: str | None  # and its name
    delegasi_: Any  # of the session's posts: what `didelegasikan` and `dilihat_sejak` pack
    dilihat_: Any
    peran_: Any  # what `peran_dari` packs
    mulai_segmen: date
    sampai_segmen: date

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="penugasan")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="penugasan")
    jenis = models.CharField(max_length=16, choices=JenisPenugasan.choices)
    tunggal = models.BooleanField(default=False)  # the post has one holder: lets the database refuse a second one
    nomor_sk = models.CharField(max_length=100, blank=True)
    tanggal_sk = models.DateField(null=True, blank=True)
    pejabat_penetap = models.CharField(max_length=200, blank=True)
    tanggal_pelantikan = models.DateField(null=True, blank=True)
    nomor_pelantikan = models.CharField(max_length=100, blank=True)
    nomor_pertek = models.CharField(max_length=100, blank=True)
    dicatat = models.DateTimeField()

    class Meta:
        constraints = [
            urutan_tanggal("penugasan_urutan_tanggal"),
            models.UniqueConstraint(fields=["pegawai", "jabatan", "jenis", "mulai"], name="penugasan_sekali_per_mulai"),
        ]
        indexes = [
            models.Index(fields=["jabatan", "mulai"], name="penugasan_jabatan_mulai"),
            models.Index(fields=["pegawai", "mulai"], name="penugasan_pegawai_mulai"),
            models.Index(fields=["jenis", "mulai"], name="penugasan_jenis_mulai"),  # the few who act
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id}@{self.jabatan_id}"
