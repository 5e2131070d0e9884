"""The number another register gave stands beside the text; so far it stood only in the title of the text."""

import json

from django.db import migrations, models

TANPA_NOMOR = "……………………"


def dari_naskah(apps, schema_editor):
    """The title of a text is its kind and its number; issued forms bear numbers of our registers alone."""
    dokumen = apps.get_model("dokumen", "Dokumen")
    tanpa = dokumen.objects.filter(nomor=None, sidik_isi="").order_by("pk")
    for pk, teks in tanpa.values_list("pk", "naskah").iterator(chunk_size=200):
        naskah = json.loads(teks)
        nomor = naskah["isi"]["judul"].removeprefix(naskah["judul"]).strip()
        if nomor and nomor != TANPA_NOMOR:
            dokumen.objects.filter(pk=pk).update(nomor_luar=nomor[:200])


class Migration(migrations.Migration):
    dependencies = [
        ("dokumen", "0006_pindaian_rahasia"),
    ]

    operations = [
        migrations.AddField(
            model_name="dokumen",
            name="nomor_luar",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.RunPython(dari_naskah, migrations.RunPython.noop, elidable=True),
    ]
