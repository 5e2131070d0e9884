"""Summonses, the order of the team, the minutes or the note that stands for them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.disiplin.models import BeritaAcara, JenisBeritaAcara, Panggilan, PerkaraDisiplin
from kinerja.disiplin.naskah.bahan import sebut_pasal, terperiksa
from kinerja.disiplin.selectors.pejabat import tugas_anggota
from kinerja.dokumen.naskah.isian import BarisTabel, NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.dokumen.surat import CaraSurat, Pihak, baris, isi_surat, pihak

ROMAWI = {1: "I", 2: "II"}
PALING_BANYAK = 4  # examiners who sign minutes


def isi_panggilan(p: Panggilan, cara: CaraSurat) -> IsiDokumen:
    """The summons, signed by who examines; the second says what follows from not coming."""
    assert p.penanda_id is not None
    (penanda,) = pihak([p.penanda_id], p.tanggal_surat)
    kolom: dict[str, NilaiKolom] = {
        "ke": ROMAWI[p.ke],
        "terperiksa": terperiksa(p.perkara),
        "pemeriksa": penanda.pejabat,
        "hari": p.hari_periksa,
        "tempat_periksa": p.tempat,
        "pasal": sebut_pasal(p.perkara),
        "penanda_tangan": penanda.pejabat,
    }
    if p.jam:
        kolom["pukul"] = f"{p.jam:%H.%M}"
    if p.ke > 1:
        kolom["pertama"] = p.perkara.panggilan.get(ke=1).hari_periksa
    return isi_surat("panggilan_disiplin", kolom, [penanda], p.tanggal_surat, cara)


def isi_tim(satu: PerkaraDisiplin, cara: CaraSurat) -> IsiDokumen:
    """The order by which the team examines."""
    on = satu.tanggal_tim
    assert on is not None
    assert satu.penetap_tim_id is not None
    (penetap,) = pihak([satu.penetap_tim_id], on)
    unsur = {a.pegawai_id: str(a.get_unsur_display()) for a in satu.tim.all()}
    anggota: list[BarisTabel] = [
        {**_baris(p), "unsur": unsur[p.penugasan.pegawai_id]} for p in pihak(tugas_anggota(satu, on), on)
    ]
    kolom: dict[str, NilaiKolom] = {
        "penetap": penetap.pejabat,
        "terperiksa": terperiksa(satu),
        "pasal": sebut_pasal(satu),
        "anggota": anggota,
    }
    return isi_surat("tim_disiplin", kolom, [penetap], on, cara)


def isi_bap(satu: PerkaraDisiplin, bap: BeritaAcara, pemeriksa: Sequence[int], cara: CaraSurat) -> IsiDokumen:
    """Minutes, signed by every examiner and then by the examined who does not refuse; or the note of absence."""
    on = bap.tanggal
    tim = pihak(pemeriksa, on)[:PALING_BANYAK]
    kolom: dict[str, NilaiKolom] = {
        "terperiksa": terperiksa(satu),
        "pasal": sebut_pasal(satu),
        "isi": baris(bap.isi),
        **{f"pemeriksa_{n}": p.pejabat for n, p in enumerate(tim, start=1)},
    }
    if bap.menggantikan:
        isi = {"hari": tulis_tanggal(bap.menggantikan.tanggal, panjang=True), "alasan": bap.alasan_ganti.rstrip(".")}
        kolom["menggantikan"] = _("yang dibuat pada tanggal %(hari)s, yang gugur karena %(alasan)s") % isi
    if bap.jenis == JenisBeritaAcara.TIDAK_HADIR:
        panggilan: list[BarisTabel] = [
            {"nomor": p.nomor, "tanggal": p.tanggal_surat, "hari": p.hari_periksa} for p in satu.panggilan.all()
        ]
        kolom["panggilan"] = panggilan
        return isi_surat("tidak_hadir_disiplin", kolom, tim, on, cara)
    kolom["tim"] = [_baris(p) for p in tim]
    if bap.penolakan:
        kolom["penolakan"] = " ".join(bap.penolakan.split())
        return isi_surat("bap_disiplin", kolom, tim, on, cara)
    (orang,) = pihak([satu.penugasan_id], satu.tanggal)
    return isi_surat("bap_disiplin", {**kolom, "menandatangani": orang.pejabat}, [*tim, orang], on, cara)


def _baris(p: Pihak) -> BarisTabel:
    return {"nama": p.pejabat.bernama, "nip": p.pejabat.nip or "-", "jabatan": p.pejabat.jabatan_tertulis or "-"}
