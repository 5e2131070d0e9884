"""The story of `seribu_set` with six people: a worker dies while it fills, another while it prints."""

from pathlib import Path

from django.conf import settings

from tests.dokumen.seribu_kerja import jalankan


def test_sets_whose_workers_are_killed_end_with_every_document_exactly_once(basis_data_lepas: str) -> None:
    baris = list(jalankan(6, [("isi", 0.0), ("cetak", 0.0)], Path(settings.DATA_DIR)))
    assert sum("SIGKILL" in x for x in baris) == 2
    assert "30 dokumen, masing-masing sekali" in "\n".join(baris)
