const WEB = /^https?:\/\/[^\s"'<>\\^`{|}]{1,1990}$/i;
const MAIL = /^mailto:[^\s"'<>\\]{3,320}$/i;
const CALL = /^tel:[+0-9 .()-]{3,30}$/i;
const OURS = /^\/(?![/\\])[^\s"'<>\\^`{|}]{0,1990}$/;

/** Whether an address leads somewhere and does nothing: the server refuses the others. */
export function isSound(href: string): boolean {
  return WEB.test(href) || MAIL.test(href) || CALL.test(href) || OURS.test(href);
}

/** What one types as the address of a link: `valbourg.example` is a page, `accueil@valbourg.example` an address of mail. */
export function hrefOf(typed: string): string | undefined {
  const text = typed.trim();
  const here = text.startsWith(`${location.origin}/`) ? text.slice(location.origin.length) : text;
  const tries = [here, ...(/^[^\s@/:]+@[^\s@/:]+$/.test(text) ? [`mailto:${text}`] : []), `https://${text}`];
  return /\s/.test(text) || text === ''
    ? undefined
    : tries.find((href) => isSound(href) && !/^https:\/\/[^/]*:[^\d]/.test(href));
}
