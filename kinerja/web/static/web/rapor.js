/* Small helps; every page works without them. Switched on by data attributes (kinerja/web/README.md). */
"use strict";

const semua = (pilih, f, akar = document) => akar.querySelectorAll(pilih).forEach(f);
const mengetik = (el) => el.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");

/* An error summary takes the focus, so that it is read first. */
semua("[data-fokus]", (el) => el.focus());

/* Menus close with Escape and when the focus goes elsewhere. */
semua("details[data-menu]", (menu) => {
  document.addEventListener("click", (e) => { if (!menu.contains(e.target)) menu.open = false; });
  menu.addEventListener("focusout", (e) => { if (e.relatedTarget && !menu.contains(e.relatedTarget)) menu.open = false; });
  menu.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

/* One key leads to a field: "/" to the search box. */
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || mengetik(e.target)) return;
  const tujuan = document.querySelector(`[data-pintasan="${CSS.escape(e.key)}"]`);
  if (tujuan) { e.preventDefault(); tujuan.focus(); tujuan.select?.(); }
});

/* j and k walk the lists of a page one after the other, Enter opens where one stands. */
const butir = [...document.querySelectorAll("[data-jk]")].flatMap((daftar) => [...daftar.children]);
if (butir.length) {
  const tautan = (el) => el.querySelector("a[href], button, input");
  document.addEventListener("keydown", (e) => {
    if (!["j", "k"].includes(e.key) || e.ctrlKey || e.metaKey || e.altKey || mengetik(e.target)) return;
    const kini = butir.findIndex((el) => el.contains(document.activeElement));
    const ke = kini < 0 ? 0 : Math.min(Math.max(kini + (e.key === "j" ? 1 : -1), 0), butir.length - 1);
    e.preventDefault();
    tautan(butir[ke])?.focus();
    butir[ke].scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("focusin", (e) => butir.forEach((el) => el.classList.toggle("di-sini", el.contains(e.target))));
}

/* The 3x3: a click on a cell makes both choices (the arrow keys of the choices are the browser's own). */
semua("[data-petak]", (petak) => {
  const pilih = (sumbu, nilai) => {
    const radio = petak.querySelector(`[data-sumbu="${sumbu}"][value="${nilai}"]`);
    if (radio) { radio.checked = true; radio.dispatchEvent(new Event("change", { bubbles: true })); }
  };
  if (!petak.querySelector("[data-sumbu]")) return;
  petak.classList.add("petak-klik");
  petak.addEventListener("click", (e) => {
    const sel = e.target.closest("td[data-hasil]");
    if (!sel) return;
    pilih("hasil_kerja", sel.dataset.hasil);
    pilih("perilaku", sel.dataset.perilaku);
  });
});

/* A filter submits while one types, after a pause. */
semua("form[data-saring]", (form) => {
  let tunda;
  const kirim = () => { form.dataset.fokus = document.activeElement?.id ?? ""; form.requestSubmit(); };
  form.addEventListener("input", (e) => { if (mengetik(e.target) && e.target.tagName !== "SELECT") { clearTimeout(tunda); tunda = setTimeout(kirim, 600); } });
  form.addEventListener("change", (e) => { if (e.target.matches("select, [type=radio], [type=checkbox], [type=date]")) { clearTimeout(tunda); kirim(); } });
  form.addEventListener("submit", () => sessionStorage.setItem("saring", `${location.pathname} ${form.dataset.fokus ?? ""}`));
  const [alamat, id] = (sessionStorage.getItem("saring") ?? "").split(" ");
  sessionStorage.removeItem("saring");
  const isian = alamat === location.pathname && id ? document.getElementById(id) : null;
  if (isian) { isian.focus(); isian.setSelectionRange?.call(isian, isian.value.length, isian.value.length); }
});

semua("[data-kirim]", (el) => el.addEventListener("change", () => el.form.requestSubmit()));

/* Files may be dropped; the field itself stays usable. */
semua("[data-seret]", (kotak) => {
  const isian = kotak.querySelector("input[type=file]");
  if (!isian) return;
  const aktif = (ya) => kotak.classList.toggle("seret-aktif", ya);
  kotak.addEventListener("dragover", (e) => { e.preventDefault(); aktif(true); });
  kotak.addEventListener("dragleave", () => aktif(false));
  kotak.addEventListener("drop", (e) => {
    e.preventDefault();
    aktif(false);
    isian.files = e.dataTransfer.files;
    isian.dispatchEvent(new Event("change", { bubbles: true }));
  });
});

/* A form with {% draf %}: what is typed is kept in this browser until a page of the server has come after sending it. */
const terkirim = sessionStorage.getItem("draf-terkirim");
if (terkirim) { localStorage.removeItem(terkirim); sessionStorage.removeItem("draf-terkirim"); }
semua("p[data-draf]", (kotak) => {
  const form = kotak.closest("form");
  const [kata, buang] = [kotak.querySelector("[role=status]"), kotak.querySelector("button")];
  const kunci = `draf:${kotak.dataset.draf}`;
  const isian = [...form.elements].filter((el) => el.name && !["hidden", "password", "file", "submit", "button"].includes(el.type));
  const nilai = (el) => (["radio", "checkbox"].includes(el.type) ? el.checked : el.value);
  const taruh = (el, isi) => { if (["radio", "checkbox"].includes(el.type)) el.checked = isi; else el.value = isi; };
  const semuaNilai = () => JSON.stringify(isian.map((el) => [el.name, nilai(el)]));
  const asal = semuaNilai();
  const isi = localStorage.getItem(kunci);
  if (isi && isi !== asal) {
    const lama = JSON.parse(isi);
    if (lama.length === isian.length && lama.every(([nama], i) => nama === isian[i].name)) {
      isian.forEach((el, i) => taruh(el, lama[i][1]));
      kata.textContent = kotak.dataset.kembali;
      buang.hidden = false;
    }
  }
  form.addEventListener("input", () => {
    localStorage.setItem(kunci, semuaNilai());
    kata.textContent = kotak.dataset.belum;
  });
  form.addEventListener("submit", (e) => {
    if (navigator.onLine) { sessionStorage.setItem("draf-terkirim", kunci); return; }
    e.preventDefault();
    kata.textContent = kotak.dataset.putus;
  });
  buang.addEventListener("click", () => { localStorage.removeItem(kunci); form.reset(); location.reload(); });
});

/* Whoever signs out leaves no draft behind on a shared computer. */
semua("form[data-keluar]", (form) => form.addEventListener("submit", () => {
  Object.keys(localStorage).filter((k) => k.startsWith("draf:")).forEach((k) => localStorage.removeItem(k));
}));

/* Copy the text of an element; the button says that it was done. */
semua("button[data-salin]", (tombol) => tombol.addEventListener("click", async () => {
  const sumber = document.querySelector(tombol.dataset.salin);
  await navigator.clipboard.writeText(sumber.value ?? sumber.textContent);
  const kata = tombol.textContent;
  tombol.textContent = tombol.dataset.kata ?? "✓";
  setTimeout(() => { tombol.textContent = kata; }, 2000);
}));

/* The time left of the session: told in the last ten minutes, extended without leaving the page. */
semua("form[data-sesi]", (form) => {
  const kata = form.querySelector("[data-sesi-kata]");
  const suara = form.querySelector("[data-sesi-suara]");
  const asal = kata.textContent;
  let habis = Date.now() + Number(form.dataset.sesi) * 1000;
  let disuarakan = false;
  const lihat = () => {
    const menit = Math.ceil((habis - Date.now()) / 60000);
    const segera = menit <= 10;
    form.classList.toggle("segera", segera);
    kata.textContent = !segera ? asal : menit > 0 ? form.dataset.segera.replace("{n}", menit) : form.dataset.habis;
    if (segera && !disuarakan) suara.textContent = kata.textContent;
    disuarakan = segera;
  };
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    const jawab = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
    if (!jawab.ok || jawab.redirected) { form.submit(); return; }
    const isi = await jawab.json();
    habis = Date.now() + isi.sesi_sisa * 1000;
    suara.textContent = form.dataset.lanjut;
    disuarakan = false;
    kata.textContent = form.dataset.lanjut;
  });
  setInterval(lihat, 15000);
  lihat();
});
