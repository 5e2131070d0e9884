"""Which numbers come next: from the counter of the year or from the blocks, never one the register holds already."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import AturanNomor, BlokNomor, CaraNomor, NomorSurat, SeriNomor, StatusNomor
from kinerja.dokumen.pola import sidik_nomor
from kinerja.dokumen.selectors import tulis_urut


def seri_terkunci(*, unit: int, klasifikasi: str, tahun: int, sebelum: int = 0) -> SeriNomor:
    """The counter of a year, made if it is the first time (then `sebelum` is its last number), held until committed."""
    SeriNomor.objects.bulk_create(
        [SeriNomor(unit_id=unit, klasifikasi=klasifikasi, tahun=tahun, terakhir=sebelum)], ignore_conflicts=True
    )
    return SeriNomor.objects.select_for_update().get(unit_id=unit, klasifikasi=klasifikasi, tahun=tahun)


def sebelum_awal(aturan: AturanNomor, tahun: int) -> int:
    """The last number that was given elsewhere before this rule began, in its first year."""
    return aturan.awal - 1 if aturan.mulai.year == tahun else 0


def beri_nomor(aturan: AturanNomor, baris: list[NomorSurat], on: date) -> None:
    """Give each row its number, in order; the counter moves with them. All or none: NomorDitolak."""
    seri = seri_terkunci(
        unit=aturan.unit_id, klasifikasi=aturan.klasifikasi, tahun=on.year, sebelum=sebelum_awal(aturan, on.year)
    )
    jatah = list(_jatah(aturan, seri, len(baris), on))
    if len(jatah) < len(baris):
        isi = {"sisa": len(jatah), "minta": len(baris)}
        pesan = _("Blok nomor tinggal %(sisa)s, diminta %(minta)s. Mintalah blok baru kepada bagian persuratan.")
        raise NomorDitolak(pesan % isi)
    for satu, (blok, urut, teks) in zip(baris, jatah, strict=True):
        satu.seri, satu.blok, satu.urut, satu.status = seri, blok, urut, StatusNomor.DIPESAN
        satu.nomor, satu.sidik = teks, sidik_nomor(teks)


def _jatah(aturan: AturanNomor, seri: SeriNomor, banyak: int, on: date) -> Iterator[tuple[BlokNomor | None, int, str]]:
    for satu in _sumber(aturan, seri):
        bebas = _bebas(aturan, seri, satu, banyak, on)
        if bebas:
            satu.terakhir = bebas[-1][0]
            satu.save(update_fields=["terakhir"])
        blok = satu if isinstance(satu, BlokNomor) else None
        yield from ((blok, urut, teks) for urut, teks in bebas)
        banyak -= len(bebas)


def _sumber(aturan: AturanNomor, seri: SeriNomor) -> list[SeriNomor] | list[BlokNomor]:
    """Whose numbers are used: the counter itself, or the blocks of the year in their order (the counter is held)."""
    return [seri] if aturan.cara == CaraNomor.PENCACAH else list(seri.blok.order_by("dari"))


def _bebas(
    aturan: AturanNomor, seri: SeriNomor, sumber: SeriNomor | BlokNomor, banyak: int, on: date
) -> list[tuple[int, str]]:
    """So many of the next numbers as are left and not in the register yet (recorded from outside, or of a block)."""
    hasil: list[tuple[int, str]] = []
    dari = sumber.terakhir + 1
    while len(hasil) < banyak and (not isinstance(sumber, BlokNomor) or dari <= sumber.sampai):
        habis = dari + banyak - len(hasil)
        if isinstance(sumber, BlokNomor):
            habis = min(habis, sumber.sampai + 1)
        calon = {urut: tulis_urut(aturan, urut, on) for urut in range(dari, habis)}
        ada = Q(sidik__in=[sidik_nomor(teks) for teks in calon.values()]) | Q(seri=seri, urut__range=(dari, habis - 1))
        terpakai = list(NomorSurat.objects.filter(ada).values_list("sidik", "seri_id", "urut"))
        sidik = {satu for satu, _seri, _urut in terpakai}
        urutan = {urut for _sidik, milik, urut in terpakai if milik == seri.pk}
        hasil += [(u, teks) for u, teks in calon.items() if u not in urutan and sidik_nomor(teks) not in sidik]
        dari = habis
    return hasil
