"""A checkpoint that was recorded wrongly is corrected by two persons: one proposes with evidence, the other decides."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.pembinaan import SkorKontrak
from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import SudahBerubah, kunci_versi, simpan_versi
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.galat import temuan, tolak_bila_ada
from kinerja.pembinaan.isian import IsianTitik, isian_dari
from kinerja.pembinaan.kuasa import boleh_putus_koreksi, boleh_usul_koreksi, pegawai_pelaku
from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik
from kinerja.pembinaan.selectors.fakta import aturan_skor, fakta_titik
from kinerja.pembinaan.services.titik import hasil_titik, kunci_titik, periksa_isi, simpan_titik

Status = KoreksiTitik.Status


def usulkan_koreksi_titik(
    *, titik: int, isian: IsianTitik, alasan: str, bukti: str, by: Pelaku, at: datetime
) -> KoreksiTitik:
    """Nothing changes before a second person agrees. Raises PembinaanDitolak, SudahBerubah, PermissionError."""
    on = hari(at)
    with tindakan("pembinaan.koreksi_diusulkan", by=by, at=at) as catatan:
        lama = kunci_titik(titik)
        if not boleh_usul_koreksi(by, lama, on):
            raise PermissionError(_("Koreksi diusulkan oleh yang mengadakan evaluasi atau atasan langsung hari ini."))
        aturan = aturan_skor(_tanda(lama))
        tolak_bila_ada([*_periksa_usul(lama, isian, alasan, bukti), *_periksa(lama, aturan, isian, on)])
        satu = KoreksiTitik.objects.create(
            titik=lama,
            usul=isian.baris(),
            hasil=hasil_titik(aturan, isian),
            alasan=alasan.strip(),
            bukti=bukti.strip(),
            pengusul_id=pegawai_pelaku(by) or 0,
            nama_pengusul=by.nama,
            kapasitas_pengusul=by.kapasitas,
            diusulkan_pada=at,
        )
        catatan.perihal("titik", lama.pk)
        catatan.perihal("koreksi_titik", satu.pk)
        catatan.muatan(dari=lama.hasil, menjadi=satu.hasil)
    return satu


def setujui_koreksi_titik(
    *, koreksi: KoreksiTitik, putusan: str, versi: int, sesi: Sesi, at: datetime
) -> EvaluasiTitik:
    """The second person agrees: another evaluation takes the place of the old one, which stays readable."""
    with tindakan("pembinaan.koreksi_disetujui", by=sesi.pelaku, at=at) as catatan:
        k, lama = _terbuka(koreksi, versi, sesi, at), kunci_titik(koreksi.titik_id)
        isian, mulai = isian_dari(k.usul, lama.sidang_id), _tanda(lama)
        aturan, fakta = aturan_skor(mulai), fakta_titik(lama.penugasan_id, mulai, isian.tanggal)
        baru = EvaluasiTitik(
            kontrak_id=lama.kontrak_id,
            penugasan_id=lama.penugasan_id,
            ke=lama.ke,
            penilai_id=lama.penilai_id,
            nama_penilai=k.nama_pengusul,
            kapasitas=k.kapasitas_pengusul,
            sidang_id=lama.sidang_id,
            dicatat_pada=at,
            menggantikan=lama,
        )
        simpan_titik(baru, aturan, isian, fakta, _lain(lama) if lama.ke == 2 else None)
        _tutup(k, Status.DISETUJUI, putusan, sesi.pelaku, at, baru)
        kedua = _lain(lama) if lama.ke == 1 else None
        for satu in filter(None, (lama, baru, kedua)):
            catatan.perihal("titik", satu.pk)
        catatan.perihal("koreksi_titik", k.pk)
        arah = _arah_kedua(kedua, baru, aturan) if kedua else {}
        catatan.muatan(dari=lama.hasil, menjadi=baru.hasil, arah_kedua=arah)
    return baru


def _arah_kedua(kedua: EvaluasiTitik, pertama: EvaluasiTitik, aturan: SkorKontrak) -> dict[str, list[str]]:
    """The direction of the second is told against the first that holds now; what it was, and what it is."""
    lama, beda = dict(pertama.unsur.values_list("kode", "skor")), {}
    for u in kedua.unsur.select_for_update():
        arah = aturan.arah(lama.get(u.kode, ""), u.skor)
        if arah != u.arah:
            beda[u.kode] = [u.arah, arah]
            u.arah = arah
            u.save(update_fields=["arah"])
    return beda


def tolak_koreksi_titik(*, koreksi: KoreksiTitik, putusan: str, versi: int, sesi: Sesi, at: datetime) -> KoreksiTitik:
    """The second person does not agree; the evaluation stays, and so does the reason."""
    with tindakan("pembinaan.koreksi_ditolak", by=sesi.pelaku, at=at) as catatan:
        k = _terbuka(koreksi, versi, sesi, at)
        tolak_bila_ada([] if putusan.strip() else [temuan(_("Tulis mengapa usul ini tidak disetujui."), "putusan")])
        catatan.perihal("titik", k.titik_id)
        catatan.perihal("koreksi_titik", k.pk)
        return _tutup(k, Status.DITOLAK, putusan, sesi.pelaku, at)


def tarik_koreksi_titik(*, koreksi: KoreksiTitik, versi: int, by: Pelaku, at: datetime) -> KoreksiTitik:
    """Who proposed takes it back while nobody has decided."""
    with tindakan("pembinaan.koreksi_ditarik", by=by, at=at) as catatan:
        k = _kunci(koreksi, versi)
        if by.atas_nama or pegawai_pelaku(by) != k.pengusul_id:
            raise PermissionError(_("Hanya pengusulnya yang dapat menarik usul koreksi."))
        catatan.perihal("titik", k.titik_id)
        catatan.perihal("koreksi_titik", k.pk)
        return _tutup(k, Status.DITARIK, "", by, at)


def _periksa_usul(lama: EvaluasiTitik, isian: IsianTitik, alasan: str, bukti: str) -> Iterator[Temuan]:
    if lama.koreksi.filter(status=Status.DIUSULKAN).exists():
        yield temuan(_("Sudah ada usul koreksi yang menunggu putusan untuk titik ini."))
    kini = {u.kode: u.skor for u in lama.unsur.all()}
    tetap = {kode: x.skor for kode, x in isian.skor.items()} == kini
    if tetap and (isian.tanggal, isian.catatan.strip()) == (lama.tanggal, lama.catatan):
        yield temuan(_("Yang diusulkan sama dengan yang sekarang. Ubah yang keliru."))
    if not alasan.strip():
        yield temuan(_("Tulis apa yang keliru pada catatan yang sekarang."), "alasan")
    if not bukti.strip():
        yield temuan(_("Sebutkan bukti bahwa catatannya keliru: surat, berkas, atau berita acara."), "bukti")


def _periksa(lama: EvaluasiTitik, aturan: SkorKontrak, isian: IsianTitik, on: date) -> Iterator[Temuan]:
    """As when it was held: between the signature, the other checkpoint and today; every score on something."""
    mulai, lain = _tanda(lama), _lain(lama)
    if not mulai < isian.tanggal <= on:
        yield temuan(_("Tanggal evaluasi sesudah penandatanganan dan paling lambat hari ini."), "tanggal")
    if lain and (isian.tanggal <= lain.tanggal if lama.ke == 2 else isian.tanggal >= lain.tanggal):
        pesan = _("Titik yang lain diadakan %s; yang pertama tetap mendahului yang kedua.")
        yield temuan(pesan % tulis_tanggal(lain.tanggal), "tanggal")
    yield from periksa_isi(aturan, isian, fakta_titik(lama.penugasan_id, mulai, isian.tanggal))


def _tanda(titik: EvaluasiTitik) -> date:
    """The day the contract bears; an issued paper has one."""
    assert titik.kontrak.tanggal is not None
    return titik.kontrak.tanggal


def _lain(titik: EvaluasiTitik) -> EvaluasiTitik | None:
    """The other checkpoint of the same contract, if it was held."""
    return EvaluasiTitik.objects.filter(kontrak=titik.kontrak_id).exclude(ke=titik.ke).first()


def _kunci(koreksi: KoreksiTitik, versi: int) -> KoreksiTitik:
    def lalu(_versi: int) -> tuple[str, ...]:
        return sejak(f"koreksi_titik:{koreksi.pk}", 1)

    k = kunci_versi(KoreksiTitik, pk=koreksi.pk, versi=versi, sejak=lalu)
    if k.status != Status.DIUSULKAN:
        raise SudahBerubah(k.kunci, lalu(0))
    return k


def _terbuka(koreksi: KoreksiTitik, versi: int, sesi: Sesi, at: datetime) -> KoreksiTitik:
    k = _kunci(koreksi, versi)
    if not boleh_putus_koreksi(sesi, k, hari(at)):
        raise PermissionError(_("Koreksi diputus atasan yang mengadakan evaluasi atau BKPSDM, bukan pengusulnya."))
    return k


def _tutup(
    k: KoreksiTitik, status: str, putusan: str, by: Pelaku, at: datetime, baru: EvaluasiTitik | None = None
) -> KoreksiTitik:
    k.status, k.putusan, k.diputus_pada, k.baru = status, putusan.strip(), at, baru
    k.pemutus_id, k.nama_pemutus, k.kapasitas_pemutus = pegawai_pelaku(by), by.nama, by.kapasitas
    simpan_versi(k)
    return k
