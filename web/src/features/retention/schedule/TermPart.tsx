import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import type { ShownDocument, ShownFolder } from '../../../ui/DocumentParts';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Note } from '../../../ui/Note';
import { toast } from '../../../ui/toasts';
import { ClassDialog } from './ClassDialog';
import styles from './TermPart.module.css';
import { termQuery, useTakeClassAway } from './terms';
import { termWords } from './termWords';

/** Until when a document is kept, and what becomes of it then; who manages it says its class. */
export function DocumentTermPart(thing: ShownDocument) {
  return <TermPart {...thing} document />;
}

export function FolderTermPart(thing: ShownFolder) {
  return <TermPart {...thing} document={false} />;
}

function TermPart({ id, name, can, document }: ShownFolder & { document: boolean }) {
  const { t, i18n } = useTranslation();
  const { data: term } = useQuery(termQuery(id));
  const [asking, setAsking] = useState(false);
  const takeAway = useTakeClassAway(id);
  const manages = can.includes('CLASSIFY');
  if (term === undefined || (term === null && !manages)) {
    return null;
  }
  const dialog = asking && <ClassDialog id={id} name={name} term={term} onClose={() => setAsking(false)} />;
  if (term === null) {
    return (
      <div className={styles.quiet}>
        <Button kind="quiet" icon={Archive} onClick={() => setAsking(true)}>
          {t('retention:term.give')}
        </Button>
        {dialog}
      </div>
    );
  }
  const remove = () =>
    takeAway.mutate(undefined, { onSuccess: () => void toast({ text: t('retention:term.taken', { name }) }) });
  return (
    <Note icon={Archive}>
      <p>
        <b>{termWords(term, document, t, i18n.language)}</b>
      </p>
      <p className="pv-meta">
        {t('retention:term.class', { title: term.title })}
        {!term.own &&
          ` ${term.folder ? t('retention:term.from', { folder: term.folder }) : t('retention:term.fromAbove')}`}{' '}
        {t(document ? 'retention:term.kept' : 'retention:term.keptInside')}
      </p>
      {term.slipId && (
        <p className="pv-meta">
          <Link to="/bordereaux/$slip" params={{ slip: term.slipId }}>
            {t('retention:term.onSlip')}
          </Link>
        </p>
      )}
      {manages && (
        <div className={styles.gestures}>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t(term.own ? 'retention:term.change' : 'retention:term.other')}
          </Button>
          {term.own && (
            <Button kind="quiet" busy={takeAway.isPending} onClick={remove}>
              {t('retention:term.remove')}
            </Button>
          )}
        </div>
      )}
      {takeAway.error && <ErrorNote error={takeAway.error} onRetry={remove} />}
      {dialog}
    </Note>
  );
}
