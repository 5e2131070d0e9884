"""Inaugurations of a session: the own one to attend, and for BKPSDM those that are prepared or take place today."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import F, Q, QuerySet, Value
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.mutasi.models import KeadaanPelantikan, Pelantikan, PesertaPelantikan
from kinerja.mutasi.permissions import boleh_melantik
from kinerja.organisasi.sesi import Sesi

K = KeadaanPelantikan
IKUT = "ikut"
APA = (IKUT, K.DISIAPKAN, K.DIMULAI)  # other rows of the same query are not about inaugurations
Baris = tuple[str, int, str, date | None]  # what, which, its title, its day


def pelantikan_terbuka(sesi: Sesi) -> list[QuerySet[Pelantikan] | QuerySet[PesertaPelantikan]]:
    """To be joined with other short rows: `apa`, `nomor`, `judul`, `hari`."""
    semua: list[QuerySet[Pelantikan] | QuerySet[PesertaPelantikan]] = []
    if sesi.pegawai is not None and not sesi.pelaku_lain:
        semua.append(pelantikan_pegawai(sesi.pegawai.pk, sesi.hari))
    if boleh_melantik(sesi):
        semua.append(pelantikan_dikelola(sesi.hari))
    return semua


def pelantikan_dikelola(on: date) -> QuerySet[Pelantikan]:
    """Those that are prepared or take place that day."""
    buka = Pelantikan.objects.filter(Q(keadaan=K.DISIAPKAN) | Q(keadaan=K.DIMULAI, tanggal=on))
    return buka.order_by().annotate(apa=F("keadaan"), nomor=F("pk"), hari=F("tanggal"))


def pelantikan_pegawai(pegawai: int, on: date) -> QuerySet[PesertaPelantikan]:
    """The same rows of one's own inaugurations, from a day on."""
    milik = PesertaPelantikan.objects.filter(
        Q(pelantikan__keadaan=K.DISIAPKAN, pelantikan__diumumkan__isnull=False) | Q(pelantikan__keadaan=K.DIMULAI),
        pegawai=pegawai,
        pelantikan__tanggal__gte=on,
    )
    isi = {"apa": Value(IKUT), "nomor": F("pelantikan_id"), "judul": F("pelantikan__judul")}
    return milik.order_by().annotate(**isi, hari=F("pelantikan__tanggal"))


def dari_pelantikan(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """One line each, with its day."""
    for apa, nomor, judul, on in sorted(
        {x for x in baris if x[3] and x[0] in APA}, key=lambda x: (x[3] or sesi.hari, x[1])
    ):
        if on is None:
            continue
        sisa = (on - sesi.hari).days
        if apa == IKUT:
            ket = _("jabatan baru, tempat, dan dokumen Anda")
            yield Tugas(_("Ikuti pelantikan"), judul, alamat("mutasi:rinci", nomor), ket, on, sisa, "menunggu_anda")
        elif apa == K.DIMULAI:
            ket = _("sudah dimulai hari ini; ikuti tanda tangannya")
            yield Tugas(_("Pantau pelantikan"), judul, alamat("mutasi:meja", nomor), ket, on, sisa)
        else:
            kerja = _("Siapkan pelantikan") if sisa > 0 else _("Mulai pelantikan")
            ket = _("pada %s") % tulis_tanggal(on)
            yield Tugas(kerja, judul, alamat("mutasi:rinci", nomor), ket, on, sisa, "menunggu_anda")
