// @ts-check
// The script of every page, inlined in its head. It is the same on all pages, so that one hash allows it in a
// Content-Security-Policy. Without it, only the buttons and the switch are missing, which stay hidden.
{
  const root = document.documentElement;
  // Styles show the buttons for what the browser can do.
  root.dataset.can = ["clipboard", "share"].filter((one) => one in navigator).join(" ");

  addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement} */ (target);
    const { needs, done = "" } = button.dataset;
    const url = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
    // A reader may close the share sheet, or deny copying.
    const ignore = () => {};
    if (needs === "share") navigator.share({ title: document.title, url }).catch(ignore);
    if (needs === "clipboard")
      navigator.clipboard.writeText(url).then(() => {
        button.textContent = done;
      }, ignore);
  });

  /** @type {NodeListOf<HTMLMetaElement>} */
  const found = document.querySelectorAll("meta[name=theme-color]");
  const bars = Array.from(found, (bar) => ({ bar, media: bar.media }));
  // The reader's choice: light, dark or, if empty, the system's.
  const show = () => {
    const scheme = localStorage.scheme ?? "";
    root.dataset.scheme = scheme;
    for (const { bar, media } of bars)
      bar.media = !scheme ? media : media.includes(scheme) ? "all" : "not all";
    /** @type {NodeListOf<HTMLInputElement>} */
    const radios = document.querySelectorAll("[name=scheme]");
    for (const radio of radios) radio.checked = radio.value === scheme;
  };
  try {
    show();
    root.dataset.can += " scheme";
    // The switch is parsed later, and a page may return from the back/forward cache.
    for (const event of ["DOMContentLoaded", "pageshow"]) addEventListener(event, show);
    addEventListener("change", ({ target }) => {
      const { name, value } = /** @type {HTMLInputElement} */ (target);
      if (name !== "scheme") return;
      localStorage.scheme = value;
      show();
    });
  } catch {
    // The browser denies storage for this site: there is no switch.
  }
}
