"""`nomor_dokumen`: the register out; in, numbers of SRIKANDI for what waits, and of paper that exists already."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import KODE, PILIHAN, TANGGAL, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import AturanNomor, JenisDokumen, NomorSurat, StatusNomor
from kinerja.dokumen.pola import sidik_nomor
from kinerja.dokumen.selectors import aturan_berlaku
from kinerja.dokumen.services import IsiNomorLuar, catat_nomor_luar
from kinerja.jejak.pelaku import Pelaku

BENTUK = Bentuk(
    kolom=(
        Kolom("jenis", PILIHAN, wajib=True, pilihan=tuple(JenisDokumen.values)),
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("tanggal", TANGGAL, wajib=True),
        Kolom("perihal", wajib=True, panjang=500),
        Kolom("nomor", KODE, panjang=120),
        Kolom("rujukan", KODE, panjang=120),
        Kolom("keadaan", PILIHAN, pilihan=tuple(StatusNomor.values)),
    ),
    kunci=("jenis", "kode_unit", "nomor", "rujukan"),
)


def muat_nomor(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Type numbers for the rows that wait, record papers that are not in the register; all else stays as it is."""
    ada = {n.rujukan: n for n in NomorSurat.objects.order_by("pk") if n.status != StatusNomor.BATAL}
    batal = set(NomorSurat.objects.filter(status=StatusNomor.BATAL).values_list("rujukan", "sidik"))
    diketik = [b for b in baris if b.teks("nomor") and not _sudah(b, ada, batal)]
    isi = [_isi(b, ada.get(b.teks("rujukan"))) for b in diketik]
    masalah = [b.masalah("jenis", _tanpa_aturan(b)) for b, x in zip(diketik, isi, strict=True) if x is None]
    if masalah or not diketik:
        return Hasil(sama=len(baris) - len(diketik), masalah=tuple(masalah))
    try:
        catat_nomor_luar(isi=[x for x in isi if x], by=by, at=at)
    except NomorDitolak as galat:
        return Hasil(masalah=tuple(_masalah(diketik, galat)))
    menunggu = sum(b.teks("rujukan") in ada for b in diketik)
    return Hasil(baru=len(diketik) - menunggu, berubah=menunggu, sama=len(baris) - len(diketik))


def _sudah(b: Baris, ada: Mapping[str, NomorSurat], batal: set[tuple[str, str | None]]) -> bool:
    """Whether the register says the same already."""
    sidik, milik = sidik_nomor(b.teks("nomor")), ada.get(_rujukan(b))
    return (milik is not None and milik.sidik == sidik) or (_rujukan(b), sidik) in batal


def _rujukan(b: Baris) -> str:
    return b.teks("rujukan") or f"luar:{sidik_nomor(b.teks('nomor'))}"[:120]


def _isi(b: Baris, milik: NomorSurat | None) -> IsiNomorLuar | None:
    """As the act wants it; None where no rule says how the unit numbers such papers."""
    aturan = milik.aturan_id if milik else _aturan(b)
    hari = b.tanggal_wajib("tanggal")
    return IsiNomorLuar(aturan, b.teks("nomor"), hari, b.teks("perihal"), b.teks("rujukan")) if aturan else None


def _aturan(b: Baris) -> int | None:
    milik: AturanNomor | None = (
        aturan_berlaku(b.tanggal_wajib("tanggal")).filter(jenis=b.teks("jenis"), unit__kode=b.teks("kode_unit")).first()
    )
    return milik.pk if milik else None


def _tanpa_aturan(b: Baris) -> str:
    pesan = _("Unit %(unit)s tidak mempunyai aturan penomoran jenis ini pada tanggal itu. Tetapkan aturannya dahulu.")
    return pesan % {"unit": b.teks("kode_unit")}


def _masalah(baris: Sequence[Baris], galat: NomorDitolak) -> Iterable[Masalah]:
    return (baris[k.indeks].masalah(k.isian or "nomor", k.pesan) for k in galat.kendala)


def tulis_nomor(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """The whole register, of one year if it is named; cancelled numbers too."""
    semua = NomorSurat.objects.select_related("aturan__unit").order_by("pk")
    for n in (semua if tahun is None else semua.filter(tanggal__year=tahun)).iterator():
        yield {
            "jenis": n.aturan.jenis,
            "kode_unit": n.aturan.unit.kode,
            "tanggal": n.tanggal,
            "perihal": n.perihal,
            "nomor": n.nomor,
            "rujukan": n.rujukan,
            "keadaan": n.status,
        }


NOMOR_DOKUMEN: Jenis[Pelaku] = Jenis("nomor_dokumen", "Nomor dokumen", BENTUK, muat_nomor, tulis_nomor)
