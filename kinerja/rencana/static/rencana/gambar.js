/* The drawn tree: cards fold in place, arrows walk between them, + and - change the size. Every link works without. */
"use strict";
(() => {
  const bingkai = () => document.querySelector("[data-gambar]");
  const kartu = () => [...document.querySelectorAll("[data-kartu]")];
  const milik = (el) => el?.closest?.("[data-kartu]");
  const tuju = (el) => {
    const a = el?.querySelector(".g-tautan");
    if (!a) return false;
    a.focus({ preventScroll: true });
    a.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  };

  /* The page of the link is fetched; its drawing takes the place of this one, where one stands stays. */
  const muat = async (url, ke) => {
    const lama = bingkai();
    const jawab = await fetch(url, { headers: { Accept: "text/html" } }).catch(() => null);
    const baru = jawab?.ok && new DOMParser().parseFromString(await jawab.text(), "text/html").querySelector("[data-gambar]");
    if (!baru) { location.href = url; return; }
    const [kiri, atas, besar] = [lama.scrollLeft, lama.scrollTop, skala()];
    lama.replaceChildren(...baru.childNodes);
    lama.scrollLeft = kiri;
    lama.scrollTop = atas;
    perbesar(besar);
    history.replaceState(null, "", url);
    const letak = document.getElementById(`g${ke}`);
    (letak?.querySelector("[data-lipat]") ?? letak?.querySelector(".g-tautan"))?.focus({ preventScroll: true });
  };
  document.addEventListener("click", (e) => {
    const lipat = e.target.closest?.("[data-lipat]");
    if (!lipat || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    muat(lipat.href.baseVal ?? lipat.getAttribute("href"), milik(lipat).dataset.kartu);
  });

  /* Size: the drawing keeps its own measures in viewBox. */
  const svg = () => document.querySelector(".gambar");
  const asli = () => svg().viewBox.baseVal;
  const skala = () => svg().width.baseVal.value / asli().width;
  const perbesar = (n) => {
    const k = Math.min(2, Math.max(0.3, n));
    svg().setAttribute("width", Math.round(asli().width * k));
    svg().setAttribute("height", Math.round(asli().height * k));
  };

  /* A tall tree opens on its root, unless the address names a card. */
  const akar = kartu()[0];
  if (akar && !location.hash) {
    const kotak = akar.getBoundingClientRect();
    bingkai().scrollTop = kotak.top - bingkai().getBoundingClientRect().top - (bingkai().clientHeight - kotak.height) / 2;
  }

  const anak = (pk) => kartu().find((el) => el.dataset.induk === pk);
  const sekolom = (el, langkah) => {
    const x = (satu) => satu.querySelector(".g-kotak").x.baseVal.value;
    const semua = kartu().filter((satu) => x(satu) === x(el)).sort((a, b) => a.querySelector(".g-kotak").y.baseVal.value - b.querySelector(".g-kotak").y.baseVal.value);
    return semua[semua.indexOf(el) + langkah];
  };
  document.addEventListener("keydown", (e) => {
    if (!bingkai()?.contains(e.target) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "+" || e.key === "=") { e.preventDefault(); perbesar(skala() * 1.2); return; }
    if (e.key === "-") { e.preventDefault(); perbesar(skala() / 1.2); return; }
    if (e.key === "0") { e.preventDefault(); perbesar((bingkai().clientWidth - 32) / asli().width); return; }
    if (!e.key.startsWith("Arrow")) return;
    const el = milik(e.target);
    if (!el) { if (tuju(kartu()[0])) e.preventDefault(); return; }
    const lipat = el.querySelector("[data-lipat]");
    const terbuka = lipat?.getAttribute("aria-expanded") === "true";
    e.preventDefault();
    if (e.key === "ArrowUp") tuju(sekolom(el, -1));
    if (e.key === "ArrowDown") tuju(sekolom(el, 1));
    if (e.key === "ArrowRight") { if (lipat && !terbuka) lipat.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })); else tuju(anak(el.dataset.kartu)); }
    if (e.key === "ArrowLeft") { if (terbuka && e.target.matches("[data-lipat]")) lipat.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })); else tuju(document.getElementById(`g${el.dataset.induk}`)); }
  });
})();
