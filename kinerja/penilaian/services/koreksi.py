"""A wrong mark is corrected by two persons: one proposes with reason and evidence, the other decides."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.dasar.berkas import Berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKoreksi
from kinerja.penilaian.kuasa import boleh_putus_koreksi, boleh_usul_koreksi, pegawai_pelaku, penugasan_pelaku
from kinerja.penilaian.models import Koreksi, Lampiran, Penilaian
from kinerja.penilaian.services.ganti import ganti_nilai, predikat_baru

Status = Koreksi.Status
TIDAK_DIKOREKSI = (Penilaian.Status.DINILAI, Penilaian.Status.DIKOREKSI, Penilaian.Status.KEBERATAN)


def usulkan_koreksi(*, penilaian: Penilaian, isian: IsianKoreksi, by: Pelaku, at: datetime) -> Koreksi:
    """Propose another mark; nothing changes before a second person agrees. Raises PenilaianDitolak, SudahBerubah."""
    with tindakan("koreksi.diusulkan", by=by, at=at) as catatan:
        lama = kunci_nilai(penilaian)
        if lama.usulan_koreksi.filter(status=Status.DIUSULKAN).exists():
            raise PenilaianDitolak([temuan(_("Sudah ada usul koreksi yang menunggu putusan untuk nilai ini."))])
        _periksa(lama, isian, by, at)
        koreksi = Koreksi.objects.create(
            penilaian=lama,
            sebab=isian.sebab,
            hasil_kerja=isian.hasil_kerja,
            perilaku=isian.perilaku,
            predikat=predikat_baru(lama, isian.hasil_kerja, isian.perilaku),
            alasan=isian.alasan.strip(),
            bukti=isian.bukti.strip(),
            pengusul_id=penugasan_pelaku(by),
            pegawai_pengusul_id=pegawai_pelaku(by),
            nama_pengusul=by.nama,
            diusulkan_pada=at,
        )
        lampirkan(isian.berkas, at=at, koreksi=koreksi)
        catatan.perihal("penilaian", lama.pk)
        catatan.perihal("koreksi", koreksi.pk)
        catatan.muatan(sebab=isian.sebab, dari=lama.predikat, menjadi=koreksi.predikat)
    return koreksi


def setujui_koreksi(*, koreksi: Koreksi, putusan: str, sesi: Sesi, at: datetime) -> Penilaian:
    """The second person agrees: the old mark is struck, the new one is delivered with a receipt of its own."""
    (baru,) = setujui_banyak_koreksi(koreksi=[koreksi], putusan=putusan, sesi=sesi, at=at)
    return baru


def setujui_banyak_koreksi(*, koreksi: Sequence[Koreksi], putusan: str, sesi: Sesi, at: datetime) -> list[Penilaian]:
    """The second person agrees to these, all or none. Raises PenilaianDitolak, SudahBerubah, PermissionError."""
    with tindakan("koreksi.disetujui", by=sesi.pelaku, at=at) as catatan:
        hasil: list[tuple[Penilaian, Penilaian]] = []
        for satu in sorted(koreksi, key=lambda k: k.pk):
            kini = _yang_terbuka(satu, sesi, at)
            lama = kunci_nilai(kini.penilaian)
            if lama.status in TIDAK_DIKOREKSI:
                raise PenilaianDitolak([_tidak_dapat(lama)])
            penilai, status = lama.penilai_id, Penilaian.Status.DITETAPKAN
            baru = ganti_nilai(lama=lama, koreksi=kini, status=status, penilai_id=penilai, at=at)
            tutup_koreksi(kini, Status.DISETUJUI, putusan, sesi.pelaku, at, baru)
            catatan.perihal("koreksi", kini.pk)
            hasil.append((lama, baru))
        for nilai in hasil:
            for p in nilai:
                catatan.perihal("penilaian", p.pk)
        isi = [{"lama": a.pk, "baru": b.pk, "dari": a.predikat, "menjadi": b.predikat} for a, b in hasil]
        catatan.muatan(nilai=isi)
    return [baru for _lama, baru in hasil]


def tolak_koreksi(*, koreksi: Koreksi, putusan: str, sesi: Sesi, at: datetime) -> Koreksi:
    """The second person does not agree; the mark stays, and the reason is kept."""
    with tindakan("koreksi.ditolak", by=sesi.pelaku, at=at) as catatan:
        kini = _yang_terbuka(koreksi, sesi, at)
        if not putusan.strip():
            raise PenilaianDitolak([temuan(_("Isi alasan mengapa usul koreksi ini tidak disetujui."), "putusan")])
        tutup_koreksi(kini, Status.DITOLAK, putusan, sesi.pelaku, at)
        catatan.perihal("penilaian", kini.penilaian_id)
        catatan.perihal("koreksi", kini.pk)
    return kini


def tarik_koreksi(*, koreksi: Koreksi, by: Pelaku, at: datetime) -> Koreksi:
    """Who proposed takes it back while nobody has decided. PermissionError for anybody else."""
    with tindakan("koreksi.ditarik", by=by, at=at) as catatan:
        kini = _terkunci(koreksi)
        if kini.pegawai_pengusul_id is None or kini.pegawai_pengusul_id != pegawai_pelaku(by):
            raise PermissionError(_("Hanya pengusulnya yang dapat menarik usul koreksi."))
        tutup_koreksi(kini, Status.DITARIK, "", by, at)
        catatan.perihal("penilaian", kini.penilaian_id)
        catatan.perihal("koreksi", kini.pk)
    return kini


def kunci_nilai(penilaian: Penilaian) -> Penilaian:
    """The row of now, locked; SudahBerubah when it was replaced in the meantime."""
    baris = Penilaian.semua.select_for_update(of=("self",)).select_related("penugasan__pegawai", "penilai__pegawai")
    satu = baris.get(pk=penilaian.pk)
    if satu.koreksi_id is not None:
        raise SudahBerubah(satu.kunci, sejak(f"penilaian:{satu.pk}", 1))
    return satu


def tutup_koreksi(
    koreksi: Koreksi, status: str, putusan: str, by: Pelaku, at: datetime, pengganti: Penilaian | None = None
) -> None:
    """Write down what was decided, by whom, in which capacity."""
    koreksi.status, koreksi.putusan, koreksi.diputus_pada = status, putusan.strip(), at
    koreksi.pegawai_pemutus_id, koreksi.nama_pemutus = pegawai_pelaku(by), by.nama
    koreksi.kapasitas_pemutus, koreksi.pengganti = by.kapasitas, pengganti
    koreksi.kunci += 1
    koreksi.save()


def lampirkan(berkas: Sequence[Berkas], *, at: datetime, **milik: object) -> None:
    """Attach stored files to a correction or a statement."""
    Lampiran.objects.bulk_create(
        Lampiran(nama=b.nama, sha256=b.sha256, ukuran=b.ukuran, jenis=b.jenis, diunggah=at, **milik) for b in berkas
    )


def temuan(pesan: str, isian: str = "alasan") -> Temuan:
    """One reason for a refusal, with the field it is about."""
    return Temuan(kode="koreksi_ditolak", isian=isian, pesan=pesan, pasal="", menghalangi=True)


def _terkunci(koreksi: Koreksi) -> Koreksi:
    baris = Koreksi.objects.select_for_update(of=("self",))
    kini = baris.select_related("penilaian__penugasan__pegawai", "penilaian__penilai").get(pk=koreksi.pk)
    if kini.status != Status.DIUSULKAN:
        siapa = kini.penilaian.penugasan.pegawai.nama_lengkap
        raise SudahBerubah(kini.kunci, [f"{siapa}: {x}" for x in sejak(f"koreksi:{kini.pk}", 1)])
    return kini


def _yang_terbuka(koreksi: Koreksi, sesi: Sesi, at: datetime) -> Koreksi:
    kini = _terkunci(koreksi)
    if not boleh_putus_koreksi(sesi, kini, hari(at)):
        raise PermissionError(_("Koreksi diputus oleh atasan pejabat penilai, orang kedua selain pengusul."))
    return kini


def _periksa(lama: Penilaian, isian: IsianKoreksi, by: Pelaku, at: datetime) -> None:
    """Every reason at once."""
    if not boleh_usul_koreksi(lama, pegawai_pelaku(by) or 0, hari(at)):
        raise PermissionError(_("Koreksi diusulkan oleh pejabat penilai yang memberi nilai, atau penggantinya."))
    salah = []
    if lama.status in TIDAK_DIKOREKSI:
        salah.append(_tidak_dapat(lama))
    if (isian.hasil_kerja, isian.perilaku) == (lama.hasil_kerja, lama.perilaku):
        salah.append(temuan(_("Nilai yang diusulkan sama dengan yang sekarang. Ubah salah satunya."), "hasil_kerja"))
    if not isian.alasan.strip():
        salah.append(temuan(_("Tulis apa yang keliru pada nilai yang sekarang.")))
    if not isian.bukti.strip() and not isian.berkas:
        salah.append(temuan(_("Lampirkan berkas, atau sebutkan bukti bahwa nilainya keliru."), "bukti"))
    if salah:
        raise PenilaianDitolak(salah)


def _tidak_dapat(lama: Penilaian) -> Temuan:
    if lama.status == Penilaian.Status.DINILAI:
        return temuan(_("Nilai ini belum disampaikan. Ubah langsung pada halaman penilaian."))
    return temuan(_("Keberatan atas nilai ini sedang diperiksa. Putusannya yang menentukan nilai."))
