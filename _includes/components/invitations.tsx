import { replaceable } from "../own-components.ts";
import { Menu } from "./navigation.tsx";

/** Draws what the newsroom invites its readers to: a newsletter, channels, support. Nothing if the settings name none. */
export const Invitations = replaceable("Invitations", ({ view: { site, words, ids } }) => {
  const { newsletter, whatsapp, telegram, support, google } = site.settings.invitations ?? {};
  const preferred = `https://www.google.com/preferences/source?q=${site.settings.origin}`;
  const addresses = Object.entries({ whatsapp, telegram, support, google: google && preferred });
  const names: Readonly<Record<string, string>> = words.invitations;
  const links = addresses.flatMap(([key, href]) => (href ? [{ href, name: names[key] ?? "" }] : []));
  if (!newsletter && links.length === 0) return null;
  return (
    <section class="invitations" aria-labelledby={ids.invitations}>
      <h2 id={ids.invitations}>{words.invitations.heading}</h2>
      {newsletter && (
        <form action={newsletter.action} method="post">
          <label for={ids.mail}>{words.invitations.mail}</label>
          <input id={ids.mail} type="email" name={newsletter.field} autocomplete="email" required />
          {newsletter.hidden.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{words.invitations.subscribe}</button>
        </form>
      )}
      {links.length > 0 && <Menu class="menu" links={links} />}
    </section>
  );
});

/**
 * Draws links for sharing a story. They are plain links: nothing is loaded from the services. The buttons are for browsers that can
 * copy and share; `scripts/page.js` shows them. WhatsApp: https://faq.whatsapp.com/5913398998672934; X:
 * https://docs.x.com/x-for-websites/web-intents/overview; Telegram: https://core.telegram.org/widgets/share; mail: RFC 6068.
 */
export const Share = replaceable("Share", ({ view: { words, ids }, story }) => {
  const [text, address] = [encodeURIComponent(story.title), encodeURIComponent(story.url)];
  const link = (name: string, href: string) => <a href={href}>{name}</a>;
  return (
    <p class="menu share" id={ids.share}>
      <span>{words.share.label}</span>
      {link("WhatsApp", `https://wa.me/?text=${text}%20${address}`)}
      <button type="button" hidden data-needs="clipboard" data-done={words.share.copied} aria-live="polite">
        {words.share.copy}
      </button>
      <button type="button" hidden data-needs="share">
        {words.share.more}
      </button>
      {link("X", `https://x.com/intent/tweet?text=${text}&url=${address}`)}
      {link("Facebook", `https://www.facebook.com/sharer/sharer.php?u=${address}`)}
      {link("Telegram", `https://t.me/share/url?url=${address}&text=${text}`)}
      {link(words.share.mail, `mailto:?subject=${text}&body=${address}`)}
    </p>
  );
});
