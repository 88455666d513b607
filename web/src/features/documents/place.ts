import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Order, type Sort, sorts } from './queries';

/** What the address of the Documents screen says. */
export interface DocumentsSearch {
  /** The folder shown; the root when absent. */
  dossier?: string;
  /** The thing shown at the right. */
  doc?: string;
  /** What was said of it, that one came to read. */
  commentaire?: string;
  tri?: Sort;
  inverse?: true;
  filtre?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);

export function readSearch(search: Record<string, unknown>): DocumentsSearch {
  return {
    dossier: id(search.dossier),
    doc: id(search.doc),
    commentaire: id(search.commentaire),
    tri: sorts.find((sort) => sort === search.tri && sort !== 'name'),
    inverse: search.inverse ? true : undefined,
    filtre: typeof search.filtre === 'string' && search.filtre !== '' ? search.filtre.slice(0, 100) : undefined,
  };
}

/** What a permanent link says beside the thing it leads to. */
export function readLink(search: Record<string, unknown>): Pick<DocumentsSearch, 'commentaire'> {
  return { commentaire: id(search.commentaire) };
}

/** Whom the screen of an access shows. */
export function readPerson(search: Record<string, unknown>): { personne?: string } {
  return { personne: id(search.personne) };
}

/** Which folder is seen as somebody sees it. */
export function readFolder(search: Record<string, unknown>): { dossier: string } {
  return { dossier: id(search.dossier) ?? '' };
}

/** Dates and sizes start with the latest and the largest. */
export function orderOf({ tri = 'name', inverse, filtre }: DocumentsSearch): Order {
  const naturally = tri === 'date' || tri === 'size';
  return { sort: tri, descending: inverse ? !naturally : naturally, filter: filtre };
}

export function useDocumentsSearch(): DocumentsSearch {
  return useSearch({ from: '/shell/espaces/$authority/$space/documents' });
}

/** Changes a part of the address: `go({ doc: id })`. */
export function useGo() {
  const navigate = useNavigate({ from: '/espaces/$authority/$space/documents' });
  return (part: Partial<DocumentsSearch>, replace = false) =>
    void navigate({ search: (search) => ({ ...search, ...part }), replace, resetScroll: false });
}
