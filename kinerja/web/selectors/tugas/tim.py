"""What a superior owes the team: setting, rating, delivering."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import Periode
from kinerja.peraturan.selectors import Batas
from kinerja.skp.models import SKP
from kinerja.web.selectors.tim import Anggota
from kinerja.web.selectors.tugas.skp import sebut_dibuka

SATU_SATU = 5  # up to so many submitted SKP are named one by one, more stand in one line


def menunggu_ditetapkan(tim: Sequence[Anggota]) -> list[Anggota]:
    """Those whose SKP waits for the superior."""
    return [a for a in tim if a.skp_status == SKP.Status.DIAJUKAN and a.skp_id]


def dari_tim(tim: Sequence[Anggota], sesi: Sesi, dinilai: Periode, batas: Mapping[int, Batas]) -> Iterator[Tugas]:
    """Setting, rating, delivering: what a superior owes the team; in the name of who delegated it, setting SKP and
    reading the realisations that were handed in, to return those that must be mended (rating is not handed over)."""
    menunggu = menunggu_ditetapkan(tim)
    for nama in dict.fromkeys(["", *(d.nama for d in sesi.delegasi)]):
        yield from _tetapkan([a for a in menunggu if a.atas_nama == nama], sesi, batas)
    for d in sesi.delegasi:
        yield from _baca_realisasi([a for a in tim if a.atas_nama == d.nama and a.lembar_skp], sesi, dinilai)
    tim = [a for a in tim if not a.atas_nama]
    tahun_lalu = sesi.hari.year - 1
    for kode, label, belum in (
        (dinilai.kode, dinilai.label, sum(a.perlu_nilai for a in tim)),
        (str(tahun_lalu), _("Tahun %(tahun)s") % {"tahun": tahun_lalu}, sum(a.belum_tahunan for a in tim)),
    ):
        if belum:
            yield Tugas(
                kerja=_("Nilai"),
                objek=_("%(n)d orang, %(periode)s") % {"n": belum, "periode": label},
                url=alamat("penilaian:tim", kode),
                keterangan=_("periode sudah berakhir"),
                keadaan="menunggu_anda",
            )
    siap = sum(a.nilai_status == Penilaian.Status.DINILAI for a in tim)
    if siap:
        yield Tugas(
            kerja=_("Sampaikan nilai"),
            objek=_("%(n)d orang, %(periode)s") % {"n": siap, "periode": dinilai.label},
            url=alamat("penilaian:sampaikan", dinilai.kode),
            keterangan=_("sudah diisi, belum disampaikan kepada yang dinilai"),
            keadaan="menunggu_anda",
        )


def _tetapkan(diajukan: Sequence[Anggota], sesi: Sesi, batas: Mapping[int, Batas]) -> Iterator[Tugas]:
    atas_nama = diajukan[0].atas_nama if diajukan else ""
    if len(diajukan) > SATU_SATU:
        lama = max(_sejak(a, sesi.hari) for a in diajukan)
        objek = _("%(n)d orang") % {"n": len(diajukan)}
        ket = _("paling lama: %(ket)s") % {"ket": diajukan_lalu(lama)}
        terdekat = min(
            (batas[a.penugasan.pk] for a in diajukan if a.penugasan.pk in batas), key=lambda b: b.sampai, default=None
        )
        url = f"{alamat('skp:daftar')}?lihat={'wakil' if atas_nama else 'tim'}"
        yield _tugas_skp(objek, url, _bersama(atas_nama, ket), terdekat, sesi.hari)
        return
    for a in diajukan:
        objek = f"{a.penugasan.pegawai.nama_lengkap} ({a.judul})"
        ket = diajukan_lalu(_sejak(a, sesi.hari))
        url, ket = alamat("skp:rinci", a.skp_id), _bersama(atas_nama, ket)
        yield _tugas_skp(objek, url, ket, batas.get(a.penugasan.pk), sesi.hari)


def _baca_realisasi(menunggu: Sequence[Anggota], sesi: Sesi, dinilai: Periode) -> Iterator[Tugas]:
    """The longest waiting one by one, the others in a line that leads to their list."""
    urut = sorted(menunggu, key=lambda a: (a.lembar_pada or sesi.hari, a.penugasan.pegawai.nama))
    for a in urut[:SATU_SATU]:
        lama = (sesi.hari - a.lembar_pada).days if a.lembar_pada else 0
        siapa = {"nama": a.penugasan.pegawai.nama_lengkap, "periode": dinilai.label}
        url = alamat("skp:realisasi", a.lembar_skp, dinilai.kode)
        yield _tugas_realisasi(_("%(nama)s, %(periode)s") % siapa, url, _bersama(a.atas_nama, diajukan_lalu(lama)))
    if sisa := len(urut[SATU_SATU:]):
        objek = _("%(n)d orang lainnya, %(periode)s") % {"n": sisa, "periode": dinilai.label}
        ket = _bersama(urut[0].atas_nama, _("kembalikan bila ada yang perlu diperbaiki"))
        yield _tugas_realisasi(objek, f"{alamat('skp:daftar')}?lihat=wakil", ket)


def _tugas_realisasi(objek: str, url: str, ket: str) -> Tugas:
    return Tugas(_("Periksa realisasi"), objek, url, ket, keadaan="realisasi_diajukan")


def _bersama(atas_nama: str, ket: str) -> str:
    return _("atas nama %(nama)s; %(ket)s") % {"nama": atas_nama, "ket": ket} if atas_nama else ket


def _tugas_skp(objek: str, url: str, ket: str, batas: Batas | None, on: date) -> Tugas:
    akhir = hari(batas.sampai) if batas else None
    sisa = (akhir - on).days if akhir else None
    ket = "; ".join(x for x in (ket, sebut_dibuka(batas)) if x)
    return Tugas(_("Tetapkan SKP"), objek, url, ket, akhir, sisa, "diajukan")


def _sejak(a: Anggota, on: date) -> int:
    return (on - a.skp_diajukan).days if a.skp_diajukan else 0


def diajukan_lalu(lama: int) -> str:
    """ "diajukan 3 hari lalu"."""
    if not lama:
        return _("diajukan hari ini")
    return ngettext("diajukan kemarin", "diajukan %(n)d hari lalu", lama) % {"n": lama}
