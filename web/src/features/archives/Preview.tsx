import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { ChoiceSet, RadioCard, TextField } from '../../ui/Field';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { saySize } from '../../ui/sizes';
import styles from './Archives.module.css';
import { type Archive, type Looked, membersQuery, useAccept, useDiscard, useReadDates } from './queries';
import { WhoIsWho } from './WhoIsWho';

/** What an export holds, before any of it comes: who, when, how much, what is missing. */
export function Preview({ archive, looked }: { archive: Archive; looked: Looked }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [title, setTitle] = useState(archive.title ?? '');
  const [people, setPeople] = useState<Record<string, string>>(() =>
    Object.fromEntries(looked.people.flatMap(({ name, personId }) => (personId ? [[name, personId]] : []))),
  );
  const members = useQuery(membersQuery(archive.spaceId));
  const accept = useAccept(archive.id);
  const discard = useDiscard(archive.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ title, people });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Seen looked={looked} />
      {looked.orderOpen && <Dates archive={archive} />}
      <TextField
        label={t('archives:preview.name')}
        hint={t('archives:preview.nameHint')}
        value={title}
        maxLength={120}
        required
        onChange={(event) => setTitle(event.target.value)}
      />
      <Section title={t('archives:people.title')} more={t('archives:people.count', { count: looked.people.length })}>
        <p>{t('archives:people.lead')}</p>
        {members.error ? (
          <ErrorNote error={members.error} onRetry={() => void members.refetch()} />
        ) : (
          <WhoIsWho names={looked.people} members={members.data ?? []} people={people} onChange={setPeople} />
        )}
      </Section>
      <Section title={t('archives:preview.first')}>
        <Rows label={t('archives:preview.first')}>
          {looked.first.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: these lines never move
            <Row key={place} when={<DateText at={line.at} style="time" />} title={line.name ?? t('archives:system')}>
              {[line.text, line.file && `[${line.file}]`].filter(Boolean).join(' ')}
            </Row>
          ))}
        </Rows>
      </Section>
      {accept.isError && <ErrorNote error={accept.error} />}
      {discard.isError && <ErrorNote error={discard.error} />}
      <div className="pv-actions">
        <Button
          kind="danger"
          busy={discard.isPending}
          onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '.', search: {} }) })}
        >
          {t('archives:preview.discard')}
        </Button>
        <Button kind="filled" type="submit" busy={accept.isPending}>
          {t('archives:preview.do', { count: looked.messages })}
        </Button>
      </div>
    </form>
  );
}

function Seen({ looked }: { looked: Looked }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Facts>
      <Fact term={t('archives:seen.messages')}>
        {number.format(looked.messages)}
        {looked.notices > 0 && ` · ${t('archives:seen.notices', { count: looked.notices })}`}
      </Fact>
      <Fact term={t('archives:seen.dates')}>
        <DateText at={looked.from} style="on" /> – <DateText at={looked.until} style="on" />
      </Fact>
      <Fact term={t('archives:seen.files')}>
        {t('archives:seen.held', { count: looked.files - looked.missing })} ({saySize(looked.bytes, i18n.language)})
        {looked.missing > 0 && ` · ${t('archives:seen.missing', { count: looked.missing })}`}
        {looked.omitted > 0 && ` · ${t('archives:seen.omitted', { count: looked.omitted })}`}
      </Fact>
      {looked.odd > 0 && <Fact term={t('archives:seen.odd')}>{t('archives:seen.oddText', { count: looked.odd })}</Fact>}
    </Facts>
  );
}

function Dates({ archive }: { archive: Archive }) {
  const { t } = useTranslation();
  const read = useReadDates(archive.id);
  return (
    <>
      <ChoiceSet legend={t('archives:dates.title')} hint={t('archives:dates.hint')}>
        {(['DAY_FIRST', 'MONTH_FIRST'] as const).map((order) => (
          <RadioCard
            key={order}
            name="dates"
            label={t(`archives:dates.${order}`)}
            checked={archive.dateOrder === order}
            onChange={() => read.mutate(order)}
          />
        ))}
      </ChoiceSet>
      {read.isError && <ErrorNote error={read.error} />}
    </>
  );
}
