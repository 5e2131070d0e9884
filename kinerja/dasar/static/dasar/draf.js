/* What is typed is kept: in this browser at once, on the server when there is a line (kinerja/dasar/README.md).
   <form data-draf="skp-17" data-pemilik="4" data-versi="3" data-simpan="/skp/17/draf/"> */
"use strict";

(() => {
  const AWALAN = "draf/";
  const UMUR = 30 * 24 * 3600 * 1000; // drafts nobody came back for
  const KATA = {
    belum: "Belum tersimpan",
    simpan: "Tersimpan {jam}",
    luring: "Belum tersimpan: tidak ada sambungan. Isian Anda aman di peramban ini.",
    masuk: "Belum tersimpan: sesi Anda berakhir. Masuk lagi di tab lain; isian Anda aman di peramban ini.",
    pulih: "Isian Anda dari {saat} yang belum terkirim dipulihkan.",
    pulihLama: "Isian Anda dari {saat} dipulihkan, tetapi data ini sudah berubah sejak itu. Periksa sebelum menyimpan.",
    buang: "Buang isian ini",
    tunda: "Tidak ada sambungan. Isian Anda aman di peramban ini; kirim lagi setelah tersambung.",
  };

  const gudang = (() => {
    try { localStorage.setItem(`${AWALAN}uji`, "1"); localStorage.removeItem(`${AWALAN}uji`); return localStorage; } catch { return null; }
  })();
  const baca = (kunci) => { try { return JSON.parse(gudang?.getItem(kunci) ?? "null"); } catch { return null; } };
  const tulis = (kunci, isi) => { try { gudang?.setItem(kunci, JSON.stringify(isi)); return Boolean(gudang); } catch { return false; } };
  const hapus = (kunci) => gudang?.removeItem(kunci);
  const jam = (ms) => new Date(ms).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit", hour12: false }).replace(".", ":");
  const saat = (ms) => `${new Date(ms).toLocaleDateString("id-ID", { day: "numeric", month: "short", year: "numeric" })} ${jam(ms)}`;

  const ikut = (el) => el.name && !el.disabled && !["hidden", "password", "file", "submit", "button", "reset", "image"].includes(el.type);
  const isian = (form) => [...form.elements].filter(ikut);
  function nilai(form) {
    const isi = {};
    for (const el of isian(form)) {
      isi[el.name] ??= [];
      if (el.type === "checkbox" || el.type === "radio") { if (el.checked) isi[el.name].push(el.value); }
      else if (el.multiple) isi[el.name].push(...[...el.selectedOptions].map((o) => o.value));
      else isi[el.name].push(el.value);
    }
    return isi;
  }
  function isikan(form, isi) {
    const sisa = structuredClone(isi);
    for (const el of isian(form)) {
      const ada = sisa[el.name];
      if (!ada) continue;
      if (el.type === "checkbox" || el.type === "radio") el.checked = ada.includes(el.value);
      else if (el.multiple) for (const o of el.options) o.selected = ada.includes(o.value);
      else if (ada.length) el.value = ada.shift();
      el.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  const rata = (isi) => JSON.stringify(Object.entries(isi).sort(([a], [b]) => (a < b ? -1 : 1))).replaceAll("\\r\\n", "\\n");

  /* The server says which drafts it has taken; only then are they forgotten. */
  function selesai() {
    const kuki = document.cookie.split("; ").find((satu) => satu.startsWith("draf_selesai="));
    if (!kuki) return [];
    document.cookie = "draf_selesai=; Max-Age=0; Path=/; SameSite=Lax";
    const isi = kuki.slice("draf_selesai=".length).replace(/^"|"$/g, "");
    return isi.split("|").filter(Boolean).map(decodeURIComponent);
  }
  function bersihkan(pemilik, tamat) {
    for (const kunci of Object.keys(gudang ?? {}).filter((satu) => satu.startsWith(AWALAN))) {
      const [, milik, ...nama] = kunci.split("/");
      const tua = Date.now() - (baca(kunci)?.pada ?? 0) > UMUR;
      // A shared computer: what another person typed here is not for this one to read.
      if (tua || (pemilik && milik !== pemilik) || tamat.includes(nama.join("/"))) hapus(kunci);
    }
  }

  function jaga(form) {
    const kunci = `${AWALAN}${form.dataset.pemilik ?? ""}/${form.dataset.draf}`;
    const kata = (nama, isi = {}) => (form.dataset[`kata${nama[0].toUpperCase()}${nama.slice(1)}`] ?? KATA[nama]).replace(/\{(\w+)\}/g, (_, k) => isi[k] ?? "");
    const keadaan = form.querySelector("[data-draf-keadaan]") ?? document.querySelector(`[data-draf-keadaan="${CSS.escape(form.dataset.draf)}"]`) ?? form.appendChild(document.createElement("p"));
    keadaan.setAttribute("role", "status");
    keadaan.classList.add("draf-keadaan");
    const katakan = (teks, status) => { keadaan.textContent = teks; keadaan.dataset.status = status; };
    const awal = rata(nilai(form));
    const berisiGalat = Boolean(form.querySelector(".is-invalid, .isian-galat") ?? document.querySelector("[data-fokus]"));
    let terakhir = awal, tundaTulis, tundaKirim, berjalan = false, bentrok = false, dikirim = false, mengisi = false, ditahan = false, pergi = false;

    function pakaiVersi(versi) {
      if (form.elements.kunci) form.elements.kunci.value = versi;
      form.dataset.versi = versi;
    }

    function simpanDiSini() {
      tundaTulis = clearTimeout(tundaTulis);
      const isi = nilai(form);
      if (rata(isi) === terakhir && !berisiGalat && !pergi) { hapus(kunci); return; }
      tulis(kunci, { isi, versi: form.dataset.versi ?? "", pada: Date.now() });
    }

    async function kirim() {
      clearTimeout(tundaKirim);
      const kini = rata(nilai(form));
      if (!form.dataset.simpan || bentrok || dikirim || berjalan || kini === terakhir) return;
      if (!navigator.onLine) { katakan(kata("luring"), "luring"); return; }
      berjalan = true;
      segarkanToken(form);
      try {
        const jawab = await fetch(form.dataset.simpan, { method: "POST", body: muatan(form), headers: { Accept: "application/json", "X-Requested-With": "draf" }, redirect: "manual" });
        await terima(jawab, kini);
      } catch {
        katakan(kata("luring"), "luring");
        tundaKirim = setTimeout(kirim, 15000);
      } finally { berjalan = false; }
      if (!bentrok && rata(nilai(form)) !== kini) jadwalkan();
    }
    async function terima(jawab, kini) {
      if (jawab.type === "opaqueredirect" || jawab.status === 401 || jawab.status === 403) { katakan(kata("masuk"), "masuk"); return; }
      const isi = (jawab.headers.get("Content-Type") ?? "").includes("json") ? await jawab.json() : {};
      if (jawab.ok) {
        terakhir = kini;
        if (isi.kunci != null) pakaiVersi(isi.kunci);
        if (pergi) simpanDiSini();
        else if (rata(nilai(form)) === kini) { katakan(kata("simpan", { jam: isi.tersimpan ?? jam(Date.now()) }), "tersimpan"); hapus(kunci); }
      } else if (jawab.status === 409 || jawab.status === 422) {
        bentrok = jawab.status === 409;
        katakan([kata("belum"), isi.pesan, ...(isi.perubahan ?? [])].filter(Boolean).join(". ").replaceAll("..", "."), "berubah");
      } else throw new Error(String(jawab.status));
    }
    const jadwalkan = () => { clearTimeout(tundaKirim); tundaKirim = setTimeout(kirim, 2000); };

    function berubah(e) {
      if (mengisi) return; // our own filling in
      if (!bentrok) katakan(kata("belum"), "belum");
      clearTimeout(tundaTulis);
      tundaTulis = setTimeout(simpanDiSini, 300);
      jadwalkan();
    }

    function pulihkan() {
      const draf = baca(kunci);
      if (!draf) return;
      if (berisiGalat) { katakan(kata("belum"), "belum"); return; } // the page itself shows what was typed
      if (rata({ ...nilai(form), ...draf.isi }) === awal) { hapus(kunci); return; }
      if (Number(draf.versi) > Number(form.dataset.versi)) pakaiVersi(draf.versi); // this page left before that save
      mengisi = true;
      isikan(form, draf.isi);
      mengisi = false;
      const lama = draf.versi !== (form.dataset.versi ?? "");
      katakan(`${kata(lama ? "pulihLama" : "pulih", { saat: saat(draf.pada) })} `, "belum");
      const buang = document.createElement("button");
      buang.type = "button";
      buang.className = "btn btn-link btn-sm";
      buang.textContent = kata("buang");
      buang.addEventListener("click", () => {
        clearTimeout(tundaKirim);
        hapus(kunci);
        form.reset();
        katakan("", "");
      });
      keadaan.append(buang);
      if (!lama) jadwalkan();
    }

    form.addEventListener("input", berubah);
    form.addEventListener("change", berubah);
    form.addEventListener("submit", (e) => {
      tulis(kunci, { isi: nilai(form), versi: form.dataset.versi ?? "", pada: Date.now() });
      segarkanToken(form);
      if (!navigator.onLine && !ditahan) { // held back once; who insists may try
        ditahan = true;
        e.preventDefault();
        e.stopImmediatePropagation();
        katakan(kata("tunda"), "luring");
        return;
      }
      clearTimeout(tundaKirim);
      tundaTulis = clearTimeout(tundaTulis);
      dikirim = true;
      setTimeout(() => { dikirim = false; }, 8000); // the page is still here: the line broke
    }, true);
    addEventListener("online", kirim);
    addEventListener("offline", () => { if (rata(nilai(form)) !== terakhir) katakan(kata("luring"), "luring"); });
    // The next page may be on its way from before this draft was taken: it compares, and forgets what it has.
    addEventListener("beforeunload", () => { pergi = true; setTimeout(() => { pergi = false; }, 8000); });
    addEventListener("pagehide", () => { if (tundaTulis) simpanDiSini(); });
    pulihkan();
  }

  /* Everything of the form but its files: those go with the real submit. */
  function muatan(form) {
    const data = new FormData(form);
    for (const [nama, isi] of [...data]) if (isi instanceof File) data.delete(nama);
    return data;
  }

  /* After signing in again in another tab the token of this page is an old one. */
  function segarkanToken(form) {
    const token = document.cookie.split("; ").find((satu) => satu.startsWith("csrftoken="))?.slice("csrftoken=".length);
    if (token && form.elements.csrfmiddlewaretoken) form.elements.csrfmiddlewaretoken.value = token;
  }

  const formulir = [...document.querySelectorAll("form[data-draf]")];
  bersihkan(formulir[0]?.dataset.pemilik, selesai());
  formulir.forEach(jaga);
})();
