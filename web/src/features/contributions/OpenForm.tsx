import { useNavigate } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useSpace } from '../../api/space';
import { useTyped } from '../../api/useTyped';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, RadioCard, TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { AskedChoice } from './AskedChoice';
import styles from './Contributions.module.css';
import { dayOf } from './days';
import type { Open } from './queries';
import { useDelete, useOpen } from './writes';

const ANONYMITIES = ['NONE', 'TO_READERS', 'TOTAL'] as const;

interface OpenFormProps {
  first: Open;
  /** The model that one begins with: what is typed stays on this device, for each of them, until it is opened. */
  place: string;
}

/** All that a campaign or a question box says of itself before it is opened. */
export function OpenForm({ first, place }: OpenFormProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const today = dayOf(new Date(), useTimeZone());
  const begun: Open = { ...first, fromOn: first.fromOn ?? today };
  const typed = useTyped(`consultation.${space.id}.${place}`, begun, (it) => fromToday(it, today));
  const { content, set } = typed;
  const open = useOpen(space.id);
  const drop = useDelete();
  const here = { authority: space.organisationSlug, space: space.slug };
  const later = (content.fromOn ?? today) > today;
  const send = async () => {
    const { id } = await open.mutateAsync(content);
    typed.end();
    toast({
      text: t(later ? 'contributions:done.planned' : 'contributions:done.opened'),
      undo: () =>
        void drop.mutateAsync(id).then(
          () => {
            set(content);
            void navigate({ to: '/espaces/$authority/$space/contributions', params: here });
          },
          (error) => {
            toast({ text: problemText(error) });
          },
        ),
    });
    await navigate({
      to: '/espaces/$authority/$space/contributions/$consultation',
      params: { ...here, consultation: id },
      search: {},
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send().catch(() => undefined);
      }}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          <TextField
            label={t(`contributions:field.question.${content.kind}`)}
            value={content.question}
            maxLength={200}
            required
            onChange={(event) => set({ question: event.target.value })}
          />
          <TextArea
            label={t('contributions:field.explanation')}
            hint={t('contributions:field.explanationHint')}
            rows={6}
            maxLength={4000}
            value={content.explanation}
            onChange={(event) => set({ explanation: event.target.value })}
          />
          <div className={styles.pair}>
            <TextField
              type="date"
              label={t('contributions:field.from')}
              min={today}
              required
              value={content.fromOn ?? ''}
              onChange={(event) => set({ fromOn: event.target.value || undefined })}
            />
            <TextField
              type="date"
              label={t('contributions:field.until')}
              min={content.fromOn ?? today}
              value={content.untilOn ?? ''}
              onChange={(event) => set({ untilOn: event.target.value || undefined })}
            />
          </div>
          <p className="pv-meta">{t('contributions:field.untilHint')}</p>
        </div>
        <div className={styles.fields}>
          <ChoiceSet legend={t('contributions:field.anonymity')}>
            {ANONYMITIES.map((anonymity) => (
              <RadioCard
                key={anonymity}
                name="anonymity"
                label={t(`contributions:anonymity.${anonymity}`)}
                hint={t(`contributions:anonymity.hint.${anonymity}`)}
                checked={content.anonymity === anonymity}
                onChange={() => set({ anonymity })}
              />
            ))}
          </ChoiceSet>
          {space.access !== 'SECRET' && <AskedChoice content={content} onChange={set} />}
          <ChoiceSet legend={t('contributions:field.rules')}>
            <CheckField
              label={t('contributions:field.moderated')}
              hint={t('contributions:field.moderatedHint')}
              checked={content.moderated}
              onChange={(event) => set({ moderated: event.target.checked })}
            />
            <CheckField
              label={t('contributions:field.supports')}
              hint={t('contributions:field.supportsHint')}
              checked={content.supports}
              onChange={(event) => set({ supports: event.target.checked })}
            />
            <CheckField
              label={t('contributions:field.limited')}
              checked={content.most != null}
              onChange={(event) => set({ most: event.target.checked ? 3 : undefined })}
            />
          </ChoiceSet>
          {content.most != null && (
            <TextField
              type="number"
              label={t('contributions:field.most')}
              hint={content.anonymity === 'TOTAL' ? t('contributions:field.mostHint') : undefined}
              min={1}
              max={20}
              required
              value={content.most || ''}
              onChange={(event) => set({ most: Number(event.target.value) })}
            />
          )}
        </div>
      </div>
      {open.error && <ErrorNote error={open.error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" icon={Send} busy={open.isPending}>
          {t(later ? 'contributions:field.plan' : `contributions:field.open.${content.kind}`)}
        </Button>
        {typed.changed && (
          <>
            <Button kind="quiet" onClick={typed.again}>
              {t('contributions:field.again')}
            </Button>
            <span className="pv-meta">{t('contributions:field.kept')}</span>
          </>
        )}
      </div>
    </form>
  );
}

/** What was typed on an earlier day begins today, and lasts as long as it still can. */
function fromToday(content: Open, today: string): Open {
  if (!content.fromOn || content.fromOn >= today) {
    return content;
  }
  const over = content.untilOn && content.untilOn < today;
  return { ...content, fromOn: today, untilOn: over ? undefined : content.untilOn };
}
