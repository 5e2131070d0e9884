"""The session about a unit's marks: opened, moves proposed, moved by the rater's agreement, closed."""

from collections.abc import Mapping
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import UnitKerja
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import Bagian, IsianPerpindahan
from kinerja.penilaian.kewenangan import kewenangan_menilai
from kinerja.penilaian.kuasa import penugasan_pelaku
from kinerja.penilaian.models import Pembahasan, Penilaian, Perpindahan
from kinerja.penilaian.permissions import boleh_membahas
from kinerja.penilaian.services.ganti import hitung_ulang, predikat_baru
from kinerja.penilaian.services.koreksi import temuan

Status = Perpindahan.Status


def buka_pembahasan(
    *, unit_id: int, jenis: str, periode: str, tanggal: date, tempat: str, peserta: str, by: Pelaku, at: datetime
) -> Pembahasan:
    """Open the session of an agency about a period. PenilaianDitolak while another one of it is open."""
    with tindakan("pembahasan.dibuka", by=by, at=at) as catatan:
        UnitKerja.objects.select_for_update(no_key=True).get(pk=unit_id)  # two who open at once take turns
        if Pembahasan.objects.filter(unit_id=unit_id, jenis=jenis, periode=periode, ditutup_pada__isnull=True).exists():
            raise PenilaianDitolak([temuan(_("Pembahasan periode ini masih terbuka. Lanjutkan yang itu."))])
        satu = Pembahasan.objects.create(
            unit_id=unit_id,
            jenis=jenis,
            periode=periode,
            tanggal=tanggal,
            tempat=tempat.strip(),
            peserta=peserta.strip(),
            dibuka_oleh_id=penugasan_pelaku(by),
            nama_pembuka=by.nama,
            dibuka_pada=at,
        )
        catatan.perihal("pembahasan", satu.pk)
        catatan.perihal("unit", unit_id)
    return satu


def usulkan_perpindahan(*, pembahasan: Pembahasan, isian: IsianPerpindahan, by: Pelaku, at: datetime) -> Perpindahan:
    """Propose another mark in the session; it moves only by the rater's agreement. Every lack is named at once."""
    with tindakan("pembahasan.perpindahan_diusulkan", by=by, at=at) as catatan:
        _terbuka(pembahasan)
        nilai = Penilaian.objects.select_for_update().get(pk=isian.penilaian_id)
        _periksa(nilai, isian)
        satu = Perpindahan.objects.create(
            pembahasan=pembahasan,
            penilaian=nilai,
            hasil_kerja_lama=nilai.hasil_kerja,
            perilaku_lama=nilai.perilaku,
            predikat_lama=nilai.predikat,
            hasil_kerja=isian.hasil_kerja,
            perilaku=isian.perilaku,
            predikat=predikat_baru(nilai, isian.hasil_kerja, isian.perilaku),
            dasar=isian.dasar,
            alasan=isian.alasan.strip(),
            nama_pengusul=by.nama,
            diusulkan_pada=at,
        )
        catatan.perihal("pembahasan", pembahasan.pk)
        catatan.perihal("penilaian", nilai.pk)
        catatan.muatan(dari=nilai.predikat, menjadi=satu.predikat, dasar=isian.dasar)
    return satu


def jawab_perpindahan(
    *, perpindahan: Perpindahan, setuju: bool, tanggapan: str, sesi: Sesi, at: datetime
) -> Perpindahan:
    """The rater agrees or not; who leads the session may write down, in words, what the rater said there."""
    with tindakan("pembahasan.perpindahan_dijawab", by=sesi.pelaku, at=at) as catatan:
        p = Perpindahan.objects.select_for_update(of=("self",)).select_related("pembahasan").get(pk=perpindahan.pk)
        _terbuka(p.pembahasan)
        if p.status != Status.DIUSULKAN:
            raise SudahBerubah(1, sejak(f"pembahasan:{p.pembahasan_id}", 1))
        nilai = Penilaian.objects.select_for_update().get(pk=p.penilaian_id)
        p.dicatat = _cara_menjawab(nilai, p, sesi, hari(at), tanggapan)
        if setuju:
            _pindahkan(nilai, p, at)
        p.status = Status.DISETUJUI if setuju else Status.DITOLAK
        p.tanggapan, p.nama_penjawab, p.dijawab_pada = tanggapan.strip(), sesi.pelaku.nama, at
        p.save()
        catatan.perihal("pembahasan", p.pembahasan_id)
        catatan.perihal("penilaian", nilai.pk)
        catatan.muatan(status=p.status, dicatat=p.dicatat, dari=p.predikat_lama, menjadi=p.predikat)
    return p


def tutup_pembahasan(
    *, pembahasan: Pembahasan, catatan: str, susunan: Mapping[str, object], by: Pelaku, at: datetime
) -> Pembahasan:
    """Close it with its minutes; `susunan` keeps counts and guide as they were. Not while a move is unanswered."""
    with tindakan("pembahasan.ditutup", by=by, at=at) as entri:
        satu = _terbuka(pembahasan)
        if satu.perpindahan.filter(status=Status.DIUSULKAN).exists():
            raise PenilaianDitolak([temuan(_("Masih ada usul perpindahan yang belum dijawab penilainya."), "catatan")])
        satu.catatan, satu.susunan = catatan.strip(), dict(susunan)
        satu.nama_penutup, satu.ditutup_pada, satu.kunci = by.nama, at, satu.kunci + 1
        satu.save()
        entri.perihal("pembahasan", satu.pk)
        entri.perihal("unit", satu.unit_id)
    return satu


def penilai_perpindahan(nilai: Penilaian, pegawai_id: int, on: date) -> bool:
    """Whether this person rates that mark today."""
    bagian = [Bagian(nilai.penugasan_id, nilai.mulai, nilai.sampai)]
    return bool(kewenangan_menilai(pegawai_id=pegawai_id, bagian=bagian, on=on, periode=nilai.periode))


def _terbuka(pembahasan: Pembahasan) -> Pembahasan:
    satu = Pembahasan.objects.select_for_update().get(pk=pembahasan.pk)
    if satu.ditutup_pada is not None:
        raise SudahBerubah(satu.kunci, sejak(f"pembahasan:{satu.pk}", 1))
    return satu


def _periksa(nilai: Penilaian, isian: IsianPerpindahan) -> None:
    salah = []
    if nilai.status != Penilaian.Status.DINILAI:
        pesan = _("Nilai ini sudah disampaikan. Nilai yang keliru diubah melalui koreksi oleh dua orang.")
        salah.append(temuan(pesan, "hasil_kerja"))
    if (isian.hasil_kerja, isian.perilaku) == (nilai.hasil_kerja, nilai.perilaku):
        salah.append(temuan(_("Nilai yang diusulkan sama dengan yang sekarang."), "hasil_kerja"))
    if not isian.alasan.strip():
        salah.append(temuan(_("Tulis alasannya. Tidak ada nilai yang berpindah tanpa alasan.")))
    if nilai.perpindahan.filter(status=Status.DIUSULKAN).exists():
        salah.append(temuan(_("Sudah ada usul untuk orang ini yang menunggu penilainya.")))
    if salah:
        raise PenilaianDitolak(salah)


def _cara_menjawab(nilai: Penilaian, p: Perpindahan, sesi: Sesi, on: date, tanggapan: str) -> bool:
    """False: the rater's own act. True: written down by who leads the session, which needs the rater's words."""
    if sesi.pegawai and penilai_perpindahan(nilai, sesi.pegawai.pk, on):
        return False
    if not boleh_membahas(sesi, p.pembahasan.unit_id, on):
        raise PermissionError(_("Nilai hanya berpindah dengan persetujuan pejabat penilainya."))
    if not tanggapan.strip():
        pesan = _("Tulis bagaimana penilai menyatakan persetujuan atau penolakannya dalam pembahasan.")
        raise PenilaianDitolak([temuan(pesan, "tanggapan")])
    return True


def _pindahkan(nilai: Penilaian, p: Perpindahan, at: datetime) -> None:
    """The mark as the session has it, with a receipt of its own; still the rater's, still to be delivered."""
    kini = (nilai.hasil_kerja, nilai.perilaku)
    if nilai.status != Penilaian.Status.DINILAI or kini != (p.hasil_kerja_lama, p.perilaku_lama):
        raise SudahBerubah(nilai.kunci, sejak(f"penilaian:{nilai.pk}", 1))
    nilai.predikat, nilai.rincian = hitung_ulang(nilai, p.hasil_kerja, p.perilaku, at)
    nilai.hasil_kerja, nilai.perilaku, nilai.alasan = p.hasil_kerja, p.perilaku, p.alasan
    nilai.dinilai_pada, nilai.kunci = at, nilai.kunci + 1
    nilai.save()
