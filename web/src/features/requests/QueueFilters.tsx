import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { SelectField, TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import styles from './Queue.module.css';
import { choicesQuery, definitionsQuery } from './queries';
import { type QueueSearch, urgencies } from './search';

/** What narrows the queue; all of it stands in the address. */
export function QueueFilters({ search }: { search: QueueSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const space = useSpace();
  const { data: definitions = [] } = useQuery(definitionsQuery(space.id));
  const { data: choices } = useQuery(choicesQuery(space.id));
  const [words, setWords] = useState(search.mots ?? '');
  const narrow = (by: QueueSearch) =>
    void navigate({ to: '.', search: { ...search, ...by, demande: undefined } as never, resetScroll: false });
  const find = (event: FormEvent) => {
    event.preventDefault();
    narrow({ mots: words.trim() || undefined });
  };
  const set = Boolean(search.modele ?? search.etape ?? search.urgence);
  const which = search.liste ?? search.a ?? '';
  return (
    <div className={styles.filters}>
      <form className={styles.find} onSubmit={find}>
        <TextField
          type="search"
          label={t('requests:queue.find')}
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
        />
        <IconButton icon={Search} type="submit" label={t('requests:queue.findIt')} />
      </form>
      <SelectField
        label={t('requests:queue.which')}
        value={which}
        onChange={({ target: { value } }) =>
          narrow({
            liste: value === 'terminees' ? value : undefined,
            a: value === 'moi' || value === 'personne' || value === 'retard' ? value : undefined,
          })
        }
      >
        <option value="">{t('requests:queue.open')}</option>
        <option value="moi">{t('requests:queue.mine')}</option>
        <option value="personne">{t('requests:queue.nobody')}</option>
        <option value="retard">{t('requests:queue.late')}</option>
        <option value="terminees">{t('requests:queue.closed')}</option>
      </SelectField>
      <details className={styles.others} open={set || undefined}>
        <summary>{t('requests:queue.others')}</summary>
        <div className={styles.filters}>
          {definitions.length > 1 && (
            <SelectField
              label={t('requests:queue.model')}
              value={search.modele ?? ''}
              onChange={(event) => narrow({ modele: event.target.value || undefined })}
            >
              <option value="">{t('requests:queue.all')}</option>
              {definitions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          {choices && choices.steps.length > 1 && (
            <SelectField
              label={t('requests:queue.step')}
              value={search.etape ?? ''}
              onChange={(event) => narrow({ etape: event.target.value || undefined })}
            >
              <option value="">{t('requests:queue.allSteps')}</option>
              {choices.steps.map((step) => (
                <option key={step}>{step}</option>
              ))}
            </SelectField>
          )}
          <SelectField
            label={t('requests:queue.urgency')}
            value={search.urgence ?? ''}
            onChange={({ target: { value } }) => narrow({ urgence: urgencies.find((one) => one === value) })}
          >
            <option value="">{t('requests:queue.allSteps')}</option>
            {urgencies.map((one) => (
              <option key={one} value={one}>
                {t(`requests:urgency.${one}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </details>
    </div>
  );
}
