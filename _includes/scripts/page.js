// @ts-check
// The script of every page, inlined in its head. It is the same on all of them, so that one hash allows it in a
// Content-Security-Policy. Without it, nothing is missing but the buttons, which stay hidden.
{
  const root = document.documentElement;
  // Styles show the buttons for what the browser can do.
  root.dataset.can = `${"clipboard" in navigator ? "copy" : ""} ${"share" in navigator ? "share" : ""}`;

  addEventListener("click", ({ target }) => {
    const button = target instanceof HTMLButtonElement ? target : undefined;
    const url = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
    // A reader may close the share sheet, or forbid copying: then nothing happens.
    const ignore = () => {};
    if (button?.dataset.does === "share") navigator.share({ title: document.title, url }).catch(ignore);
    if (button?.dataset.does === "copy")
      navigator.clipboard.writeText(url).then(() => {
        button.textContent = button.dataset.done ?? "";
      }, ignore);
  });
}
