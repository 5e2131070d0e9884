/* The print button appears only where it works. */
"use strict";
for (const tombol of document.querySelectorAll("[data-cetak]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => print());
}
