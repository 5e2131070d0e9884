"""Settings of one deployment = one Pemda. Everything that differs comes from the environment."""

import os
from pathlib import Path
from urllib.parse import quote

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from config.alamat import alamat_publik
from config.catatan import pengaturan_catatan
from config.kunci import isi_rahasia, kunci_rahasia

BASE_DIR = Path(__file__).resolve().parent.parent


def _ya(name: str, default: bool = False) -> bool:
    """A yes/no from the environment: 1, true, ya, yes (any case) mean yes."""
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "ya", "yes"}


DEBUG = _ya("DEBUG")
PRODUKSI = _ya("RAPOR_PRODUKSI")
DATA_DIR = Path(os.environ.get("DATA_DIR", BASE_DIR / "data"))
SECRET_KEY = kunci_rahasia(DATA_DIR, produksi=PRODUKSI)
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [x for x in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if x]
# Where the outside world reaches this site. Printed in the QR of every document: it must stay right for decades.
ALAMAT_PUBLIK = os.environ.get("ALAMAT_PUBLIK") or alamat_publik(ALLOWED_HOSTS, https=_ya("HTTPS"))
ALAMAT_PUBLIK = ALAMAT_PUBLIK.rstrip("/")

# The Pemda's own name and day: a day (deadline, root, superior) is a day in this zone.
NAMA_PEMDA = os.environ.get("NAMA_PEMDA", "Kota Contoh")
LAMBANG_DAERAH = os.environ.get("LAMBANG_DAERAH", "")  # emblems of the letterheads, files of the Pemda: we draw none
LAMBANG_GARUDA = os.environ.get("LAMBANG_GARUDA", "")
ZONA = os.environ.get("ZONA", "Asia/Jakarta")
if ZONA not in {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}:
    raise ImproperlyConfigured("ZONA must be Asia/Jakarta, Asia/Makassar or Asia/Jayapura.")

# Where SKP and marks are made on the day a Pemda starts; from then on its dated settings say so.
CARA_SKP_AWAL = os.environ.get("CARA_SKP_AWAL", "pendamping")
if CARA_SKP_AWAL not in {"pendamping", "utama"}:
    raise ImproperlyConfigured("CARA_SKP_AWAL must be pendamping or utama.")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "axes",
    "django_htmx",
    "template_partials",
    "django_tasks",
    "django_tasks_db",
    "kinerja.dasar",
    "kinerja.jejak",
    "kinerja.akun",
    "kinerja.peraturan",
    "kinerja.organisasi",
    "kinerja.perwakilan",
    "kinerja.dokumen",
    "kinerja.fakta",
    "kinerja.rencana",
    "kinerja.perjanjian",
    "kinerja.skp",
    "kinerja.celah",
    "kinerja.perubahan",
    "kinerja.penilaian",
    "kinerja.pembinaan",
    "kinerja.pengunduran",
    "kinerja.disiplin",
    "kinerja.tindaklanjut",
    "kinerja.mutasi",
    "kinerja.rapor",
    "kinerja.dewan",
    "kinerja.integrasi",
    "kinerja.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kinerja.dasar.permintaan.CatatPermintaan",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "csp.middleware.CSPMiddleware",
    "kinerja.web.pemeliharaan.PemeliharaanMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kinerja.organisasi.sesi.SesiMiddleware",
    "kinerja.perwakilan.lihat.LihatSebagaiMiddleware",
    "kinerja.perwakilan.menyiapkan.MenyiapkanMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kinerja.peraturan.singgahan.SetelanMiddleware",
    "kinerja.web.masa_sesi.MasaSesiMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "akun.Pengguna"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kinerja.web.masa_sesi.masa_sesi",
                "kinerja.web.konteks.situs",
                "kinerja.web.menu.menu",
            ],
        },
    },
    {  # rows that a page repeats, and the widgets of forms: a tenth of the time (docs/keputusan/0016)
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "kinerja.dasar.jinja.lingkungan"},
    },
]
FORM_RENDERER = "kinerja.dasar.jinja.PerenderForm"

DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{quote(str(DATA_DIR / 'rapor.sqlite3'))}"
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=600)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # 16 MB of pages a connection: with SQLite's 2 MB the desks of a large Pemda read the file again at every visit
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        " PRAGMA cache_size=-16000;",
    }

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "kinerja.akun.backend.PenggunaBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "akun:masuk"
LOGIN_REDIRECT_URL = "web:beranda"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "akun/terkunci.html"
AXES_RESET_ON_SUCCESS = True

LOGGING = pengaturan_catatan(os.environ.get("RAPOR_LOG", ""), os.environ.get("LOG_TINGKAT", "INFO"))

LANGUAGE_CODE = "id"
USE_I18N = True
USE_TZ = True
TIME_ZONE = ZONA
LOCALE_PATHS = [BASE_DIR / "kinerja" / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", DATA_DIR / "static"))
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "kinerja.dasar.statis.PenyimpananStatis"},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# Put into the queue once a day of the Pemda by the background worker; each may run any number of times.
TUGAS_HARIAN = [
    "kinerja.dasar.statistik.segarkan_statistik_harian",
    "kinerja.perjanjian.tugas.selesaikan_pk_harian",
    "kinerja.penilaian.tugas.anggap_diterima_harian",
    "kinerja.pengunduran.tugas.gugurkan_surat_harian",
    "kinerja.penilaian.tugas.keberatan_lewat_harian",
    "kinerja.penilaian.tugas.hitung_rekap_penilai_harian",
    "kinerja.disiplin.tugas.berlakukan_harian",
    "kinerja.disiplin.tugas.sidik_kunjungan_harian",
    "kinerja.pengunduran.tugas.sidik_kunjungan_harian",
    "kinerja.rapor.tugas.sidik_kunjungan_harian",
    "kinerja.integrasi.tugas.hitung_beda_harian",
    "kinerja.organisasi.tugas.hitung_kotak_harian",
    "kinerja.web.tugas.hitung_tertinggal_harian",
    "kinerja.web.tugas.kirim_pengingat_harian",
    "kinerja.jejak.tugas.simpan_akar_harian",
    "kinerja.dokumen.tugas.cetak_tertunda_harian",
    "kinerja.dokumen.tugas.bukti_harian",
]

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _ya("HTTPS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _ya("HTTPS") else None
SESSION_ENGINE = "kinerja.akun.simpanan_sesi"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 10
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
        "base-uri": ["'self'"],
    }
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Limits of what people may bring in.
BATAS_TABEL = int(os.environ.get("BATAS_TABEL_MB", "25")) * 2**20
BATAS_BARIS_TABEL = 200_000
BATAS_BERKAS = int(os.environ.get("BATAS_BERKAS_MB", "20")) * 2**20
BATAS_PERIKSA = int(os.environ.get("BATAS_PERIKSA_MB", "20")) * 2**20  # a PDF brought to the open page

# Signing (kinerja/dokumen/tandatangan): keys and passwords by path, so that none of them stands in the environment.
TANDA_TANGAN = {
    "kunci": os.environ.get("TTE_KUNCI", ""),
    "sandi": os.environ.get("TTE_SANDI", ""),
    "akar": os.environ.get("TTE_AKAR", ""),
    "akar_psre": os.environ.get("TTE_AKAR_PSRE", ""),
    "akar_cap": os.environ.get("TTE_AKAR_CAP", ""),
    "cap_waktu": os.environ.get("TTE_CAP_WAKTU", ""),
    "bsre_alamat": os.environ.get("BSRE_ALAMAT", ""),
    "bsre_pengguna": os.environ.get("BSRE_PENGGUNA", ""),
    "bsre_sandi": os.environ.get("BSRE_SANDI", ""),
}
BATAS_TANDA_TANGAN_DETIK = float(os.environ.get("BATAS_TANDA_TANGAN_DETIK", "60"))

# Reminders by e-mail; without a server none is sent. The password by path, as those of the signing services.
EMAIL_HOST = os.environ.get("SUREL_SERVER", "")
EMAIL_PORT = int(os.environ.get("SUREL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("SUREL_PENGGUNA", "")
EMAIL_HOST_PASSWORD = isi_rahasia(os.environ.get("SUREL_SANDI", ""))
_SAMBUNGAN = os.environ.get("SUREL_SAMBUNGAN", "starttls")
if _SAMBUNGAN not in {"starttls", "tls", "polos"}:
    raise ImproperlyConfigured("SUREL_SAMBUNGAN must be starttls, tls or polos.")
EMAIL_USE_TLS, EMAIL_USE_SSL = _SAMBUNGAN == "starttls", _SAMBUNGAN == "tls"
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = os.environ.get("SUREL_PENGIRIM", "")
if EMAIL_HOST and not DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured("SUREL_SERVER needs SUREL_PENGIRIM: the address reminders come from.")
