import { useQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { problemText } from '../../i18n/problemText';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { KeepDialog } from './KeepDialog';
import styles from './Keeping.module.css';
import { keepingQuery, useKeep } from './queries';

const YEARS = [1, 2, 3, 5, 10] as const;

/** How long the messages of a space are kept: always, or so many years. */
export function KeepingSection() {
  const { t } = useTranslation();
  const space = useSpace();
  const runs = space.role === 'FACILITATOR' && !space.archivedAt;
  const { data, error, refetch } = useQuery({ ...keepingQuery(space.id), enabled: runs });
  const keep = useKeep(space.id);
  const [asked, setAsked] = useState<number>();
  if (!runs) {
    return null;
  }
  const always = () =>
    keep.mutate(undefined, {
      onSuccess: () => toast({ text: t('keeping:alwaysDone') }),
      onError: (problem) => toast({ text: problemText(problem) }),
    });
  const chosen = data?.chosen;
  return (
    <Section title={t('keeping:title')}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.part}>
          <SelectField
            label={t('keeping:legend')}
            hint={t('keeping:hint')}
            value={chosen?.years ?? ''}
            onChange={(event) => (event.target.value === '' ? always() : setAsked(Number(event.target.value)))}
          >
            <option value="">{t('keeping:always')}</option>
            {YEARS.map((years) => (
              <option key={years} value={years}>
                {t('keeping:years', { count: years })}
              </option>
            ))}
          </SelectField>
          {chosen && data.going && (
            <Note icon={Hourglass}>
              {t('keeping:now.going')} <DateText at={data.going.on} style="on" />,{' '}
              {t('keeping:now.goingText', { count: data.going.messages, name: chosen.by })}
            </Note>
          )}
        </div>
      )}
      {asked !== undefined && <KeepDialog spaceId={space.id} years={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}
