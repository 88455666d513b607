import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft, FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useSpace } from '../../api/space';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import styles from './Contributions.module.css';
import { dayOf } from './days';
import { fromModel, modelsFor } from './models';
import { OpenForm } from './OpenForm';
import { type Model, receivedQuery } from './queries';

/** Opens a campaign or a question box: first the model, then what it says. */
export function OpenPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { modele, recu } = useSearch({ strict: false }) as { modele?: Model; recu?: string };
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('contributions:windowTitle', { space: t('contributions:open') }));
  const runs = space.role === 'FACILITATOR' && !space.archivedAt;
  return (
    <div className={styles.page}>
      <Link className={styles.back} to="/espaces/$authority/$space/contributions" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('contributions:back')}
      </Link>
      <h2 className={styles.title}>{t(modele ? `contributions:model.title.${modele}` : 'contributions:open')}</h2>
      {!runs ? (
        <EmptyState title={t('contributions:empty.title')}>{t('contributions:empty.forReaders')}</EmptyState>
      ) : recu ? (
        <Received key={recu} id={recu} />
      ) : modele ? (
        <Modelled key={modele} model={modele} />
      ) : (
        <>
          <p className="pv-lead">{t('contributions:model.lead')}</p>
          <Rows ruled label={t('contributions:model.label')}>
            {modelsFor(space.type).map((model) => (
              <Row
                key={model}
                titleAs="h3"
                title={
                  <Link to="/espaces/$authority/$space/contributions/ouvrir" params={here} search={{ modele: model }}>
                    {t(`contributions:model.title.${model}`)}
                  </Link>
                }
              >
                {t(`contributions:model.about.${model}`)}
              </Row>
            ))}
          </Rows>
          <p className="pv-actions">
            <ButtonLink icon={FileInput} to="/espaces/$authority/$space/modele" params={here}>
              {t('contributions:model.received')}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}

function Modelled({ model }: { model: Model }) {
  const { t } = useTranslation();
  const today = dayOf(new Date(), useTimeZone());
  return <OpenForm first={fromModel(model, today, t)} place={model} />;
}

/** What came from another authority, to be changed at will. */
function Received({ id }: { id: string }) {
  const { data } = useSuspenseQuery(receivedQuery(id));
  return <OpenForm first={data} place={id} />;
}
