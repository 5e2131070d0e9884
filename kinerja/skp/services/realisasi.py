"""Write, hand in and withdraw the realisation of a period: action plan, numbers, notes and evidence in one act."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.lembar import IsianPeriode, IsianRealisasi, Kunci, baca_angka
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja, PeriodeRealisasi, Realisasi, RencanaAksi
from kinerja.skp.selectors.realisasi import lembar_realisasi, temuan_realisasi
from kinerja.skp.selectors.riwayat import sejak
from kinerja.skp.services.bukti import pasang_bukti
from kinerja.skp.services.gantikan import lanjutkan_pekerjaan

S = SKP.Status


def simpan_realisasi(
    *, skp: SKP, periode: str, versi: int, isian: IsianPeriode, by: Pelaku, at: datetime
) -> PeriodeRealisasi:
    """Saves the whole sheet of a period as it was read at `versi`; late, early and above target alike are recorded."""
    with tindakan("skp.realisasi_disimpan", by=by, at=at) as catatan:
        lembar = kunci_periode(skp, periode, versi)
        _butuh_terbuka(lembar)
        lembar.skp = skp
        kunci = _kunci_sah(skp)
        _tulis_rencana(periode, {h: x for h, x in isian.rencana.items() if (h, None) in kunci})
        berubah = _tulis_realisasi(periode, {k: x for k, x in isian.realisasi.items() if k in kunci}, skp, at=at)
        naik_lembar(lembar)
        catat_periode(catatan, lembar, realisasi=berubah)
    return lembar


def ajukan_realisasi(*, skp: SKP, periode: str, versi: int, by: Pelaku, at: datetime) -> PeriodeRealisasi:
    """Hands the period to the superior. Raises `BelumLengkap` with every finding; missing evidence is only a note."""
    with tindakan("skp.realisasi_diajukan", by=by, at=at) as catatan:
        lembar = kunci_periode(skp, periode, versi)
        _butuh_terbuka(lembar)
        temuan = temuan_realisasi(lembar_realisasi(skp, periode_skp(skp, periode)))
        if any(x.menghalangi for x in temuan):
            raise BelumLengkap(temuan)
        lembar.diajukan_pada = at
        naik_lembar(lembar)
        catat_periode(catatan, lembar)
    return lembar


def cabut_realisasi(*, skp: SKP, periode: str, versi: int, by: Pelaku, at: datetime) -> PeriodeRealisasi:
    """Takes a handed-in period back while it has not been rated."""
    with tindakan("skp.realisasi_dicabut", by=by, at=at) as catatan:
        lembar = kunci_periode(skp, periode, versi)
        if not lembar.menunggu:
            raise Ditolak(_("Realisasi ini tidak sedang menunggu penilaian, jadi tidak dapat ditarik kembali."))
        lembar.diajukan_pada = None
        naik_lembar(lembar)
        lanjutkan_pekerjaan(skp)
        catat_periode(catatan, lembar)
    return lembar


def tutup_realisasi(*, penugasan_ids: Collection[int], periode: str, at: datetime) -> int:
    """Called by the act that rates, inside it: from now on these sheets are not withdrawn; how many were closed."""
    return PeriodeRealisasi.objects.filter(
        penugasan_id__in=penugasan_ids, periode=periode, ditutup_pada__isnull=True
    ).update(ditutup_pada=at)


def periode_skp(skp: SKP, kode: str) -> Periode:
    """The period of a code within the segment. `Ditolak` if the segment has no such period."""
    ada = next((p for p in daftar_periode(skp.tahun, skp.mulai, skp.sampai) if p.kode == kode), None)
    if ada is None:
        raise Ditolak(_("Periode %(kode)s bukan periode SKP ini. Pilih periode dari daftar.") % {"kode": kode})
    return ada


def kunci_periode(skp: SKP, kode: str, versi: int) -> PeriodeRealisasi:
    """The sheet's row, made if there is none, locked and as it was read. Two queries."""
    periode_skp(skp, kode)
    PeriodeRealisasi.objects.bulk_create(
        [PeriodeRealisasi(penugasan_id=skp.penugasan_id, periode=kode, skp=skp)], ignore_conflicts=True
    )
    lembar = PeriodeRealisasi.objects.select_for_update().get(penugasan_id=skp.penugasan_id, periode=kode)
    if lembar.kunci != versi:
        raise SudahBerubah(lembar.kunci, sejak(subjek_periode(lembar), versi))
    return lembar


def subjek_periode(lembar: PeriodeRealisasi) -> str:
    """How the ledger names a sheet."""
    return f"realisasi:{lembar.penugasan_id}:{lembar.periode}"


def catat_periode(catatan: Catatan, lembar: PeriodeRealisasi, **muatan: object) -> None:
    """Names the sheet, its SKP and the version it has now."""
    subjek = subjek_periode(lembar)
    catatan.perihal("realisasi", f"{lembar.penugasan_id}:{lembar.periode}")
    catatan.perihal("skp", lembar.skp_id)
    catatan.muatan(kunci={subjek: lembar.kunci}, periode=lembar.periode, **muatan)


def naik_lembar(lembar: PeriodeRealisasi, *kolom: str) -> None:
    """Stores who has the sheet now (and these further columns) under the next version."""
    lembar.kunci += 1
    lembar.save(update_fields=["kunci", "diajukan_pada", "skp", *kolom])


def _butuh_terbuka(lembar: PeriodeRealisasi) -> None:
    if lembar.ditutup_pada:
        raise Ditolak(_("Periode ini sudah dinilai. Bukti yang menyusul masih dapat ditambahkan dan akan ditandai."))
    if lembar.diajukan_pada:
        raise Ditolak(_("Realisasi sudah diajukan. Tarik kembali dahulu bila perlu mengubahnya."))


def _kunci_sah(skp: SKP) -> set[Kunci]:
    """Results and indicators of this SKP; what does not belong to it is not written."""
    sah: set[Kunci] = {(h, None) for h in HasilKerja.objects.filter(skp=skp).values_list("pk", flat=True)}
    indikator = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
    return sah | set(indikator)


def _tulis_rencana(periode: str, isian: Mapping[int, tuple[str, str]]) -> None:
    lama = {x.hasil_kerja_id: x for x in RencanaAksi.objects.filter(hasil_kerja__in=isian, periode=periode)}
    baru, ubah = [], []
    for hasil, (uraian, target) in isian.items():
        baris = lama.get(hasil)
        if baris is None and (uraian or target):
            baru.append(RencanaAksi(hasil_kerja_id=hasil, periode=periode, uraian=uraian, target=target))
        elif baris is not None and (baris.uraian, baris.target) != (uraian, target):
            baris.uraian, baris.target = uraian, target
            ubah.append(baris)
    RencanaAksi.objects.bulk_create(baru)
    if ubah:
        RencanaAksi.objects.bulk_update(ubah, ["uraian", "target"])
    RencanaAksi.objects.filter(hasil_kerja__in=isian, periode=periode, uraian="", target="").delete()


def _tulis_realisasi(
    periode: str, isian: Mapping[Kunci, IsianRealisasi], skp: SKP, *, at: datetime
) -> list[list[int | None]]:
    """Writes the rows that differ; says which."""
    lama = {(x.hasil_kerja_id, x.indikator_id): x for x in _realisasi(skp, periode)}
    baru, ubah, dipakai = [], [], {}
    for kunci, x in isian.items():
        baris = lama.get(kunci)
        if baris is None and x.kosong():
            continue
        if baris is None:
            baris = Realisasi(hasil_kerja_id=kunci[0], indikator_id=kunci[1], periode=periode)
        dipakai[kunci] = baris
        beda = (baris.teks, baris.catatan) != (x.teks, x.catatan)
        baris.teks, baris.catatan, baris.angka = x.teks, x.catatan, baca_angka(x.teks)[0]
        if not baris.pk:
            baru.append(baris)
        elif beda:
            ubah.append(baris)
    Realisasi.objects.bulk_create(baru)
    if ubah:
        Realisasi.objects.bulk_update(ubah, ["teks", "catatan", "angka"])
    pasang_bukti({dipakai[k]: isian[k] for k in dipakai}, skp.penugasan.pegawai_id, at=at)
    return [[x.hasil_kerja_id, x.indikator_id] for x in (*baru, *ubah)]


def _realisasi(skp: SKP, periode: str) -> list[Realisasi]:
    return list(Realisasi.objects.filter(hasil_kerja__skp=skp, periode=periode))
