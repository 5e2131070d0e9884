"""The order that relieves somebody from the duty of the post while the examination lasts."""

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.keputusan_disiplin import tingkat_terberat
from kinerja.disiplin.kata import peraturan_dasar, perlu_plh
from kinerja.disiplin.models import PembebasanSementara
from kinerja.disiplin.naskah.bahan import butir, sebut_pasal, terperiksa
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.dokumen.surat import CaraSurat, baris, isi_surat, pihak, siapa


def isi_pembebasan(b: PembebasanSementara, cara: CaraSurat) -> IsiDokumen:
    """Signed by the direct superior. It says nothing of pay or marks: no rule of it is known here."""
    satu = b.perkara
    (penetap,) = pihak([b.pejabat_id], b.tanggal)
    orang = terperiksa(satu)
    sebab = "; ".join(x.rstrip(".;") for x in baris(b.alasan))
    kolom: dict[str, NilaiKolom] = {
        "pejabat_penetap": penetap.sebutan,
        "penetap": penetap.pejabat,
        "terperiksa": orang,
        "alasan": [
            _("bahwa %(siapa)s sedang diperiksa atas dugaan pelanggaran disiplin;") % {"siapa": orang.bernama},
            _("bahwa pembebasan sementara dari tugas jabatan diperlukan karena: %s;") % sebab,
        ],
        "mengingat": [butir(x) for x in peraturan_dasar(satu.rezim, b.tanggal, upaya=False)],
        "pasal": sebut_pasal(satu),
        "tingkat": tingkat_terberat(tuple(satu.pasal.values_list("tingkat", flat=True))),
        "mulai": b.mulai,
        **siapa(orang),
    }
    if perlu_plh(satu.jenis_jabatan, satu.tanggal):
        kolom["perlu_plh"] = orang.jabatan
    return isi_surat("pembebasan_disiplin", kolom, [penetap], b.tanggal, cara)
