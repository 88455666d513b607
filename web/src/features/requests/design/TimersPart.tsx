import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/Field';
import type { Step } from '../queries';
import styles from './Design.module.css';

const MOST = 1000;

interface TimersPartProps {
  step: Step;
  onChange: (part: Partial<Step>) => void;
}

/** After how many working hours who answers is reminded, and those who run the space are told. */
export function TimersPart({ step, onChange }: TimersPartProps) {
  const { t } = useTranslation();
  return (
    <details className={styles.details}>
      <summary>{t('requests:design.timers')}</summary>
      <div className={styles.fields}>
        <p className="pv-meta">{t('requests:design.timersHint')}</p>
        <div className={styles.two}>
          <TextField
            label={t('requests:design.remindAfter')}
            type="number"
            min={1}
            max={MOST}
            value={step.remindAfter ?? ''}
            onChange={(event) => onChange({ remindAfter: hours(event.target.value) })}
          />
          <TextField
            label={t('requests:design.escalateAfter')}
            type="number"
            min={1}
            max={MOST}
            value={step.escalateAfter ?? ''}
            onChange={(event) => onChange({ escalateAfter: hours(event.target.value) })}
          />
        </div>
      </div>
    </details>
  );
}

const hours = (text: string) => {
  const typed = Math.trunc(Number(text));
  return typed >= 1 ? Math.min(typed, MOST) : undefined;
};
