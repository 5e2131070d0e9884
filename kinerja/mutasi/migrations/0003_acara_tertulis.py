import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dokumen', '0002_surat_rahasia'),
        ('mutasi', '0002_alasan_lewat'),
    ]

    operations = [
        migrations.CreateModel(
            name='AcaraTertulis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('keterangan', models.JSONField()),
                ('orang', models.JSONField()),
                ('dokumen', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='acara_tertulis', to='dokumen.dokumen')),
            ],
            options={
                'verbose_name': 'isi naskah hari itu',
            },
        ),
    ]
