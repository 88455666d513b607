import { useNavigate } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextArea, TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import styles from './Calls.module.css';
import { type Juror, JurorsField } from './JurorsField';
import { LinesField } from './LinesField';
import { daysBetween } from './model';
import type { Write } from './queries';
import { useChange, useOpen } from './writes';

const PICTURES = [0, 1, 2, 3, 4, 5];
const MEGABYTES = [5, 10, 15, 20, 25];
/** The least that a jury is left before the rest goes; and below how much that is said to be little. */
const JURY_DAYS = 7;
const SHORT_DAYS = 21;

interface WriteFormProps {
  id?: string;
  /** What it is called on this device until it is saved. */
  draft: string;
  initial: Write;
  jurors: Juror[];
}

/** All that a call says before it is published. What is typed stays on this device until it is saved. */
export function WriteForm({ id, draft, initial, jurors: named }: WriteFormProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const { content: typed, set, changed, end, again } = useTyped(`call.${draft}`, { ...initial, jurors: named });
  const { jurors, ...content } = typed;
  const open = useOpen(space.id);
  const change = useChange(id ?? '');
  const save = async () => {
    const clean = {
      ...content,
      criteria: content.criteria.filter((line) => line.trim()),
      consents: content.consents.filter((line) => line.trim()),
      jurorIds: jurors.map((juror) => juror.id),
    };
    if (id) {
      await change.mutateAsync(clean);
    }
    const call = id ?? (await open.mutateAsync(clean)).id;
    end();
    await navigate({
      to: '/espaces/$authority/$space/appels/$call',
      params: { authority: space.organisationSlug, space: space.slug, call },
      search: {},
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save().catch(() => undefined);
  };
  const error = open.error ?? change.error;
  return (
    <form onSubmit={submit}>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <TextField
            label={t('calls:write.title')}
            value={content.title}
            maxLength={120}
            required
            onChange={(event) => set({ title: event.target.value })}
          />
          <TextArea
            label={t('calls:rules')}
            hint={t('calls:write.rulesHint')}
            rows={14}
            maxLength={12000}
            required
            value={content.rules}
            onChange={(event) => set({ rules: event.target.value })}
          />
          <LinesField
            legend={t('calls:write.consents')}
            hint={t('calls:write.consentsHint')}
            lines={content.consents}
            most={8}
            maxLength={500}
            rows={2}
            label={(number) => t('calls:write.consent', { number })}
            onChange={(consents) => set({ consents })}
          />
        </div>
        <div className={styles.fields}>
          <Days content={content} onChange={set} />
          <SelectField
            label={t('calls:write.pictures')}
            value={content.pictures}
            onChange={(event) => set({ pictures: Number(event.target.value) })}
          >
            {PICTURES.map((count) => (
              <option key={count} value={count}>
                {t('calls:write.picturesCount', { count })}
              </option>
            ))}
          </SelectField>
          {content.pictures > 0 && (
            <SelectField
              label={t('calls:write.megabytes')}
              value={content.megabytes}
              onChange={(event) => set({ megabytes: Number(event.target.value) })}
            >
              {MEGABYTES.map((count) => (
                <option key={count} value={count}>
                  {t('calls:write.megabytesCount', { count })}
                </option>
              ))}
            </SelectField>
          )}
          <TextField
            type="number"
            label={t('calls:write.perPerson')}
            min={1}
            max={10}
            required
            value={content.perPerson || ''}
            onChange={(event) => set({ perPerson: Number(event.target.value) })}
          />
          <LinesField
            legend={t('calls:write.criteria')}
            hint={t('calls:write.criteriaHint')}
            lines={content.criteria}
            most={6}
            maxLength={120}
            label={(number) => t('calls:write.criterion', { number })}
            onChange={(criteria) => set({ criteria })}
          />
          <JurorsField spaceId={space.id} jurors={jurors} onChange={(chosen) => set({ jurors: chosen })} />
        </div>
      </div>
      {error && <ErrorNote error={error} />}
      <div className="pv-actions">
        <Button kind="filled" type="submit" busy={open.isPending || change.isPending}>
          {t('calls:write.save')}
        </Button>
        {changed && (
          <Button kind="quiet" onClick={again}>
            {t('calls:write.again')}
          </Button>
        )}
        <p className="pv-meta">{t(changed ? 'calls:write.kept' : 'calls:write.saveHint')}</p>
      </div>
    </form>
  );
}

function Days({ content, onChange }: { content: Write; onChange: (some: Partial<Write>) => void }) {
  const { t } = useTranslation();
  const left = daysBetween(content.untilOn, content.eraseOn);
  return (
    <>
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('calls:write.from')}
          required
          value={content.fromOn}
          onChange={(event) => onChange({ fromOn: event.target.value })}
        />
        <TextField
          type="date"
          label={t('calls:write.until')}
          min={content.fromOn}
          required
          value={content.untilOn}
          onChange={(event) => onChange({ untilOn: event.target.value })}
        />
      </div>
      <TextField
        type="date"
        label={t('calls:write.erase')}
        hint={t('calls:write.eraseHint')}
        error={left < JURY_DAYS ? t('calls:write.eraseShort') : undefined}
        min={content.untilOn}
        required
        value={content.eraseOn}
        onChange={(event) => onChange({ eraseOn: event.target.value })}
      />
      {left >= JURY_DAYS && left < SHORT_DAYS && (
        <div role="status">
          <Note icon={Hourglass}>{t('calls:write.eraseSoon', { count: left })}</Note>
        </div>
      )}
    </>
  );
}
