"""An objection from its first day to its decision: handed in, passed on, both sides heard, decided, or time ran out."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKeberatan, IsianPernyataan
from kinerja.penilaian.kuasa import (
    boleh_memutus_keberatan,
    boleh_meneruskan,
    pegawai_pelaku,
    pemutus_keberatan,
    pihak_keberatan,
)
from kinerja.penilaian.models import Keberatan, Koreksi, Penilaian, Pernyataan
from kinerja.penilaian.services.ganti import ganti_nilai, predikat_baru
from kinerja.penilaian.services.koreksi import kunci_nilai, lampirkan, temuan, tutup_koreksi
from kinerja.penilaian.tenggat import akibat_tanpa_putusan, batas_keberatan, batas_putusan

Status = Keberatan.Status


def ajukan_keberatan(*, penilaian: Penilaian, isian: IsianKeberatan, by: Pelaku, at: datetime) -> Keberatan:
    """The rated person objects to a delivered mark within the clock. Raises PenilaianDitolak, SudahBerubah."""
    with tindakan("keberatan.diajukan", by=by, at=at) as catatan:
        nilai = kunci_nilai(penilaian)
        if nilai.penugasan.pegawai_id != pegawai_pelaku(by):
            raise PermissionError(_("Keberatan hanya dapat diajukan oleh pegawai yang dinilai."))
        _periksa_pengajuan(nilai, isian, at)
        langsung = isian.saluran == Keberatan.Saluran.ATASAN
        k = Keberatan.objects.create(
            penilaian=nilai,
            pemohon_id=nilai.penugasan.pegawai_id,
            saluran=isian.saluran,
            alasan=isian.alasan.strip(),
            hasil_kerja=isian.hasil_kerja,
            perilaku=isian.perilaku,
            status=Status.DIPERIKSA if langsung else Status.DIAJUKAN,
            diajukan_pada=at,
            batas_putusan=batas_putusan(hari(at)),
            diteruskan_pada=at if langsung else None,
        )
        isi = IsianPernyataan(Pernyataan.Pihak.PEGAWAI, hari(at), isian.alasan, isian.berkas)
        _tulis_pernyataan(k, isi, by, at, dicatat_pemutus=False)
        _ubah_status(nilai, Penilaian.Status.KEBERATAN)
        catatan.perihal("penilaian", nilai.pk)
        catatan.perihal("keberatan", k.pk)
        catatan.muatan(saluran=isian.saluran, batas_putusan=k.batas_putusan.isoformat())
    return k


def teruskan_keberatan(*, keberatan: Keberatan, sesi: Sesi, at: datetime) -> Keberatan:
    """The letter box passes one on."""
    (k,) = teruskan_banyak_keberatan(keberatan=[keberatan], sesi=sesi, at=at)
    return k


def teruskan_banyak_keberatan(*, keberatan: Sequence[Keberatan], sesi: Sesi, at: datetime) -> list[Keberatan]:
    """The letter box passes these on to who decides, all or none; the clock runs since they were handed in."""
    with tindakan("keberatan.diteruskan", by=sesi.pelaku, at=at) as catatan:
        hasil = [_terkunci(satu, Status.DIAJUKAN) for satu in sorted(keberatan, key=lambda k: k.pk)]
        if not all(boleh_meneruskan(sesi, k) for k in hasil):
            raise PermissionError(_("Keberatan ini diteruskan oleh petugas yang menerimanya."))
        for k in hasil:
            k.status, k.diteruskan_pada, k.nama_penerus = Status.DIPERIKSA, at, sesi.pelaku.nama
            _simpan(k)
            catatan.perihal("keberatan", k.pk)
    return hasil


def catat_pernyataan(*, keberatan: Keberatan, isian: IsianPernyataan, sesi: Sesi, at: datetime) -> Pernyataan:
    """A side writes what it has to say, or who decides notes what was said in the hearing; never changed afterwards."""
    with tindakan("keberatan.pernyataan", by=sesi.pelaku, at=at) as catatan:
        k = _terkunci(keberatan, Status.DIAJUKAN, Status.DIPERIKSA)
        memutus = boleh_memutus_keberatan(sesi, k, hari(at))
        if not memutus and isian.pihak not in pihak_keberatan(sesi, k, hari(at)):
            raise PermissionError(_("Keterangan dicatat oleh kedua pihak sendiri atau oleh yang memutus."))
        _periksa_pernyataan(k, isian, hari(at))
        satu = _tulis_pernyataan(k, isian, sesi.pelaku, at, dicatat_pemutus=memutus)
        _simpan(k)
        catatan.perihal("keberatan", k.pk)
        catatan.muatan(pihak=isian.pihak, tanggal=isian.tanggal.isoformat())
    return satu


def putuskan_keberatan(
    *, keberatan: Keberatan, hasil_kerja: str, perilaku: str, putusan: str, sesi: Sesi, at: datetime
) -> Keberatan:
    """The final decision, after both sides were heard: the mark stays, or the right one is put in its place."""
    on = hari(at)
    with tindakan("keberatan.diputus", by=sesi.pelaku, at=at) as catatan:
        k = _terkunci(keberatan, Status.DIPERIKSA)
        if not boleh_memutus_keberatan(sesi, k, on):
            raise PermissionError(_("Keberatan diputus oleh atasan pejabat penilai kinerja."))
        _periksa_putusan(k, putusan)
        nilai = kunci_nilai(k.penilaian)
        pemutus = pemutus_keberatan([k], on)[k.pk]
        k.pemutus, k.nama_pemutus, k.putusan = pemutus, sesi.pelaku.nama, putusan.strip()
        if (hasil_kerja, perilaku) == (nilai.hasil_kerja, nilai.perilaku):
            k.status = Status.TETAP
            _ubah_status(nilai, Penilaian.Status.DIPUTUS)
        else:
            k.status = Status.DIUBAH
            penilai = pemutus.pk if pemutus else nilai.penilai_id
            _ganti(k, nilai, (hasil_kerja, perilaku), penilai, sesi.pelaku, at)
        _selesai(k, at)
        catatan.perihal("penilaian", nilai.pk)
        catatan.perihal("keberatan", k.pk)
        catatan.muatan(
            status=k.status, dari=nilai.predikat, menjadi=k.koreksi.predikat if k.koreksi else nilai.predikat
        )
    return k


def tarik_keberatan(*, keberatan: Keberatan, by: Pelaku, at: datetime) -> Keberatan:
    """Who objected takes it back; the mark is delivered as before and its own clock goes on."""
    with tindakan("keberatan.ditarik", by=by, at=at) as catatan:
        k = _terkunci(keberatan, Status.DIAJUKAN, Status.DIPERIKSA)
        if k.pemohon_id != pegawai_pelaku(by):
            raise PermissionError(_("Hanya yang mengajukan dapat menarik keberatannya."))
        nilai = kunci_nilai(k.penilaian)
        k.status = Status.DITARIK
        _ubah_status(nilai, Penilaian.Status.DITETAPKAN)
        _selesai(k, at)
        catatan.perihal("penilaian", nilai.pk)
        catatan.perihal("keberatan", k.pk)
    return k


def kabulkan_yang_lewat(*, at: datetime) -> int:
    """Daily, idempotent: where the rule says so, what nobody decided in time counts as granted. How many became so."""
    terbuka = Keberatan.objects.filter(
        status__in=(Status.DIAJUKAN, Status.DIPERIKSA), batas_putusan__lt=hari(at)
    ).order_by("pk")
    lewat = [k for k in terbuka if akibat_tanpa_putusan(hari(k.diajukan_pada)) == "dikabulkan"]
    return sum(_kabulkan(k, at) for k in lewat)


def _kabulkan(keberatan: Keberatan, at: datetime) -> bool:
    by = Pelaku.dari_tugas("keberatan.lewat_waktu")
    with tindakan("keberatan.dianggap_dikabulkan", by=by, at=at) as catatan:
        k = Keberatan.objects.select_for_update().get(pk=keberatan.pk)
        if k.diputus_pada is not None:
            return False
        nilai = kunci_nilai(k.penilaian)
        k.status, k.nama_pemutus = Status.DIKABULKAN, by.nama
        k.putusan = _("Tidak diputus sampai tenggatnya, jadi dianggap dikabulkan.")
        _ganti(k, nilai, (k.hasil_kerja, k.perilaku), nilai.penilai_id, by, at)
        _selesai(k, at)
        catatan.perihal("penilaian", nilai.pk)
        catatan.perihal("keberatan", k.pk)
        catatan.muatan(dari=nilai.predikat, menjadi=k.koreksi.predikat if k.koreksi else nilai.predikat)
    return True


def _ganti(k: Keberatan, nilai: Penilaian, rating: tuple[str, str], penilai_id: int, by: Pelaku, at: datetime) -> None:
    """The decided mark takes the place of the old one, by a correction that names who objected and who decided."""
    hasil_kerja, perilaku = rating
    koreksi = Koreksi.objects.create(
        penilaian=nilai,
        sebab=Koreksi.Sebab.KEBERATAN,
        hasil_kerja=hasil_kerja,
        perilaku=perilaku,
        predikat=predikat_baru(nilai, hasil_kerja, perilaku),
        alasan=k.putusan,
        status=Koreksi.Status.DITARIK,  # completed below, when the new mark has its number
        pegawai_pengusul_id=k.pemohon_id,
        nama_pengusul=nilai.penugasan.pegawai.nama_lengkap,
        diusulkan_pada=k.diajukan_pada,
    )
    baru = ganti_nilai(lama=nilai, koreksi=koreksi, status=Penilaian.Status.DIPUTUS, penilai_id=penilai_id, at=at)
    tutup_koreksi(koreksi, Koreksi.Status.DISETUJUI, k.putusan, by, at, baru)
    k.koreksi = koreksi


def _terkunci(keberatan: Keberatan, *status: str) -> Keberatan:
    baris = Keberatan.objects.select_for_update(of=("self",)).select_related(
        "penilaian__penugasan", "penilaian__penilai", "pemohon"
    )
    k = baris.get(pk=keberatan.pk)
    if k.status not in status:
        raise SudahBerubah(k.kunci, [k.pemohon.nama_lengkap + ": " + x for x in sejak(f"keberatan:{k.pk}", 1)])
    return k


def _simpan(k: Keberatan) -> None:
    k.kunci += 1
    k.save()


def _selesai(k: Keberatan, at: datetime) -> None:
    k.diputus_pada = at
    _simpan(k)


def _ubah_status(nilai: Penilaian, status: str) -> None:
    nilai.status, nilai.kunci = status, nilai.kunci + 1
    nilai.save(update_fields=["status", "kunci"])


def _tulis_pernyataan(
    k: Keberatan, isian: IsianPernyataan, by: Pelaku, at: datetime, *, dicatat_pemutus: bool
) -> Pernyataan:
    satu = Pernyataan.objects.create(
        keberatan=k,
        pihak=isian.pihak,
        tanggal=isian.tanggal,
        isi=isian.isi.strip(),
        nama_pencatat=by.nama,
        dicatat_pemutus=dicatat_pemutus,
        dicatat_pada=at,
    )
    lampirkan(isian.berkas, at=at, pernyataan=satu)
    return satu


def _periksa_pengajuan(nilai: Penilaian, isian: IsianKeberatan, at: datetime) -> None:
    """Every reason at once."""
    salah = []
    batas = batas_keberatan([nilai], hari(at)).get(nilai.pk)
    terbuka = nilai.status == Penilaian.Status.DITETAPKAN
    dibuka = nilai.status == Penilaian.Status.DIANGGAP_DITERIMA and batas is not None and batas.dibuka
    if not (terbuka or dibuka):
        salah.append(
            temuan(_("Nilai ini sudah final, sudah Anda terima, atau keberatannya sedang diperiksa."), "alasan")
        )
    elif batas is None or at > batas.sampai:
        pesan = _("Tenggat mengajukan keberatan sudah lewat. BKPSDM dapat membukanya kembali dengan alasan.")
        salah.append(temuan(pesan))
    if not isian.alasan.strip():
        salah.append(temuan(_("Tulis mengapa nilai ini menurut Anda tidak tepat.")))
    if (isian.hasil_kerja, isian.perilaku) == (nilai.hasil_kerja, nilai.perilaku):
        salah.append(temuan(_("Pilih nilai yang menurut Anda benar; sekarang masih sama."), "hasil_kerja"))
    if salah:
        raise PenilaianDitolak(salah)


def _periksa_pernyataan(k: Keberatan, isian: IsianPernyataan, on: date) -> None:
    if not isian.isi.strip():
        raise PenilaianDitolak([temuan(_("Tulis keterangannya."), "isi")])
    if not hari(k.diajukan_pada) <= isian.tanggal <= on:
        pesan = _("Tanggal keterangan berada di antara hari keberatan diajukan dan hari ini.")
        raise PenilaianDitolak([temuan(pesan, "tanggal")])


def _periksa_putusan(k: Keberatan, putusan: str) -> None:
    salah = []
    didengar = set(k.pernyataan.values_list("pihak", flat=True))
    if Pernyataan.Pihak.PENILAI not in didengar:
        pesan = _("Penilai belum didengar. Tunggu keterangannya, atau catat apa yang disampaikannya kepada Anda.")
        salah.append(temuan(pesan, "putusan"))
    if not putusan.strip():
        salah.append(temuan(_("Tulis alasan putusan Anda."), "putusan"))
    if salah:
        raise PenilaianDitolak(salah)
