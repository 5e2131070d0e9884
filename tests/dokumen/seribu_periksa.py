"""What must hold once every worker is done: everything once, readable, numbered without a gap, in the ledger."""

import subprocess
from collections import Counter
from collections.abc import Iterator

from kinerja.dasar.berkas import jalur_berkas, periksa_berkas
from kinerja.dokumen.models import BerkasDokumen, Dokumen, NomorSurat
from kinerja.dokumen.selectors import kemajuan
from kinerja.jejak.models import Perihal
from kinerja.jejak.verifikasi import verifikasi
from kinerja.mutasi.models import Pelantikan, PengisianNaskah

CONTOH = 50  # files that qpdf reads


def periksa_semua(satu: Pelantikan, orang: int, seorang: int) -> Iterator[str]:
    """A line for each thing that holds; AssertionError at the first that does not."""
    jumlah = orang * seorang
    yield _sekali(jumlah, seorang)
    yield _jejak()
    yield _nomor()
    yield _berkas(jumlah)
    k, isi = kemajuan(f"pelantikan:{satu.pk}"), PengisianNaskah.objects.get()
    assert (k.selesai_dicetak, k.gagal, k.persen) == (jumlah, 0, 100), k
    assert (isi.keadaan, isi.terisi, isi.jumlah, isi.dilewati) == ("selesai", jumlah, jumlah, []), isi
    yield "kemajuan yang tampil: 100 %, tidak ada yang gagal atau dilewati"
    hasil = verifikasi()
    assert hasil.cacat is None, hasil
    yield f"jejak utuh: {hasil.jumlah} entri"


def _sekali(jumlah: int, seorang: int) -> str:
    assert Dokumen.objects.values("rujukan").distinct().count() == Dokumen.objects.count() == jumlah
    assert set(Counter(Dokumen.objects.values_list("pegawai", flat=True)).values()) == {seorang}
    assert set(Dokumen.objects.values_list("keadaan", flat=True)) == {"dicetak"}
    berkas = Counter(BerkasDokumen.objects.values_list("dokumen", flat=True))
    assert (len(berkas), set(berkas.values())) == (jumlah, {1})
    return f"{jumlah} dokumen, masing-masing sekali dengan satu berkas, {seorang} seorang"


def _jejak() -> str:
    semua = {f"dokumen:{pk}": 1 for pk in Dokumen.objects.values_list("pk", flat=True)}
    for peristiwa in ("dokumen.disiapkan", "dokumen.dicetak"):
        milik = Perihal.objects.filter(entri__peristiwa=peristiwa, subjek__startswith="dokumen:")
        assert Counter(milik.values_list("subjek", flat=True)) == semua, peristiwa
    return "disiapkan dan dicetak tercatat sekali untuk tiap dokumen"


def _nomor() -> str:
    menurut: dict[object, list[int]] = {}
    for seri, urut, status in NomorSurat.objects.order_by("urut").values_list("seri", "urut", "status"):
        assert status == "terpakai", (seri, urut, status)
        menurut.setdefault(seri, []).append(urut or 0)
    for semua in menurut.values():
        assert semua == list(range(1, len(semua) + 1))
    bernomor = Dokumen.objects.exclude(nomor=None)
    assert bernomor.values("nomor").distinct().count() == bernomor.count() == NomorSurat.objects.count()
    return f"{bernomor.count()} nomor dalam {len(menurut)} urutan, tanpa lompatan dan tanpa kembar"


def _berkas(jumlah: int) -> str:
    kunci = list(Dokumen.objects.order_by("pk").values_list("berkas", flat=True))
    assert len(set(kunci)) == jumlah
    periksa = periksa_berkas(kunci)
    assert (periksa.utuh, periksa.hilang, periksa.rusak) == (jumlah, (), ()), periksa
    contoh = kunci[:: max(1, len(kunci) // CONTOH)]
    for satu in contoh:
        subprocess.run(["qpdf", "--check", str(jalur_berkas(satu))], check=True, capture_output=True)
    return f"{jumlah} berkas utuh; qpdf --check bersih pada {len(contoh)} contoh"
