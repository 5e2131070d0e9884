/* Walk the matrix with the arrow keys: the ticks of neighbours, as in a sheet. Without this file Tab does the same. */
"use strict";

(() => {
  const tabel = document.querySelector("[data-matriks]");
  if (!tabel) return;
  const langkah = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  tabel.addEventListener("keydown", (e) => {
    const arah = langkah[e.key];
    if (!arah || !e.target.matches("[data-sel]")) return;
    const sel = e.target.closest("td");
    const baris = tabel.tBodies[0].rows[sel.parentElement.sectionRowIndex + arah[0]];
    const tujuan = baris?.cells[sel.cellIndex + arah[1]]?.querySelector("[data-sel]");
    if (!tujuan) return;
    e.preventDefault();
    tujuan.focus();
  });
  /* Words make a role: whoever writes one has ticked the cell. */
  tabel.addEventListener("input", (e) => {
    if (!e.target.matches("textarea") || !e.target.value.trim()) return;
    e.target.closest("td").querySelector("[data-sel]").checked = true;
  });
})();
