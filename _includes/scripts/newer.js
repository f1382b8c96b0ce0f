// @ts-check
// On live coverage: fetches the page again while it is visible, and says how many entries are new. Without the script, the link
// reloads the page.
{
  const link = /** @type {HTMLElement} */ (document.querySelector("[data-newer]"));
  const ask = async () => {
    if (document.hidden) return;
    // The host answers either with the page or that nothing has changed.
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const ids = Array.from(page.querySelectorAll(".entry > [id]"), ({ id }) => id);
    const count = ids.filter((id) => !document.getElementById(id)).length;
    const said = link.dataset.newer?.replace("{0}", `${count}`) ?? "";
    if (count > 0 && link.textContent !== said) link.textContent = said;
    if (count > 0) link.className = "there";
  };
  const later = () => ask().catch(() => {});
  setInterval(later, 60_000);
  addEventListener("visibilitychange", later);
}
