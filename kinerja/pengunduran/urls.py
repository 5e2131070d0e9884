"""Addresses of letters of resignation."""

from django.urls import path

from kinerja.pengunduran.views import meja, rinci, sendiri

app_name = "pengunduran"

urlpatterns = [
    path("", sendiri.saya, name="saya"),
    path("tulis/<int:penugasan>/", sendiri.tulis, name="tulis"),
    path("meja/", meja.meja, name="meja"),
    path("<int:pk>/", rinci.rinci, name="rinci"),
    path("<int:pk>/surat/", rinci.surat, name="surat"),
    path("<int:pk>/keputusan/", rinci.keputusan, name="keputusan"),
    path("<int:pk>/ubah/", sendiri.ubah, name="ubah"),
    path("<int:pk>/buang/", sendiri.buang, name="buang"),
    path("<int:pk>/tanda-tangan/", sendiri.tandatangani, name="tandatangani"),
    path("<int:pk>/tarik/", sendiri.tarik, name="tarik"),
    path("<int:pk>/jabatan/", meja.jabatan, name="jabatan"),
    path("<int:pk>/terima/", meja.terima, name="terima"),
    path("<int:pk>/tunda/", meja.tunda, name="tunda"),
    path("<int:pk>/tolak/", meja.tolak, name="tolak"),
]
