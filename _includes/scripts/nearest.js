// On the 404 page: links to the most similar address in the sitemap.
{
  const link = document.querySelector("[data-sitemap]");
  const pairsOf = (path) => [...path.toLowerCase()].map((letter, at, all) => letter + all[at + 1]);
  const addressesIn = async (file) => {
    const found = (await (await fetch(file)).text()).matchAll(/<loc>(.*?)<\/loc>/g);
    return Array.from(found, ([, address]) => new URL(address).pathname);
  };
  const show = async () => {
    const wanted = new Set(pairsOf(decodeURI(location.pathname)));
    const likeness = (path) => {
      const own = new Set(pairsOf(path));
      return (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size);
    };
    const parts = await addressesIn(link.dataset.sitemap);
    let most = 0.6;
    for (const path of (await Promise.all(parts.map(addressesIn))).flat())
      if (likeness(path) > most) {
        most = likeness(path);
        link.textContent = link.href = path;
        link.parentElement.hidden = false;
      }
  };
  show().catch(() => {});
}
