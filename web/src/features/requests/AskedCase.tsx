import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { Answered } from './Answered';
import styles from './Case.module.css';
import { MOVE_ICONS } from './moveIcons';

interface AskedCaseProps {
  asked: View['AskedCaseView'];
  busy: boolean;
  error: Error | null;
  onPress: (move: string, said: string) => void;
}

/** What is asked, one field for words, and the buttons of the step. */
export function AskedCase({ asked, busy, error, onPress }: AskedCaseProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { requesterName: name, definition, number, personName: me, inPlaceOf: absent } = asked;
  const press = ({ id, kind }: View['CaseMove']) => {
    const explained = kind === 'NO' || kind === 'MORE';
    if (explained && said.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onPress(id, said.trim());
  };
  return (
    <Gate
      title={asked.title}
      step={t('requests:case.number', { name: definition, number })}
      lead={
        asked.toComplete
          ? t('requests:key.toComplete', { name: me })
          : absent
            ? t('requests:key.leadFor', { name, step: asked.stepName, me, absent })
            : t('requests:key.lead', { name, step: asked.stepName, me })
      }
    >
      <div className="pv-stack">
        {asked.said && (
          <div>
            <p className="pv-meta">
              {t('requests:event.said', { name: asked.said.byName ?? t('requests:event.itself') })}
            </p>
            <p className={styles.said}>{asked.said.words}</p>
          </div>
        )}
        {asked.answers.length > 0 && (
          <dl className={styles.answers}>
            {asked.answers.map(({ question, label, kind, said: answer }) => (
              <div key={question}>
                <dt>{label}</dt>
                <dd>
                  <span className={styles.answer}>
                    <Answered kind={kind} said={answer} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {(asked.reserved || asked.files > 0) && (
          <div>
            {asked.reserved && <p className="pv-meta">{t('requests:key.reserved')}</p>}
            {asked.files > 0 && <p className="pv-meta">{t('requests:key.files', { count: asked.files })}</p>}
          </div>
        )}
        <TextArea
          ref={field}
          label={t('requests:move.answer')}
          hint={t('requests:move.readBy')}
          error={missing && t('requests:problem.reason-missing')}
          rows={4}
          maxLength={4000}
          value={said}
          onChange={(event) => {
            setSaid(event.target.value);
            setMissing(false);
          }}
        />
        <div className="pv-actions">
          {asked.moves.map((each, place) => (
            <Button
              key={each.id}
              kind={place === 0 ? 'filled' : 'outlined'}
              icon={MOVE_ICONS[each.kind]}
              busy={busy}
              onClick={() => press(each)}
            >
              {each.label}
            </Button>
          ))}
        </div>
        {error && <ErrorNote error={error} />}
        <div className={styles.elsewhere}>
          <ButtonLink to="/demandes/$case" params={{ case: asked.caseId }} target="_blank">
            {t('requests:key.open')}
          </ButtonLink>
          <p className="pv-meta">{t('requests:key.openHint')}</p>
        </div>
      </div>
    </Gate>
  );
}
