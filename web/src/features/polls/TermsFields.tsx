import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { CheckField, ChoiceSet, RadioCard, TextField } from '../../ui/Field';
import { localOf, momentOf } from '../../ui/moments';
import { SectionHead } from '../../ui/SectionHead';
import type { Content } from './queries';
import styles from './Write.module.css';

interface TermsFieldsProps {
  content: Content;
  onChange: (some: Partial<Content>) => void;
  opened: boolean;
}

/** Until when, with or without names, and when the figures are seen. */
export function TermsFields({ content, onChange, opened }: TermsFieldsProps) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  return (
    <>
      <section className={styles.group}>
        <SectionHead title={t('polls:until.title')} level="h3" />
        <TextField
          type="datetime-local"
          label={t('polls:until.label')}
          hint={t('polls:until.hint')}
          value={content.closesAt ? localOf(content.closesAt, zone) : ''}
          onChange={(event) => onChange({ closesAt: momentOf(event.target.value, zone) })}
        />
        {content.closesAt && (
          <CheckField
            label={t('polls:until.reminding')}
            hint={t('polls:until.remindingHint')}
            checked={content.reminding}
            onChange={(event) => onChange({ reminding: event.target.checked })}
          />
        )}
      </section>
      {!opened && (
        <section className={styles.group}>
          <SectionHead title={t('polls:names.title')} level="h3" />
          <ChoiceSet legend={t('polls:names.legend')}>
            <RadioCard
              name="names"
              label={t('polls:names.named')}
              hint={t('polls:names.namedHint')}
              checked={!content.anonymous}
              onChange={() => onChange({ anonymous: false })}
            />
            <RadioCard
              name="names"
              label={t('polls:names.unnamed')}
              hint={t('polls:names.unnamedHint')}
              checked={content.anonymous}
              onChange={() => onChange({ anonymous: true, changeable: false, results: 'HIDDEN' })}
            />
          </ChoiceSet>
          {content.anonymous ? (
            <p className="pv-meta">{t('polls:names.hiddenUnnamed')}</p>
          ) : (
            <>
              <CheckField
                label={t('polls:names.changeable')}
                checked={content.changeable}
                onChange={(event) => onChange({ changeable: event.target.checked })}
              />
              <CheckField
                label={t('polls:names.hidden')}
                hint={t('polls:names.hiddenHint')}
                checked={content.results === 'HIDDEN'}
                onChange={(event) => onChange({ results: event.target.checked ? 'HIDDEN' : 'LIVE' })}
              />
            </>
          )}
        </section>
      )}
    </>
  );
}
