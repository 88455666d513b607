import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Archive, ArrowLeft, CircleCheck, CircleDashed, FileInput, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSpace } from '../../api/space';
import { StateBadge } from '../../ui/Badge';
import { Button, ButtonLink } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard, TextField } from '../../ui/Field';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { AwayNote } from './AwayNote';
import styles from './Models.module.css';
import { definitionsQuery, modelsQuery } from './queries';
import { useBegin } from './writes';

/** What one may ask this space for: begun with a ready model, or with nothing but a name. */
export function ModelsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  if (space.role !== 'FACILITATOR') {
    throw new Problem('not-found', 404);
  }
  useWindowTitle(t('requests:models.title'));
  const { data: definitions } = useSuspenseQuery(definitionsQuery(space.id));
  const [beginning, setBeginning] = useState(false);
  const here = { authority: space.organisationSlug, space: space.slug };
  const begin = space.archivedAt ? undefined : (
    <div className="pv-actions">
      <ButtonLink icon={FileInput} to="/espaces/$authority/$space/modele" params={here}>
        {t('requests:models.received')}
      </ButtonLink>
      <Button kind="filled" icon={Plus} onClick={() => setBeginning(true)}>
        {t('requests:models.begin')}
      </Button>
    </div>
  );
  return (
    <div className={styles.page}>
      <Link className={styles.back} to="/espaces/$authority/$space/demandes" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('requests:queue.title')}
      </Link>
      <header className={styles.head}>
        <h2>{t('requests:models.title')}</h2>
        {definitions.length > 0 && begin}
      </header>
      <AwayNote />
      {definitions.length === 0 ? (
        <EmptyState titleAs="h3" title={t('requests:models.none')} action={begin}>
          {t('requests:models.noneText')}
        </EmptyState>
      ) : (
        <Rows ruled label={t('requests:models.title')}>
          {definitions.map(({ id, name, purpose, version, changed, closedAt, openCases }) => (
            <Row
              key={id}
              titleAs="h3"
              title={
                <Link to="/espaces/$authority/$space/demandes/modeles/$definition" params={{ ...here, definition: id }}>
                  {name}
                </Link>
              }
              action={
                closedAt ? (
                  <StateBadge icon={Archive} tone="old">
                    {t('requests:models.closed')}
                  </StateBadge>
                ) : version ? (
                  <StateBadge icon={CircleCheck} tone="ok">
                    {t('requests:models.published', { number: version })}
                  </StateBadge>
                ) : (
                  <StateBadge icon={CircleDashed}>{t('requests:models.draft')}</StateBadge>
                )
              }
            >
              {purpose}
              {purpose && version && <br />}
              {version && t('requests:models.running', { count: openCases })}
              {changed && ` · ${t('requests:models.changed')}`}
            </Row>
          ))}
        </Rows>
      )}
      <Begin spaceId={space.id} opened={beginning} onClose={() => setBeginning(false)} />
    </div>
  );
}

function Begin({ spaceId, opened, onClose }: { spaceId: string; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const begin = useBegin(spaceId);
  const { data: models = [] } = useQuery({ ...modelsQuery, enabled: opened });
  const [name, setName] = useState('');
  const [model, setModel] = useState<string>();
  const choose = (code: string | undefined, called = '') => {
    setModel(code);
    if (name.trim() === '' || models.some((one) => one.name === name)) {
      setName(called);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(
      { name: name.trim(), model },
      {
        onSuccess: ({ id }) =>
          void navigate({
            from: '/espaces/$authority/$space/demandes/modeles',
            to: './$definition',
            params: { definition: id } as never,
          }),
      },
    );
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      wide
      title={t('requests:models.beginTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('requests:cancel')}</Button>
          <Button kind="filled" type="submit" form="begin-definition" busy={begin.isPending}>
            {t('requests:models.go')}
          </Button>
        </>
      }
    >
      <form id="begin-definition" className="pv-stack" onSubmit={submit}>
        <TextField
          label={t('requests:models.name')}
          hint={t('requests:models.nameHint')}
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <ChoiceSet legend={t('requests:models.with')}>
          <RadioCard
            name="model"
            label={t('requests:models.simplest')}
            hint={t('requests:models.simplestHint')}
            checked={model === undefined}
            onChange={() => choose(undefined)}
          />
          {models.map((one) => (
            <RadioCard
              key={one.code}
              name="model"
              label={one.name}
              hint={t('requests:models.holds', { count: one.questions.length, steps: one.steps.join(', ') })}
              checked={model === one.code}
              onChange={() => choose(one.code, one.name)}
            />
          ))}
        </ChoiceSet>
        {begin.error && <ErrorNote error={begin.error} />}
      </form>
    </Dialog>
  );
}
