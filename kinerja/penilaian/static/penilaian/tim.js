/* The mark two choices give, shown as they are made; the server decides and shows the same without this. */
"use strict";

for (const tabel of document.querySelectorAll("[data-petak-nilai]")) {
  const lencana = (kode) => tabel.parentElement.querySelector(`template[data-kode="${kode}"]`);
  const petak = Object.fromEntries(tabel.dataset.petakNilai.split(" ").map((satu) => satu.split("=")));
  tabel.addEventListener("change", (e) => {
    const baris = e.target.closest("[data-nilai-baris]");
    const pilih = (sumbu) => baris?.querySelector(`[data-sumbu="${sumbu}"]:checked`)?.value;
    const isi = lencana(petak[`${pilih("hasil_kerja")}/${pilih("perilaku")}`]);
    if (isi) baris.querySelector("[data-predikat]").replaceChildren(isi.content.cloneNode(true));
  });
}
