/* What mutu.py asks of a page, said in the page's own language. Evaluates to an object of questions. */
(() => {
  const tampak = (el) => el.checkVisibility({ visibilityProperty: true });
  const nama = (el) => `<${el.tagName.toLowerCase()}> ${(el.ariaLabel || el.textContent.trim() || el.name || "").slice(0, 60)}`;

  /* Inside a box that scrolls by itself, things may stick out. */
  const dalamGulung = (el) => {
    for (let p = el; p; p = p.parentElement) if (["auto", "scroll"].includes(getComputedStyle(p).overflowX)) return true;
    return false;
  };
  const sengaja = ".visually-hidden, .lompat, [data-boleh-potong], thead, caption, svg";
  const disembunyikan = (el) => getComputedStyle(el).clipPath.startsWith("inset(50%"); // for screen readers only
  const keluarLayar = (el) => {
    const kotak = el.getBoundingClientRect();
    return kotak.width > 1 && (kotak.right > innerWidth + 1 || kotak.left < -1);
  };
  const potong = (el) => getComputedStyle(el).overflowX === "hidden" && el.scrollWidth > el.clientWidth + 1;
  const terpotong = () =>
    [...document.body.querySelectorAll("*")]
      .filter((el) => tampak(el) && !el.closest(sengaja) && !disembunyikan(el) && !dalamGulung(el) && (keluarLayar(el) || potong(el)))
      .map(nama);

  /* Tab must reach all of these; of a group of radios, one. */
  const interaktif = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const kunci = (el) => (el.type === "radio" ? `radio ${el.name}` : el);
  const pasang = () => {
    const semua = [...document.querySelectorAll(interaktif)].filter((el) => !el.disabled && el.tabIndex >= 0 && tampak(el));
    const belum = new Map(semua.map((el) => [kunci(el), nama(el)]));
    const samar = new Set();
    document.activeElement?.blur();
    document.addEventListener("focusin", ({ target }) => {
      belum.delete(kunci(target));
      const gaya = getComputedStyle(target);
      if (gaya.outlineStyle === "none" || parseFloat(gaya.outlineWidth) < 2) samar.add(nama(target));
    });
    window.ujiTab = () => ({ tak_terjangkau: [...belum.values()], samar: [...samar] });
    return semua.length;
  };
  return { terpotong, pasang };
})()
