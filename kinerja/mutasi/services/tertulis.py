"""Remember what papers were filled with, so that the desk can say when it is no longer so."""

from collections.abc import Sequence

from kinerja.dokumen.models import Dokumen
from kinerja.mutasi.models import AcaraTertulis, PesertaPelantikan
from kinerja.mutasi.naskah.bahan import BahanNaskah
from kinerja.mutasi.selectors.isi_acara import IsiAcara, OrangAcara, nama_naskah


def catat_tertulis(orang: Sequence[PesertaPelantikan]) -> None:
    """What the papers of these people were filled with."""
    for x in orang:
        x.tertulis = x.kini
    PesertaPelantikan.objects.bulk_update(orang, ["tertulis"], batch_size=200)


def catat_acara(bahan: BahanNaskah, dokumen: Sequence[Dokumen]) -> None:
    """Within an act: what these papers of the whole day were filled with; of others nothing."""
    orang = [OrangAcara(o.peserta.pk, o.peserta.agama_sumpah, o.peserta.kini) for o in bahan.orang]
    isi = IsiAcara(bahan.pelantikan, orang, bahan.kelompok)
    milik = [d for d in dokumen if d.pegawai_id is None]
    ada = set(AcaraTertulis.objects.filter(dokumen__in=milik).values_list("dokumen_id", flat=True))
    AcaraTertulis.objects.bulk_create(
        AcaraTertulis(
            dokumen=d,
            keterangan=isi.keterangan(d.jenis, nama_naskah(d.rujukan)),
            orang=[(pk, *x) for pk, x in isi.daftar(d.jenis, nama_naskah(d.rujukan)).items()],
        )
        for d in milik
        if d.pk not in ada
    )
