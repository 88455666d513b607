import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarX2, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { About } from './About';
import { ContributionList } from './ContributionList';
import styles from './Contributions.module.css';
import type { Consultation, Selection, Sorting } from './queries';
import { WriteForm } from './WriteForm';

/** What is asked, what is promised, what was brought. */
export function ConsultationBody({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const { montrer, tri } = useSearch({ strict: false }) as { montrer?: Selection; tri?: Sorting };
  const navigate = useNavigate();
  const { kind, can, left, counts, state } = consultation;
  const selection = montrer ?? 'ALL';
  const sorting = tri ?? (kind === 'QUESTIONS' ? 'UNANSWERED' : 'SUPPORTED');
  const look = (to: { montrer?: Selection; tri?: Sorting }) =>
    void navigate({ to: '.', search: { montrer, tri, ...to }, resetScroll: false });
  const writes = can.includes('CONTRIBUTE') && left !== 0;
  return (
    <>
      <About consultation={consultation} />
      {state === 'OVER' && <Note icon={CalendarX2}>{t('contributions:over')}</Note>}
      {can.includes('CONTRIBUTE') && left === 0 && <p>{t('contributions:noneLeft')}</p>}
      {writes && !writing && (
        <p className={styles.gesture}>
          <Button kind="filled" icon={PencilLine} onClick={() => setWriting(true)}>
            {t(`contributions:write.begin.${kind}`)}
          </Button>
        </p>
      )}
      {writes && writing && <WriteForm consultation={consultation} onClose={() => setWriting(false)} />}
      {counts.awaiting > 0 && selection !== 'AWAITING' && (
        <p className={styles.gesture}>
          <Button kind="soft" onClick={() => look({ montrer: 'AWAITING' })}>
            {t('contributions:toAccept', { count: counts.awaiting })}
          </Button>
        </p>
      )}
      <ContributionList consultation={consultation} selection={selection} sorting={sorting} onLook={look} />
    </>
  );
}
