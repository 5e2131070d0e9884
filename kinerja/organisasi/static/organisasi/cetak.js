// Shows the print button where there is JavaScript; without it the browser's own menu prints the page.
document.querySelectorAll("[data-cetak]").forEach((tombol) => {
  tombol.hidden = false;
  tombol.addEventListener("click", () => window.print());
});
