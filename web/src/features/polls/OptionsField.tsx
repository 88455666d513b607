import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { CheckField, TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { blankOption } from './blank';
import type { Option, Question } from './queries';
import styles from './Write.module.css';

const MOST = 60;

interface OptionsFieldProps {
  question: Question;
  /** Whether places may be counted: only where names are. */
  named: boolean;
  onChange: (question: Question) => void;
}

/** The answers that a question proposes: Enter goes on to the next. */
export function OptionsField({ question, named, onChange }: OptionsFieldProps) {
  const { t } = useTranslation();
  const { options, kind } = question;
  const dates = kind === 'DATES';
  const roomy = named && (kind === 'SINGLE' || kind === 'MULTIPLE');
  const [counted, setCounted] = useState(() => options.some(({ capacity }) => capacity != null));
  const list = useRef<HTMLDivElement>(null);
  const set = (index: number, some: Partial<Option>) =>
    onChange({ ...question, options: options.map((option, at) => (at === index ? { ...option, ...some } : option)) });
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('[data-first]')[index]?.focus());
  const add = () => {
    if (options.length < MOST) {
      onChange({ ...question, options: [...options, blankOption()] });
      focus(options.length);
    }
  };
  const next = (index: number) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (index + 1 < options.length) {
        focus(index + 1);
      } else {
        add();
      }
    }
  };
  return (
    <div ref={list} className={styles.group}>
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is named by its place
        <div key={index} className={styles.option}>
          <div className={styles.fields} data-date={dates || undefined} data-room={(roomy && counted) || undefined}>
            {dates ? (
              <>
                <TextField
                  data-first
                  type="date"
                  label={t('polls:option.day', { number: index + 1 })}
                  value={option.day ?? ''}
                  onKeyDown={next(index)}
                  onChange={(event) => set(index, { day: event.target.value || undefined })}
                />
                <TextField
                  type="time"
                  label={t('polls:option.hour')}
                  value={option.hour ?? ''}
                  onKeyDown={next(index)}
                  onChange={(event) => set(index, { hour: event.target.value || undefined })}
                />
              </>
            ) : (
              <TextField
                data-first
                label={t('polls:option.label', { number: index + 1 })}
                value={option.label}
                maxLength={200}
                onKeyDown={next(index)}
                onChange={(event) => set(index, { label: event.target.value })}
              />
            )}
            {roomy && counted && (
              <TextField
                type="number"
                min={1}
                max={100000}
                label={t('polls:option.capacity')}
                value={option.capacity ?? ''}
                onChange={(event) =>
                  set(index, { capacity: event.target.value ? Number(event.target.value) : undefined })
                }
              />
            )}
          </div>
          <IconButton
            icon={X}
            label={t('polls:option.remove', { number: index + 1 })}
            onClick={() => {
              onChange({ ...question, options: options.filter((_, at) => at !== index) });
              focus(Math.max(0, index - 1));
            }}
          />
        </div>
      ))}
      <div className={styles.adds}>
        <Button icon={Plus} onClick={add} disabled={options.length >= MOST}>
          {t(dates ? 'polls:option.addDate' : 'polls:option.add')}
        </Button>
      </div>
      {roomy && (
        <CheckField
          label={t('polls:option.counted')}
          hint={t('polls:option.countedHint')}
          checked={counted}
          onChange={(event) => {
            setCounted(event.target.checked);
            if (!event.target.checked) {
              onChange({ ...question, options: options.map((option) => ({ ...option, capacity: undefined })) });
            }
          }}
        />
      )}
    </div>
  );
}
