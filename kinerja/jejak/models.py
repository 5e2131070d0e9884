"""The append-only ledger: one entry an act, hash-chained; triggers beside it refuse UPDATE and DELETE."""

from django.db import models


class Entri(models.Model):
    """One act of record. Never changed; its payload lives beside it and may be erased by decision, its hash stays."""

    urutan = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    dicatat = models.DateTimeField()
    pengguna = models.CharField(max_length=40, blank=True)
    pegawai = models.CharField(max_length=40, blank=True)
    penugasan = models.CharField(max_length=40, blank=True)
    nama = models.CharField(max_length=200, blank=True)
    kapasitas = models.CharField(max_length=300, blank=True)
    peristiwa = models.CharField(max_length=80)
    hash_muatan = models.CharField(max_length=64)
    hash_sebelum = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["urutan"]
        indexes = [models.Index(fields=["peristiwa", "urutan"], name="jejak_entri_peristiwa")]

    def __str__(self) -> str:
        return f"{self.urutan} {self.peristiwa}"


class Muatan(models.Model):
    """The payload of an entry: canonical JSON of identifiers and changed fields, and the salt of its hash."""

    entri = models.OneToOneField(Entri, on_delete=models.PROTECT, primary_key=True, related_name="muatan")
    garam = models.CharField(max_length=32)
    isi = models.TextField()

    def __str__(self) -> str:
        return f"muatan {self.pk}"


class Perihal(models.Model):
    """A subject an entry concerns, as text without foreign key: `skp:17`, `pegawai:4`, `unit:001`."""

    entri = models.ForeignKey(Entri, on_delete=models.PROTECT, related_name="perihal")
    subjek = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subjek", "entri"], name="perihal_sekali_per_entri")]

    def __str__(self) -> str:
        return self.subjek


class AkarHarian(models.Model):
    """The Merkle root (RFC 6962) over all entries recorded up to the end of one day of the Pemda."""

    hari = models.DateField(primary_key=True)
    ukuran = models.BigIntegerField()
    akar = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.hari:%Y-%m-%d} {self.akar}"


class Subpohon(models.Model):
    """The Merkle root over a full subtree of the chain, written with the daily root: proofs are made from these."""

    kunci = models.BigIntegerField(primary_key=True)  # height and number of the subtree, see kinerja.jejak.pohon
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.kunci} {self.hash}"
