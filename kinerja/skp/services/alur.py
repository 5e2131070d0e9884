"""Submit, withdraw, return and set an SKP: the acts between a person and the superior of the day."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.organisasi.models import Delegasi
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.isian import IsianSKP
from kinerja.skp.kewenangan import boleh_bertindak
from kinerja.skp.models import SKP
from kinerja.skp.selectors.dasar import jenis_jabatan_skp
from kinerja.skp.selectors.isi import isian_tersimpan, temuan_skp
from kinerja.skp.services.gantikan import gantikan
from kinerja.skp.services.kunci import kunci_skp
from kinerja.skp.services.perjanjian import siapkan_pk
from kinerja.skp.services.susun import butuh_draf, catat, naik
from kinerja.skp.services.tulis import tetapkan_baris

S = SKP.Status
# Of a result, what is not among the words that are set: links may move.
TAUTAN = ("kotak", "sebutan", "status_atasan", "simpul_atasan", "janji", "dukungan", "menunggu")


def ajukan_skp(*, skp: int, versi: int, by: Pelaku, at: datetime) -> SKP:
    """Hands a complete draft to the superior. Raises `BelumLengkap` with every finding; then nothing is written."""
    with tindakan("skp.diajukan", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_draf(obj)
        isian = isian_tersimpan([obj])[obj.pk]
        temuan = temuan_skp(obj, isian, jenis_jabatan_skp(obj))
        if any(x.menghalangi for x in temuan):
            raise BelumLengkap(temuan)
        naik(obj, status=S.DIAJUKAN, diajukan_pada=at)
        catat(catatan, obj)
    return obj


def cabut_skp(*, skp: int, versi: int, by: Pelaku, at: datetime) -> SKP:
    """Takes back a submission that has not been answered: the undo of `ajukan_skp`."""
    with tindakan("skp.dicabut", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_diajukan([obj])
        naik(obj, status=S.DRAF, diajukan_pada=None)
        catat(catatan, obj)
    return obj


def kembalikan_skp(*, skp: int, versi: int, pesan: str, by: Pelaku, at: datetime) -> SKP:
    """Sends a submitted SKP back with a note that says what to change; it stays on top until answered."""
    if not pesan.strip():
        raise Ditolak(_("Tulis catatan: apa yang perlu diubah sebelum SKP diajukan lagi."))
    with tindakan("skp.dikembalikan", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_diajukan([obj])
        sebut_delegasi(catatan, butuh_atasan([obj], by, hari(at)))
        naik(obj, status=S.DRAF, diajukan_pada=None, catatan_pengembalian=pesan.strip(), jawaban_pengembalian="")
        catat(catatan, obj, catatan=pesan.strip())
    return obj


def tetapkan_skp(*, versi: Mapping[int, int], by: Pelaku, at: datetime) -> list[SKP]:
    """Sets one or many submitted SKP (id -> version read): all of them or none.

    The version in force before is replaced. For JF and pelaksana the agreement is prepared from the results.
    """
    with tindakan("skp.ditetapkan", by=by, at=at) as catatan:
        daftar = kunci_skp(versi)
        butuh_diajukan(daftar)
        sebut_delegasi(catatan, butuh_atasan(daftar, by, hari(at)))
        gantikan(daftar)
        naik(*daftar, status=S.DITETAPKAN, ditetapkan_pada=at, penilai_id=int(by.penugasan_id))
        tetapkan_baris(daftar, at)
        isian = isian_tersimpan(daftar)
        sidik = {f"skp:{x.pk}": sidik_isian(isian[x.pk]) for x in daftar}
        siapkan_pk(daftar, isian, by=by, at=at)
        catat(catatan, *daftar, sidik=sidik)
    return daftar


def sidik_isian(isian: IsianSKP) -> str:
    """The hash of everything that was set, so that the ledger can tell whether it was touched afterwards."""
    isi = asdict(isian)
    for hasil in isi["hasil"]:
        for kolom in TAUTAN:
            del hasil[kolom]
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def butuh_diajukan(daftar: Sequence[SKP]) -> None:
    """Refuses what does not wait for the superior, naming whose it is."""
    for skp in daftar:
        if skp.status != S.DIAJUKAN:
            raise Ditolak(
                _("SKP %(nama)s tidak sedang diajukan (%(keadaan)s). Muat ulang halaman untuk melihat keadaannya kini.")
                % {"nama": skp.penugasan.pegawai.nama_lengkap, "keadaan": SKP.Status(skp.status).label}
            )


def butuh_atasan(daftar: Sequence[SKP], by: Pelaku, on: date) -> Delegasi | None:
    """Refuses an act outside the powers of the post acted in: superior for performance or, as Plh, for daily acts.

    Gives the delegation by which it is done, where it is not done by the holder of the post.
    """
    boleh = boleh_bertindak(by, daftar, on)
    for skp in daftar:
        if skp.pk not in boleh:
            raise Ditolak(
                _(
                    "%(nama)s tidak berada di bawah jabatan yang sedang Anda pakai (%(jabatan)s). "
                    "Ganti jabatan Anda dahulu."
                )
                % {"nama": skp.penugasan.pegawai.nama_lengkap, "jabatan": by.kapasitas or "-"}
            )
    return next(iter(boleh.values()), None)


def sebut_delegasi(catatan: Catatan, delegasi: Delegasi | None) -> None:
    """The official in whose name it is done finds the entry too."""
    if delegasi is not None:
        catatan.perihal("delegasi", delegasi.pk)
        catatan.perihal("pegawai", delegasi.penugasan.pegawai_id)
