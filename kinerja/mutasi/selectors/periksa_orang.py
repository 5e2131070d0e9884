"""The rules asked of each person's move, and what the record of the day says of the person."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.pelantikan import RekamLantik, periksa_lantik, tmt_pensiun
from kinerja.aturan.periksa.seleksi import RekamCalon, periksa_syarat
from kinerja.aturan.pustaka import Pustaka
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.selectors.rencana import Rencana
from kinerja.mutasi.selectors.riwayat import Orang
from kinerja.mutasi.selectors.temuan import Peringatan, dari_temuan, kalimat
from kinerja.organisasi.models import JenisPenugasan, Kedudukan, Penugasan


def periksa_orang(satu: Pelantikan, rencana: Rencana, orang: dict[int, Orang], buku: Pustaka) -> Iterator[Peringatan]:
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
        yield from (dari_temuan(t) for t in periksa_lantik(rekam, pustaka=buku))
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
