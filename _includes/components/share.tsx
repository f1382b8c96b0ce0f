import type { Story } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";

/**
 * Links that share a story. They are plain links: nothing of the services is loaded. The buttons are for browsers that can
 * copy and share; `scripts/page.js` shows them.
 */
export const Share = replaceable("Share", ({ view: { words, ids }, story }) => {
  return (
    <p class="menu share" id={ids.share}>
      <span>{words.share.label}</span>
      {shareLinks(story, words.share.mail).map(({ name, href }) => (
        <a key={name} href={href}>
          {name}
        </a>
      ))}
      <button type="button" hidden data-needs="clipboard" data-done={words.share.copied} aria-live="polite">
        {words.share.copy}
      </button>
      <button type="button" hidden data-needs="share">
        {words.share.more}
      </button>
    </p>
  );
});

/**
 * The addresses of a story's share links. WhatsApp: https://faq.whatsapp.com/5913398998672934; X:
 * https://docs.x.com/x-for-websites/web-intents/overview; Telegram: https://core.telegram.org/widgets/share; mail: RFC 6068.
 */
function shareLinks(
  { title, url }: Pick<Story, "title" | "url">,
  mail: string,
): { name: string; href: string }[] {
  const [text, address] = [encodeURIComponent(title), encodeURIComponent(url)];
  return [
    { name: "WhatsApp", href: `https://wa.me/?text=${text}%20${address}` },
    { name: "X", href: `https://x.com/intent/tweet?text=${text}&url=${address}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: "Telegram", href: `https://t.me/share/url?url=${address}&text=${text}` },
    { name: mail, href: `mailto:?subject=${text}&body=${address}` },
  ];
}
