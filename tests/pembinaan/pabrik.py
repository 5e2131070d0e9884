"""Contracts of office that were signed, checkpoints held, plans made: through the services, on given days."""

from datetime import date, timedelta

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.isian import IsianButir, IsianRencana, IsianSkor, IsianTitik
from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik, RencanaPerbaikan
from kinerja.pembinaan.services import catat_titik, susun_rencana, usulkan_koreksi_titik
from tests.pabrik import Orang, pukul

TANDA = date(2026, 1, 15)  # the day contracts of these tests are signed
TITIK_1, TITIK_2 = date(2026, 4, 15), date(2026, 7, 15)
UNSUR = ("kepatuhan", "integritas", "kerja")


def kontrak_ditandatangani(
    penugasan: Penugasan, on: date = TANDA, *, bernama: bool = True, keadaan: str = "terbit"
) -> Dokumen:
    """An issued contract of office; `bernama=False`: filled before the ceremony, so without its assignment."""
    nomor = Dokumen.objects.count() + 1
    at = pukul(on)
    return Dokumen.objects.create(
        kode=f"KJ{nomor:08d}",
        jenis="kontrak_jabatan",
        versi="1",
        sifat="kebijakan_daerah",
        judul="Kontrak jabatan",
        rujukan=f"uji:kontrak/{nomor}",
        kelompok="uji",
        pegawai_id=penugasan.pegawai_id,
        penugasan=penugasan if bernama else None,
        naskah="{}",
        tanggal=on,
        cara="tercatat",
        keadaan=keadaan,
        berkas="a" * 64,
        sha256="a" * 64,
        disiapkan=at,
        oleh="uji",
        dicetak_pada=at,
        terbit_pada=at if keadaan == "terbit" else None,
    )


def isian(on: date, *, rendah: tuple[str, ...] = (), sidang: int | None = None) -> IsianTitik:
    """Every element passes but those named."""
    skor = {u: IsianSkor("kurang" if u in rendah else "cukup", "Lihat catatan dialog.") for u in UNSUR}
    return IsianTitik(on, skor, "Laporan perlu tepat waktu." if rendah else "", sidang)


def titik_dicatat(kontrak: Dokumen, atasan: Orang, ke: int, on: date, *, rendah: tuple[str, ...] = ()) -> EvaluasiTitik:
    """Held and recorded that day by the superior."""
    return catat_titik(
        kontrak=kontrak.pk, ke=ke, isian=isian(on, rendah=rendah), by=atasan.sesi(on).pelaku, at=pukul(on)
    )


def koreksi_diusulkan(
    titik: int, siapa: Orang, on: date, *, rendah: tuple[str, ...] = (), tanggal: date | None = None
) -> KoreksiTitik:
    """What should stand, on the same day unless another is given: every element passes but those named."""
    isi = isian(tanggal or EvaluasiTitik.semua.get(pk=titik).tanggal, rendah=rendah)
    by, at = siapa.sesi(on).pelaku, pukul(on)
    return usulkan_koreksi_titik(titik=titik, isian=isi, alasan="Baris tertukar.", bukti="Dialog", by=by, at=at)


def rencana_disusun(evaluasi: EvaluasiTitik, atasan: Orang, on: date, *, hari: int = 60) -> RencanaPerbaikan:
    """One action with the help that goes with it."""
    akhir = on + timedelta(days=hari)
    isi = IsianRencana(on, akhir, (IsianButir("Laporan mingguan", "Pendampingan tiap Senin", akhir),))
    return susun_rencana(evaluasi=evaluasi.pk, isian=isi, by=atasan.sesi(on).pelaku, at=pukul(on))
