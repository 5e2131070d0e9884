"""What the move does to the organisation: raters who leave, posts left empty, acting holders, two for one post."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.rencana import SEMENTARA, Rencana
from kinerja.mutasi.selectors.temuan import Peringatan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors.penugasan import judul_jabatan, pada_hari


def periksa_susunan(satu: Pelantikan, rencana: Rencana) -> Iterator[Peringatan]:
    """One query."""
    yield from _dua_pemegang(rencana)
    yield from _mulai_hari_itu(satu, rencana)
    yield from _formasi(rencana)
    yield from _ditinggal(satu, rencana)
    yield from _terisi(satu, rencana)
    yield from _rangkap(rencana)


def _dua_pemegang(rencana: Rencana) -> Iterator[Peringatan]:
    """A one-holder post for two: two of this list, or one who stays in it. The start would be refused."""
    ditutup = {t.penugasan.pk for t in rencana.tutup}
    tujuan: dict[int, list[str]] = defaultdict(list)
    for x in rencana.buka:
        versi = rencana.jabatan.get(x.jabatan_id)
        if x.jenis == JenisPenugasan.DEFINITIF and versi and versi.jenis not in BANYAK_PEMANGKU:
            tujuan[x.jabatan_id].append(x.pegawai.nama_lengkap)
    for p in rencana.berlaku:
        if p.jabatan_id in tujuan and p.jenis == JenisPenugasan.DEFINITIF and p.pk not in ditutup:
            tujuan[p.jabatan_id].append(_("%s (pemegang sekarang)") % p.pegawai.nama_lengkap)
    for jabatan, nama in tujuan.items():
        if len(nama) > 1:
            pesan = _("%(jabatan)s: %(nama)s. Pindahkan salah satunya, atau akhiri penugasan pemegang sekarang.")
            isi = {"jabatan": rencana.jabatan[jabatan].nama, "nama": ", ".join(nama)}
            yield Peringatan("dua_pemegang", pesan % isi, menghalangi=True)


def _mulai_hari_itu(satu: Pelantikan, rencana: Rencana) -> Iterator[Peringatan]:
    """A definitive post that began that very day cannot end the day before. The start would be refused."""
    orang = {x.pegawai_id for x in rencana.buka if x.jenis == JenisPenugasan.DEFINITIF}
    for p in rencana.berlaku:
        if p.mulai == satu.tanggal and p.pegawai_id in orang and p.jenis == JenisPenugasan.DEFINITIF:
            pesan = _("%s mulai pada hari yang sama. Batalkan penugasan itu lebih dulu, atau ubah tanggal pelantikan.")
            nama, tautan = p.pegawai.nama_lengkap, reverse("organisasi:pegawai", args=[p.pegawai_id])
            yield Peringatan("mulai_hari_itu", pesan % judul_jabatan(p), orang=nama, tautan=tautan, menghalangi=True)


def _formasi(rencana: Rencana) -> Iterator[Peringatan]:
    """More holders than the post has room for, or a post of which nobody said how many it has room for."""
    masuk = Counter(x.jabatan_id for x in rencana.buka if x.jenis == JenisPenugasan.DEFINITIF)
    keluar = Counter(t.penugasan.jabatan_id for t in rencana.tutup if t.penugasan.jenis == JenisPenugasan.DEFINITIF)
    kini = Counter(p.jabatan_id for p in rencana.berlaku if p.jenis == JenisPenugasan.DEFINITIF)
    for jabatan, banyak in masuk.items():
        versi = rencana.jabatan.get(jabatan)
        if versi is None or versi.jenis not in BANYAK_PEMANGKU:
            continue
        n = kini[jabatan] + banyak - keluar[jabatan]
        isi = {"nama": versi.nama, "n": n, "formasi": versi.formasi}
        if versi.formasi is None:
            yield Peringatan("formasi", _("%(nama)s: formasinya belum dicatat.") % isi)
        elif n > versi.formasi:
            yield Peringatan("formasi", _("%(nama)s: %(n)d orang untuk formasi %(formasi)d.") % isi)


def _ditinggal(satu: Pelantikan, rencana: Rencana) -> Iterator[Peringatan]:
    """Raters who leave, each with how many people they rate; and whose post nobody takes."""
    kemarin = satu.tanggal - timedelta(days=1)
    pergi = {t.penugasan.pk: t.penugasan for t in rencana.tutup}
    diisi = {x.jabatan_id for x in rencana.buka}
    for atasan, ada_lain, banyak in _bawahan(set(pergi), satu.tanggal):
        p = pergi[atasan]
        isi = {"n": banyak, "jabatan": judul_jabatan(p), "hari": tulis_tanggal(kemarin)}
        pesan = _("%(jabatan)s: segmen %(n)d orang yang dinilainya ditutup sampai %(hari)s.") % isi
        tautan = reverse("web:serah_terima", args=[atasan])
        yield Peringatan("segmen", pesan, orang=p.pegawai.nama_lengkap, tautan=tautan)
        if p.jabatan_id not in diisi and not ada_lain:
            pesan = _("%(jabatan)s tidak ada yang mengisi; %(n)d orang naik ke atasan di atasnya. Tunjuk Plt.") % isi
            yield Peringatan("tanpa_atasan", pesan)


def _bawahan(penugasan: set[int], on: date) -> Iterator[tuple[int, bool, int]]:
    """Of these assignments: whether somebody else holds the post on the day, and how many people are below."""
    lain = Penugasan.objects.filter(pada_hari(on), jabatan=OuterRef("atasan__jabatan")).exclude(pk__in=penugasan)
    rentang = RentangAtasan.objects.filter(pada_hari(on - timedelta(days=1)), atasan__in=penugasan)
    jumlah = rentang.filter(tujuan=Tujuan.KINERJA).values("atasan_id").annotate(lain=Exists(lain), n=Count("penugasan"))
    yield from jumlah.order_by("atasan_id").values_list("atasan_id", "lain", "n")


def _terisi(satu: Pelantikan, rencana: Rencana) -> Iterator[Peringatan]:
    kemarin = tulis_tanggal(satu.tanggal - timedelta(days=1))
    for t in rencana.tutup:
        if t.sebab == "terisi":
            pesan = _("%(jabatan)s berakhir %(hari)s.") % {"jabatan": judul_jabatan(t.penugasan), "hari": kemarin}
            yield Peringatan("terisi", pesan, orang=t.penugasan.pegawai.nama_lengkap)


def _rangkap(rencana: Rencana) -> Iterator[Peringatan]:
    """What people of the list hold beside their post and go on holding."""
    ditutup = {t.penugasan.pk for t in rencana.tutup} | {p.pk for p in rencana.tetap.values()}
    orang = {x.pegawai_id for x in rencana.peserta}
    for p in rencana.berlaku:
        lain = p.jenis in SEMENTARA or p.jenis == JenisPenugasan.TUGAS_TAMBAHAN
        if lain and p.pegawai_id in orang and p.pk not in ditutup:
            pesan = _("%s tetap berjalan. Centang Akhiri rangkapan bila seharusnya berakhir.")
            yield Peringatan("rangkap", pesan % judul_jabatan(p), orang=p.pegawai.nama_lengkap)
