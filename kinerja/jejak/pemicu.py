"""The ledger only grows: the database itself refuses to change or delete it, save for a recorded erasure."""

from dataclasses import dataclass

from kinerja.dasar.pemicu import TanpaUbahHapus
from kinerja.dasar.pemicu.sql import kutip, pesan_basis_data
from kinerja.jejak.models import AkarHarian, Entri, Muatan, Perihal, Subpohon
from kinerja.jejak.services import PERISTIWA_HAPUS_MUATAN

TERCATAT = " ".join(  # an entry after {entri} that records its erasure
    (
        "SELECT 1 FROM {skema}jejak_perihal p JOIN {skema}jejak_entri e ON e.urutan = p.entri_id",
        "WHERE p.subjek = 'entri:' || {entri} AND e.urutan > {entri} AND e.peristiwa =",
        kutip(PERISTIWA_HAPUS_MUATAN),
    )
)


@dataclass(frozen=True, slots=True)
class HapusTercatat(TanpaUbahHapus):
    """A payload may go once a later entry of the chain records its erasure, and not before."""

    def _bila_hapus_sqlite(self) -> str:
        return f" WHEN NOT EXISTS ({TERCATAT.format(skema='', entri='OLD.entri_id')})"

    def _isi_fungsi(self) -> str:
        """The function sees no schema but the catalogue's, so the tables are named with the trigger's own schema."""
        ada = f"SELECT EXISTS ({TERCATAT.format(skema='%1$I.', entri='$1')})"
        pesan = kutip(pesan_basis_data(self.nama, self.pesan))
        return (
            "DECLARE tercatat boolean; BEGIN IF TG_OP = 'DELETE' THEN "
            f"EXECUTE format({kutip(ada)}, TG_TABLE_SCHEMA) INTO tercatat USING OLD.entri_id; "
            "IF tercatat THEN RETURN OLD; END IF; END IF; "
            f"RAISE EXCEPTION USING MESSAGE = {pesan}, ERRCODE = 'check_violation'; END"
        )


PEMICU = (
    TanpaUbahHapus(Entri, pesan="Jejak tidak boleh diubah atau dihapus."),
    TanpaUbahHapus(Perihal, pesan="Perihal jejak tidak boleh diubah atau dihapus."),
    HapusTercatat(Muatan, pesan="Muatan jejak hanya dapat dihapus dengan penghapusan yang tercatat."),
    TanpaUbahHapus(AkarHarian, pesan="Akar harian tidak boleh diubah atau dihapus."),
    TanpaUbahHapus(Subpohon, pesan="Subpohon jejak tidak boleh diubah atau dihapus."),
)
