import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Archive, ArrowLeft, CircleCheck, CircleDashed, FlaskConical, Rocket, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../../api/space';
import { StateBadge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { RadioCard, SelectField, TextArea, TextField } from '../../../ui/Field';
import { MenuAnchor, MenuItem, RowMenu } from '../../../ui/Menu';
import { useWindowTitle } from '../../../ui/Page';
import { Section } from '../../../ui/SectionHead';
import { toast } from '../../../ui/toasts';
import { AwayNote } from '../AwayNote';
import { type Definition, type Design, definitionQuery } from '../queries';
import { DoorPart } from '../visitors/DoorPart';
import { useClose, useDelete, usePublish } from '../writes';
import { CircuitPicture } from './CircuitPicture';
import styles from './Design.module.css';
import { Flaws } from './Flaws';
import { MailPart } from './MailPart';
import { NamesProvider } from './names';
import { QuestionsPart } from './QuestionsPart';
import { StepsPart } from './StepsPart';
import { useDesigning } from './useDesigning';

/** A definition as one writes it: who asks, which questions, who answers, what happens then. */
export function DesignPage() {
  const { definition: id = '' } = useParams({ strict: false }) as { definition?: string };
  const { data: definition } = useSuspenseQuery(definitionQuery(id));
  return (
    <NamesProvider key={id} named={definition.named}>
      <Designing definition={definition} />
    </NamesProvider>
  );
}

function Designing({ definition }: { definition: Definition }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { content, change, keeping, error, settled } = useDesigning(definition);
  const writes = definition.can.includes('WRITE');
  useWindowTitle(content.name);
  const set = (part: Partial<typeof content>) => change({ ...content, ...part });
  /** Says that something was removed, and how what is written by then becomes whole again. */
  const removed = (text: string, restore: (now: Design) => Design) =>
    toast({ text, undo: () => change((now) => ({ ...now, design: restore(now.design) })) });
  const here = { authority: space.organisationSlug, space: space.slug };
  return (
    <div className={styles.page}>
      <Link className={styles.back} to="/espaces/$authority/$space/demandes/modeles" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('requests:models.title')}
      </Link>
      <header className={styles.head}>
        <div>
          <h2>{content.name}</h2>
          <p className={styles.state}>
            <State definition={definition} />
            <span className="pv-meta" role="status">
              {t(error ? 'requests:design.notKept' : keeping ? 'requests:design.keeping' : 'requests:design.kept')}
            </span>
          </p>
        </div>
        <Gestures definition={definition} settled={settled} />
      </header>
      {error && <ErrorNote error={error} />}
      <AwayNote />
      <Flaws flaws={definition.flaws} />
      <fieldset disabled={!writes} className={styles.parts}>
        <Section title={t('requests:design.who')}>
          <div className={styles.fields}>
            <TextField
              label={t('requests:models.name')}
              value={content.name}
              required
              maxLength={120}
              onChange={(event) => set({ name: event.target.value })}
            />
            <TextArea
              label={t('requests:design.purpose')}
              hint={t('requests:design.purposeHint')}
              value={content.purpose ?? ''}
              maxLength={1000}
              onChange={(event) => set({ purpose: event.target.value || undefined })}
            />
            <div className={styles.cards}>
              {(['ORGANISATION', 'SPACE'] as const).map((open) => (
                <RadioCard
                  key={open}
                  name="open-to"
                  label={t(`requests:design.open.${open}`)}
                  checked={content.openTo === open}
                  onChange={() => set({ openTo: open })}
                />
              ))}
            </div>
          </div>
        </Section>
        <QuestionsPart design={content.design} onChange={(design) => set({ design })} onRemoved={removed} />
        <Section title={t('requests:design.then')}>
          <CircuitPicture design={content.design} />
          <StepsPart
            design={content.design}
            organisationId={definition.organisationId}
            onChange={(design) => set({ design })}
            onRemoved={removed}
          />
        </Section>
        <Section title={t('requests:design.assignment')}>
          <div className={styles.fields}>
            <SelectField
              label={t('requests:design.assignmentLabel')}
              value={content.assignment}
              onChange={(event) => set({ assignment: event.target.value as typeof content.assignment })}
            >
              <option value="BY_HAND">{t('requests:design.byHand')}</option>
              <option value="IN_TURN">{t('requests:design.inTurn')}</option>
            </SelectField>
          </div>
        </Section>
        <MailPart id={definition.id} offered={Boolean(definition.version) && !definition.closedAt} />
      </fieldset>
      {writes && <DoorPart id={definition.id} name={definition.name} />}
    </div>
  );
}

function State({ definition: { version, closedAt, changed } }: { definition: Definition }) {
  const { t } = useTranslation();
  if (closedAt) {
    return (
      <StateBadge icon={Archive} tone="old">
        {t('requests:models.closed')}
      </StateBadge>
    );
  }
  return version ? (
    <StateBadge icon={CircleCheck} tone={changed ? 'review' : 'ok'}>
      {t(changed ? 'requests:design.changedSince' : 'requests:models.published', { number: version })}
    </StateBadge>
  ) : (
    <StateBadge icon={CircleDashed}>{t('requests:models.draft')}</StateBadge>
  );
}

interface GesturesProps {
  definition: Definition;
  settled: () => Promise<number>;
}

function Gestures({ definition: { id, can, name, flaws }, settled }: GesturesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const publish = usePublish(id);
  const close = useClose(id);
  const remove = useDelete(id);
  const [failure, setFailure] = useState<Error>();
  const [removing, setRemoving] = useState(false);
  const settle = (then: (revision: number) => void) => {
    setFailure(undefined);
    settled().then(then, setFailure);
  };
  const error = failure ?? publish.error ?? close.error;
  return (
    <div>
      <div className="pv-actions">
        {can.includes('TRY') && (
          <Button
            icon={FlaskConical}
            disabled={flaws.length > 0}
            onClick={() =>
              settle(
                () => void navigate({ to: '/demandes/nouvelle/$form', params: { form: id }, search: { essai: true } }),
              )
            }
          >
            {t('requests:design.try')}
          </Button>
        )}
        {can.includes('PUBLISH') && (
          <Button
            kind="filled"
            icon={Rocket}
            busy={publish.isPending}
            onClick={() =>
              settle((revision) =>
                publish.mutate(revision, { onSuccess: () => toast({ text: t('requests:design.published') }) }),
              )
            }
          >
            {t('requests:design.publish')}
          </Button>
        )}
        {(can.includes('MODEL') || can.includes('CLOSE') || can.includes('DELETE')) && (
          <RowMenu label={t('requests:design.more', { name })}>
            {can.includes('MODEL') && (
              <MenuAnchor icon={Share2} href={`/api/models/request/${id}`} download>
                {t('requests:design.model')}
              </MenuAnchor>
            )}
            {can.includes('CLOSE') && (
              <MenuItem icon={Archive} onClick={() => close.mutate(undefined)}>
                {t('requests:design.close')}
              </MenuItem>
            )}
            {can.includes('DELETE') && (
              <MenuItem icon={Trash2} onClick={() => setRemoving(true)}>
                {t('requests:design.delete')}
              </MenuItem>
            )}
          </RowMenu>
        )}
      </div>
      {error && <ErrorNote error={error} />}
      <Dialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('requests:design.deleteTitle', { name })}
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{t('requests:design.deleteNot')}</Button>
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() =>
                remove.mutate(undefined, {
                  onSuccess: () =>
                    void navigate({ from: '/espaces/$authority/$space/demandes/modeles/$definition', to: '..' }),
                })
              }
            >
              {t('requests:design.delete')}
            </Button>
          </>
        }
      >
        <p>{t('requests:design.deleteText')}</p>
        {remove.error && <ErrorNote error={remove.error} />}
      </Dialog>
    </div>
  );
}
