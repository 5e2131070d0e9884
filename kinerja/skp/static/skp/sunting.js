/* The SKP form made quicker: rows without a round trip, checks while typing. Without this file every button posts. */
"use strict";

(() => {
  const form = document.querySelector("form[data-skp-sunting]");
  if (!form) return;
  const templat = (nama) => document.querySelector(`template[data-templat="${nama}"]`);
  const berubah = () => form.dispatchEvent(new Event("input", { bubbles: true }));

  /* Copy a template with its numbers filled in. */
  function salin(nama, i, j) {
    const kotak = document.createElement(nama === "iki" ? "tbody" : "ol");
    kotak.innerHTML = templat(nama).innerHTML.replaceAll("__i__", i).replaceAll("__j__", j);
    return kotak.firstElementChild;
  }
  const nomorPada = (akar, pola) => Math.max(-1, ...[...akar.querySelectorAll("[name]")].map((el) => Number(pola.exec(el.name)?.[1] ?? -1))) + 1;
  const indeks = (kartu) => /^rhk-(\d+)-/.exec(kartu.querySelector("[name$='-jenis']").name)[1];

  function tambahHasil(jenis, i = nomorPada(form, /^rhk-(\d+)-/)) {
    const kartu = salin(jenis, i, 0);
    form.querySelector(`[data-daftar-rhk="${jenis}"]`).append(kartu);
    nomori();
    return kartu;
  }
  function tambahIndikator(kartu, j = nomorPada(kartu, /-iki-(\d+)-/)) {
    const baris = salin("iki", indeks(kartu), j);
    kartu.querySelector("[data-daftar-iki]").append(baris);
    return baris;
  }
  function nomori() {
    form.querySelectorAll("[data-rhk] [data-nomor]").forEach((el, n) => { el.textContent = n + 1; });
  }

  /* Take a row out, with a way back as long as the page is open. */
  function hapus(el, kata) {
    const ganti = document.createElement(el.tagName);
    const isi = document.createElement(el.tagName === "TR" ? "td" : "div");
    if (el.tagName === "TR") isi.colSpan = 5;
    isi.className = "terhapus";
    isi.append(kata);
    const urung = document.createElement("button");
    urung.type = "button";
    urung.className = "btn btn-link btn-sm";
    urung.textContent = "Urungkan";
    urung.addEventListener("click", () => { ganti.replaceWith(el); nomori(); berubah(); el.querySelector("textarea").focus(); });
    isi.append(urung);
    ganti.append(isi);
    const kosong = ![...el.querySelectorAll("textarea, input[type=text]")].some((x) => x.value.trim());
    if (kosong) el.remove(); else el.replaceWith(ganti);
    (kosong ? form.querySelector("[data-tambah-rhk]") : urung).focus();
    nomori();
    berubah();
  }
  function geser(kartu, arah) {
    const lain = arah < 0 ? kartu.previousElementSibling : kartu.nextElementSibling;
    if (!lain) return;
    arah < 0 ? lain.before(kartu) : lain.after(kartu);
    nomori();
    berubah();
  }

  form.addEventListener("click", (e) => {
    const tombol = e.target.closest("button[name=aksi]");
    if (!tombol) return;
    const kartu = tombol.closest("[data-rhk]");
    const perbuatan = {
      tambahRhk: () => tambahHasil(tombol.dataset.tambahRhk).querySelector("select, textarea").focus(),
      tambahIki: () => tambahIndikator(kartu).querySelector("select").focus(),
      hapusRhk: () => hapus(kartu, "Hasil kerja dihapus. "),
      hapusIki: () => hapus(tombol.closest("[data-iki]"), "Indikator dihapus. "),
      naik: () => { geser(kartu, -1); tombol.focus(); },
      turun: () => { geser(kartu, 1); tombol.focus(); },
    };
    const nama = Object.keys(perbuatan).find((x) => x in tombol.dataset);
    if (!nama) return;
    e.preventDefault();
    perbuatan[nama]();
  });

  /* What is missing, while typing. */
  const panel = document.getElementById("panel-periksa");
  let tunda, urutan = 0;
  async function periksa() {
    const ini = ++urutan;
    try {
      const jawab = await fetch(form.dataset.periksa, { method: "POST", body: new FormData(form), redirect: "error" });
      if (jawab.ok && ini === urutan) panel.innerHTML = await jawab.text();
    } catch { /* no line: the panel stays as it was */ }
  }
  form.addEventListener("input", () => { clearTimeout(tunda); tunda = setTimeout(periksa, 900); });

  /* Before draf.js puts a lost draft back: the rows it knows of must stand on the page. */
  const draf = (() => { try { return JSON.parse(localStorage.getItem(`draf/${form.dataset.pemilik}/${form.dataset.draf}`) ?? "null"); } catch { return null; } })();
  const adaDiDraf = (awalan) => Object.keys(draf.isi).some((nama) => nama.startsWith(awalan));
  if (draf) form.querySelectorAll("[data-rhk]").forEach((kartu) => {
    if (!adaDiDraf(`rhk-${indeks(kartu)}-`)) { kartu.remove(); return; }
    kartu.querySelectorAll("[data-iki]").forEach((baris) => {
      if (!adaDiDraf(baris.querySelector("textarea").name)) baris.remove();
    });
  });
  for (const nama of Object.keys(draf?.isi ?? {})) {
    const [, i, j] = /^rhk-(\d+)-(?:iki-(\d+)-)?/.exec(nama) ?? [];
    if (i === undefined) continue;
    let kartu = [...form.querySelectorAll("[data-rhk]")].find((x) => indeks(x) === i);
    if (!kartu) { kartu = tambahHasil(draf.isi[`rhk-${i}-jenis`]?.[0] === "tambahan" ? "tambahan" : "utama", i); kartu.querySelector("[data-daftar-iki]").replaceChildren(); }
    if (j !== undefined && !kartu.querySelector(`[name="rhk-${i}-iki-${j}-nama"]`)) tambahIndikator(kartu, j);
  }

  const fokus = document.querySelector("[data-fokus-isian]");
  if (fokus) document.getElementById(fokus.dataset.fokusIsian)?.focus();
  else document.querySelector("[data-fokus]")?.focus();
})();
