"""The search of the top bar: people, units, posts, plan nodes, agreements and SKP one may see; a query or two each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import and_

from django.db.models import Q
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Teks
from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.permissions import lingkup_pegawai, lingkup_unit
from kinerja.organisasi.selectors import cari_pegawai, pada_hari, penugasan_pada
from kinerja.organisasi.selectors.unit import dengan_versi
from kinerja.organisasi.sesi import Sesi, kapasitas
from kinerja.perjanjian.permissions import lingkup_pk
from kinerja.perjanjian.selectors import dengan_nama
from kinerja.rencana.models import Level
from kinerja.rencana.permissions import lingkup_simpul
from kinerja.rencana.selectors import versi_berlaku
from kinerja.skp.permissions import lingkup_skp

PALING_BANYAK = 8  # of each kind; the lists behind "semua" have the rest
PALING_PENDEK = 2
KATA_PALING_BANYAK = 6


@dataclass(frozen=True, slots=True)
class Temu:
    """One hit: what it is called, what tells it from others, and its page."""

    nama: str
    keterangan: str
    url: str
    keadaan: str = ""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The hits of one kind; `url_semua` = the list with the same words, where there are more."""

    judul: Teks
    ikon: str
    daftar: Sequence[Temu] = field(default_factory=tuple)
    url_semua: str = ""


def cari(teks: str, sesi: Sesi) -> list[Kelompok]:
    """Kinds with hits, in this order; nothing for fewer than two letters."""
    kata = teks.split()[:KATA_PALING_BANYAK]
    if len("".join(kata)) < PALING_PENDEK:
        return []
    sumber = (_pegawai, _unit, _jabatan, _simpul, _pk, _skp)
    return [kelompok for satu in sumber if (kelompok := satu(kata, sesi)).daftar]


def semua_kata(kata: Sequence[str], *kolom: str) -> Q:
    """Every word in any of these columns."""
    return reduce(and_, (reduce(Q.__or__, (Q(**{f"{k}__icontains": x}) for k in kolom)) for x in kata))


def _penuh(url: str, kata: Sequence[str], n: int, **lain: str) -> str:
    return f"{url}?{urlencode({'cari': ' '.join(kata), **lain})}" if url and n > PALING_BANYAK else ""


def _pegawai(kata: Sequence[str], sesi: Sesi) -> Kelompok:
    terlihat = lingkup_pegawai(sesi, sesi.hari).values("pk")
    baris = list(cari_pegawai(" ".join(kata), sesi.hari).filter(pk__in=terlihat).order_by("nama")[: PALING_BANYAK + 1])
    jabatan: dict[int, list[str]] = defaultdict(list)
    for p in penugasan_pada(sesi.hari).filter(pegawai__in=baris).order_by("mulai", "pk") if baris else ():
        jabatan[p.pegawai_id].append(kapasitas(p))
    daftar = [
        Temu(
            p.nama_lengkap,
            "; ".join(jabatan[p.pk]) or _("tanpa jabatan hari ini"),
            reverse("organisasi:pegawai", args=[p.pk]),
        )
        for p in baris[:PALING_BANYAK]
    ]
    return Kelompok(_("Pegawai"), "orang", daftar, _penuh(alamat("organisasi:daftar_pegawai"), kata, len(baris)))


def _unit(kata: Sequence[str], sesi: Sesi) -> Kelompok:
    cocok = [dengan_versi(nama__icontains=x) | Q(kode__iexact=x) for x in kata]
    baris = list(lingkup_unit(sesi, sesi.hari).filter(*cocok).order_by("kode")[: PALING_BANYAK + 1])
    pohon = sesi.pohon(sesi.hari)
    daftar = [
        Temu(u.nama, _di_bawah(pohon.simpul[u.pk].induk, sesi), reverse("organisasi:unit", args=[u.pk]))
        for u in baris[:PALING_BANYAK]
    ]
    return Kelompok(_("Unit kerja"), "unit", daftar, _penuh(alamat("organisasi:daftar_unit"), kata, len(baris)))


def _di_bawah(induk: int | None, sesi: Sesi) -> str:
    """The unit above, in its own words; the topmost has none."""
    simpul = sesi.pohon(sesi.hari).simpul.get(induk or 0)
    return simpul.nama if simpul else ""


def _jabatan(kata: Sequence[str], sesi: Sesi) -> Kelompok:
    terlihat = lingkup_unit(sesi, sesi.hari).values("pk")
    versi = VersiJabatan.objects.filter(
        pada_hari(sesi.hari), semua_kata(kata, "nama", "jabatan__kode"), unit__in=terlihat
    )
    pohon = sesi.pohon(sesi.hari)
    daftar = [
        Temu(
            v.nama,
            pohon.simpul[v.unit_id].nama if v.unit_id in pohon.simpul else "",
            f"{reverse('organisasi:unit', args=[v.unit_id])}?bagian=jabatan",
        )
        for v in versi.order_by("nama", "pk")[:PALING_BANYAK]
    ]
    return Kelompok(_("Jabatan"), "kelompok", daftar)


def _simpul(kata: Sequence[str], sesi: Sesi) -> Kelompok:
    versi = versi_berlaku(sesi.hari)
    if versi is None:
        return Kelompok(_("Pohon kinerja"), "pohon")
    simpul = lingkup_simpul(sesi, sesi.hari).filter(semua_kata(kata, "nama", "kode"), versi=versi)
    baris = list(simpul.order_by("kode", "unit__kode")[: PALING_BANYAK + 1])
    pohon = sesi.pohon(sesi.hari)
    daftar = [
        Temu(
            f"{s.kode} {s.nama}",
            " · ".join(
                x
                for x in (str(Level(s.level).label), pohon.simpul[s.unit_id].nama if s.unit_id in pohon.simpul else "")
                if x
            ),
            reverse("rencana:simpul", args=[s.pk]),
        )
        for s in baris[:PALING_BANYAK]
    ]
    return Kelompok(_("Pohon kinerja"), "pohon", daftar, _penuh(alamat("rencana:pohon"), kata, len(baris)))


def _pk(kata: Sequence[str], sesi: Sesi) -> Kelompok:
    milik = dengan_nama(lingkup_pk(sesi, sesi.hari), sesi.hari).exclude(status="diubah")
    cocok = semua_kata(kata, "penugasan__pegawai__nama", "_vj__nama", "tahun")
    baris = list(milik.filter(cocok).order_by("-tahun", "penugasan__pegawai__nama", "pk")[: PALING_BANYAK + 1])
    daftar = [
        Temu(
            _("Perjanjian kinerja %(tahun)d %(nama)s") % {"tahun": pk.tahun, "nama": pk.penugasan.pegawai.nama_lengkap},
            pk.nama_jabatan or "",
            reverse("perjanjian:rinci", args=[pk.pk]),
            pk.status,
        )
        for pk in baris[:PALING_BANYAK]
    ]
    return Kelompok(_("Perjanjian kinerja"), "berkas", daftar, _penuh(alamat("perjanjian:daftar"), kata, len(baris)))


def _skp(kata: Sequence[str], sesi: Sesi) -> Kelompok:
    milik = lingkup_skp(sesi, sesi.hari).exclude(status="diubah").select_related("penugasan__pegawai")
    baris = list(
        milik.filter(semua_kata(kata, "penugasan__pegawai__nama", "tahun")).order_by(
            "-tahun", "penugasan__pegawai__nama", "pk"
        )[: PALING_BANYAK + 1]
    )
    daftar = [
        Temu(
            _("SKP %(tahun)d %(nama)s") % {"tahun": s.tahun, "nama": s.penugasan.pegawai.nama_lengkap},
            "",
            alamat("skp:rinci", s.pk),
            s.status,
        )
        for s in baris[:PALING_BANYAK]
    ]
    return Kelompok(_("SKP"), "catatan", daftar, _penuh(alamat("skp:daftar"), kata, len(baris)))
