import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { Marked } from './Marked';
import type { Found } from './queries';
import { useDocumentKinds } from './useKinds';

/** What it is, where it lives, whose it is, since when, and where else the words stand. */
export function FoundDetail({ found: { documentKind, excerpt, spaceName, authorName, at } }: { found: Found }) {
  const { t } = useTranslation();
  const described = useDocumentKinds().find(({ id }) => id === documentKind);
  const parts: [string, ReactNode][] = [];
  if (described) {
    parts.push(['kind', t(described.label)]);
  }
  if (excerpt) {
    parts.push(['excerpt', <Marked key="excerpt" text={excerpt} />]);
  }
  if (spaceName) {
    parts.push(['space', spaceName]);
  }
  if (authorName) {
    parts.push(['author', authorName]);
  }
  if (at) {
    parts.push(['at', <DateText key="at" at={at} />]);
  }
  return parts.map(([name, part], index) => (
    <Fragment key={name}>
      {index > 0 && ' · '}
      {part}
    </Fragment>
  ));
}
