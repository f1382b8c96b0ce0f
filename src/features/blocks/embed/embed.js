document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-player]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.title = link.querySelector(".embed-title").textContent;
  player.allow = "autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture; web-share";
  player.referrerPolicy = "strict-origin-when-cross-origin";
  player.sandbox =
    "allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts";
  player.src = link.dataset.player;
  link.replaceWith(player);
  player.focus({ preventScroll: true });
});
