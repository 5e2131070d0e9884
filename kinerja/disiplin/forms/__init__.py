"""Forms of the acts on a case; each knows the act it is for."""

from kinerja.disiplin.forms.akhir import (
    FormAjukan,
    FormIzin,
    FormLengkap,
    FormPutusan,
    FormSampaikan,
    FormTutup,
    FormUlang,
)
from kinerja.disiplin.forms.bap import FormBap, FormTidakHadir, FormUlangBap, FormUlangTidakHadir
from kinerja.disiplin.forms.bebas import FormAkhiriBebas, FormBebas
from kinerja.disiplin.forms.buka import FormDugaan, FormKesampingkan, FormPerkara, FormUsul
from kinerja.disiplin.forms.dasar import FormLangkah
from kinerja.disiplin.forms.periksa import FormHadir, FormPanggilan, FormTim
from kinerja.disiplin.forms.putus import FormPutus, FormTeruskan

LANGKAH: dict[str, type[FormLangkah]] = {
    "dugaan": FormDugaan,
    "tim": FormTim,
    "panggil": FormPanggilan,
    "hadir": FormHadir,
    "bap": FormBap,
    "tidak_hadir": FormTidakHadir,
    "bap_ulang": FormUlangBap,
    "tidak_hadir_ulang": FormUlangTidakHadir,
    "bebaskan": FormBebas,
    "akhiri_bebas": FormAkhiriBebas,
    "teruskan": FormTeruskan,
    "sampaikan": FormSampaikan,
    "upaya": FormAjukan,
    "lengkap": FormLengkap,
    "putusan": FormPutusan,
    "tutup": FormTutup,
    "surat": FormUlang,
    "izin": FormIzin,
}

__all__ = ["LANGKAH", "FormAjukan", "FormKesampingkan", "FormLangkah", "FormPerkara", "FormPutus", "FormUsul"]
