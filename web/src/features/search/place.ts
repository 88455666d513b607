/** What is looked for, as the address says it. */
export interface SearchPlace {
  q?: string;
  /** Only one kind. */
  genre?: string;
  /** Only documents that are described as that: `QUOTE`. */
  type?: string;
  espace?: string;
  auteur?: string;
  /** From that day on: 2026-03-20. */
  du?: string;
  /** To the end of that day. */
  au?: string;
}

const text = (value: unknown) => {
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && said.trim() !== '' ? said : undefined;
};
const matching = (value: unknown, form: RegExp) => {
  const said = text(value);
  return said && form.test(said) ? said : undefined;
};
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whatever the address says that means nothing is left out. */
export function readSearch(search: Record<string, unknown>): SearchPlace {
  return {
    q: text(search.q),
    genre: matching(search.genre, /^[a-z-]+$/),
    type: matching(search.type, /^[A-Z_]{1,40}$/),
    espace: matching(search.espace, ID),
    auteur: matching(search.auteur, ID),
    du: matching(search.du, DAY),
    au: matching(search.au, DAY),
  };
}
