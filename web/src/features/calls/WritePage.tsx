import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useSpace } from '../../api/space';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import styles from './Calls.module.css';
import { dayOf, fromCall, fromModel, type Model, models } from './model';
import { callQuery } from './queries';
import { WriteForm } from './WriteForm';

/** Opens a call: first the model, then what it says. */
export function WritePage() {
  const { t } = useTranslation();
  const space = useSpace();
  const today = dayOf(new Date(), useTimeZone());
  const { modele } = useSearch({ strict: false }) as { modele?: Model };
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('calls:windowTitle', { title: t('calls:open'), space: space.name }));
  const runs = space.role === 'FACILITATOR' && !space.archivedAt;
  return (
    <div className={styles.page}>
      <Back />
      <h2 className={styles.title}>{t(modele ? `calls:model.${modele}.name` : 'calls:open')}</h2>
      {!runs ? (
        <EmptyState title={t('calls:empty.title')}>{t('calls:empty.forReaders')}</EmptyState>
      ) : modele ? (
        <WriteForm key={modele} draft={`${space.id}.${modele}`} initial={fromModel(modele, today, t)} jurors={[]} />
      ) : (
        <>
          <p className="pv-lead">{t('calls:model.lead')}</p>
          <Rows ruled label={t('calls:model.label')}>
            {models.map((model) => (
              <Row
                key={model}
                titleAs="h3"
                title={
                  <Link to="/espaces/$authority/$space/appels/ouvrir" params={here} search={{ modele: model }}>
                    {t(`calls:model.${model}.name`)}
                  </Link>
                }
              >
                {t(`calls:model.${model}.about`)}
              </Row>
            ))}
          </Rows>
        </>
      )}
    </div>
  );
}

/** Writes a draft anew. */
export function ChangePage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { call: id = '' } = useParams({ strict: false }) as { call?: string };
  const { data: call } = useSuspenseQuery(callQuery(id));
  useWindowTitle(t('calls:windowTitle', { title: call.title, space: space.name }));
  return (
    <div className={styles.page}>
      <Back />
      <h2 className={styles.title}>{t('calls:write.change', { title: call.title })}</h2>
      {call.can.includes('CHANGE') ? (
        <WriteForm
          id={id}
          draft={id}
          initial={fromCall(call)}
          jurors={call.jurors.map(({ personId, name }) => ({ id: personId, name }))}
        />
      ) : (
        <EmptyState title={t('calls:write.promised')}>{t('calls:write.promisedText')}</EmptyState>
      )}
    </div>
  );
}

export function Back() {
  const { t } = useTranslation();
  const space = useSpace();
  return (
    <Link
      className={styles.back}
      to="/espaces/$authority/$space/appels"
      params={{ authority: space.organisationSlug, space: space.slug }}
    >
      <ArrowLeft className="pv-icon" size={20} aria-hidden />
      {t('calls:back')}
    </Link>
  );
}
