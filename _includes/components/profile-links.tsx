interface ProfileLinksProps {
  /** What the list is, for screen readers; not where a label is beside it. */
  label?: string;
  email?: string | undefined;
  sameAs: readonly string[];
}

/** Links to pages about a topic or an author, each by the name of its site, after a mail address if there is one. */
export function ProfileLinks({ label, email, sameAs }: ProfileLinksProps) {
  return (
    <ul class="menu profile-links" aria-label={label}>
      {email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {sameAs.map((address) => (
        <li key={address}>
          <a href={address}>{new URL(address).hostname.replace(/^www\./, "")}</a>
        </li>
      ))}
    </ul>
  );
}
