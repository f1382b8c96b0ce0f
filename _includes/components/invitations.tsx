import { replaceable } from "../own-components.ts";
import { Menu } from "./navigation.tsx";

/** What the newsroom invites its readers to: a newsletter, channels, support. Nothing if the settings name none. */
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
