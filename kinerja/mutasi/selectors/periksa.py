"""What to look at before the start: rules with their citation, and what the move leaves behind in the organisation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.pelantikan import RekamAcara, RekamLantik, periksa_acara, periksa_lantik, tmt_pensiun
from kinerja.aturan.periksa.seleksi import RekamCalon, periksa_syarat
from kinerja.aturan.periksa.temuan import Temuan
from kinerja.aturan.pustaka import Pustaka
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.selectors.rencana import Rencana
from kinerja.mutasi.selectors.riwayat import Orang, orang_pelantikan
from kinerja.mutasi.selectors.susunan import periksa_susunan
from kinerja.mutasi.selectors.temuan import Peringatan
from kinerja.organisasi.models import JenisPenugasan, Kedudukan, Penugasan
from kinerja.peraturan.selectors import pustaka_berlaku

HARI_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class KelompokPeringatan:
    """Warnings of one kind: a heading and its lines."""

    kode: str
    judul: str
    butir: tuple[Peringatan, ...]

    @property
    def menghalangi(self) -> bool:
        """Whether the start would be refused because of it."""
        return any(p.menghalangi for p in self.butir)


def periksa_pelantikan(satu: Pelantikan, rencana: Rencana) -> list[Peringatan]:
    """Every warning; those that would be refused first. Four queries, whatever the number of people."""
    buku = pustaka_berlaku()
    orang = orang_pelantikan({x.pegawai_id for x in rencana.peserta}, satu.pk, satu.tanggal)
    semua = [*_acara(satu, rencana, buku), *_semua_orang(satu, rencana, orang, buku), *periksa_susunan(satu, rencana)]
    return sorted(semua, key=lambda p: not p.menghalangi)


def kelompokkan(semua: Iterable[Peringatan]) -> list[KelompokPeringatan]:
    """By kind, in the order in which the kinds first come."""
    kelompok: dict[str, list[Peringatan]] = {}
    for p in semua:
        kelompok.setdefault(p.kode, []).append(p)
    return [KelompokPeringatan(kode, str(judul(kode)), tuple(butir)) for kode, butir in kelompok.items()]


def judul(kode: str) -> str:
    """The heading of a kind of warning."""
    return {
        "lantik.terlambat": _("Melewati batas sejak keputusan"),
        "lantik.sebelum_keputusan": _("Mendahului keputusan"),
        "lantik.undangan": _("Undangan terlalu dekat"),
        "lantik.penjabat": _("Kepala daerah dijabat sementara"),
        "lantik.pemilihan": _("Masa pemilihan"),
        "lantik.kepala_baru": _("Kepala daerah baru"),
        "lantik.pertek": _("Pertimbangan teknis BKN belum ada"),
        "lantik.masa_jabatan": _("Belum lama dalam jabatan sekarang"),
        "lantik.uji_kompetensi": _("Uji kompetensi belum ada"),
        "lantik.hukuman": _("Sedang menjalani hukuman disiplin"),
        "lantik.lewat_usia": _("Melewati batas usia jabatan"),
        "lantik.pensiun": _("Segera pensiun"),
        "syarat": _("Syarat jabatan"),
        "lengkap": _("Belum lengkap"),
        "kedudukan": _("Tidak aktif pada harinya"),
        "di_lain": _("Ada dalam pelantikan lain"),
        "tim": _("Ketua tim yang berpindah"),
        "dua_pemegang": _("Dua orang untuk satu jabatan"),
        "mulai_hari_itu": _("Penugasan yang mulai pada hari itu"),
        "formasi": _("Formasi"),
        "segmen": _("Penilai yang pergi dan segmen yang ditutup"),
        "tanpa_atasan": _("Jabatan pimpinan yang ditinggal kosong"),
        "terisi": _("Plt., Plh., atau Pj. yang berakhir"),
        "rangkap": _("Rangkapan yang tetap berjalan"),
    }.get(kode, kode)


def _acara(satu: Pelantikan, rencana: Rencana, buku: Pustaka) -> Iterator[Peringatan]:
    kepala = rencana.kepala
    rekam = RekamAcara(
        pada=satu.tanggal,
        upacara=satu.upacara,
        tanggal_sk=satu.tanggal_sk,
        diundang=hari(satu.diumumkan) if satu.diumumkan else None,
        kepala_jenis=kepala.jenis if kepala else "",
        kepala_sejak=kepala.mulai if kepala else None,
        izin=bool(satu.nomor_izin),
    )
    yield from (_dari(t) for t in periksa_acara(rekam, pustaka=buku))
    yield from (Peringatan("lengkap", pesan) for pesan in _belum_lengkap(satu))


def _belum_lengkap(satu: Pelantikan) -> Iterator[str]:
    if not satu.nomor_sk or satu.tanggal_sk is None:
        yield _("Nomor dan tanggal keputusan belum diisi.")
    if satu.upacara and not satu.tempat:
        yield _("Tempat pelantikan belum diisi.")
    if satu.upacara and satu.pelantik_id is None:
        yield _("Pejabat yang melantik belum dipilih.")


def _semua_orang(satu: Pelantikan, rencana: Rencana, orang: dict[int, Orang], buku: Pustaka) -> Iterator[Peringatan]:
    lama = {
        t.penugasan.pegawai_id: t.penugasan
        for t in rencana.tutup
        if t.penugasan.jenis == JenisPenugasan.DEFINITIF and t.sebab == "pindah"
    }
    for x in rencana.peserta:
        nama = x.pegawai.nama_lengkap
        for t in _satu_orang(satu, rencana, x, orang[x.pegawai_id], lama.get(x.pegawai_id), buku):
            yield replace(t, orang=nama, peserta=x.pk)


def _satu_orang(
    satu: Pelantikan, rencana: Rencana, x: PesertaPelantikan, o: Orang, lama: Penugasan | None, buku: Pustaka
) -> Iterator[Peringatan]:
    versi = rencana.jabatan.get(x.jabatan_id)
    if versi and x.pk not in rencana.tetap and x.jenis == JenisPenugasan.DEFINITIF:
        pensiun = x.pegawai.tmt_pensiun
        if pensiun is None and x.pegawai.tanggal_lahir:
            pensiun = tmt_pensiun(x.pegawai.tanggal_lahir, versi.jenis, versi.jenjang, satu.tanggal, pustaka=buku)
        rekam = RekamLantik(
            pada=satu.tanggal,
            jabatan=versi.jenis,
            jabatan_lama=(lama.jenis_jabatan or "") if lama else "",
            sejak=(lama.tanggal_pelantikan or lama.mulai) if lama else None,
            pertek=bool(x.nomor_pertek or satu.nomor_pertek),
            uji_kompetensi=x.uji_kompetensi,
            hukuman=o.hukuman,
            pensiun=pensiun,
        )
        yield from (_dari(t) for t in periksa_lantik(rekam, pustaka=buku))
        yield from _syarat(satu, x, o, versi.jenis, buku)
    if o.kedudukan != Kedudukan.AKTIF:
        yield Peringatan("kedudukan", str(Kedudukan(o.kedudukan).label))
    if o.di_lain:
        yield Peringatan("di_lain", _("Juga disiapkan dalam pelantikan lain yang belum dimulai."))
    if o.tim and x.pk not in rencana.tetap:
        yield Peringatan("tim", _("Memimpin %s: tetapkan apakah tetap memimpin.") % ", ".join(o.tim))
    if satu.upacara and not x.agama_sumpah:
        yield Peringatan("lengkap", _("Agama untuk sumpah/janji belum diketahui."))


def _syarat(satu: Pelantikan, x: PesertaPelantikan, o: Orang, jenis: str, buku: Pustaka) -> Iterator[Peringatan]:
    """Conditions of the post; not asked again of those who held its kind before."""
    if not buku.punya(f"syarat.{jenis}") or o.lama.get(jenis):
        return
    kini = buku.nilai(f"syarat.{jenis}", satu.tanggal).isi.jabatan_sebelumnya
    sebelumnya = max(kini, key=lambda j: o.lama.get(j, 0), default="")
    calon = RekamCalon(
        jabatan=jenis,
        pendidikan=o.pendidikan,
        pengalaman_tahun=o.bekerja,
        jabatan_sebelumnya=sebelumnya if o.lama.get(sebelumnya) else "",
        jabatan_tahun=o.tahun(sebelumnya),
        usia=_usia(x, satu),
        pada=satu.tanggal,
    )
    for t in periksa_syarat(calon, pustaka=buku):
        tidak_tercatat = t.kode == "syarat.pendidikan" and not o.pendidikan
        pesan = _("Pendidikan belum tercatat.") if tidak_tercatat else kalimat(t.pesan)
        yield Peringatan("syarat", pesan, t.pasal)


def _usia(x: PesertaPelantikan, satu: Pelantikan) -> int:
    """Full years of age on the day; 0 where the birthday is not known."""
    lahir = x.pegawai.tanggal_lahir
    if lahir is None:
        return 0
    return satu.tanggal.year - lahir.year - ((satu.tanggal.month, satu.tanggal.day) < (lahir.month, lahir.day))


def _dari(t: Temuan) -> Peringatan:
    return Peringatan(t.kode, kalimat(t.pesan), t.pasal, menghalangi=t.menghalangi)


def kalimat(pesan: str) -> str:
    """A finding as people read it: days written out, codes as words."""
    return HARI_ISO.sub(lambda m: tulis_tanggal(date.fromisoformat(m[0])), pesan).replace("_", " ")
