import { PackageOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { saySize } from '../../ui/sizes';
import { Discard } from './Discard';
import styles from './Imports.module.css';
import type { Import } from './queries';
import { useAccept } from './writes';

/** What would come, before anything has: a person's word is awaited. */
export function Looked({ one }: { one: Import }) {
  const { t, i18n } = useTranslation();
  const accept = useAccept(one.id);
  const [duplicates, setDuplicates] = useState<'BRING' | 'LEAVE'>('LEAVE');
  const twins = one.groups.filter(({ mark, left }) => !left && mark.startsWith('DUPLICATE'));
  const [count, bytes] = twins.reduce(([files, sum], group) => [files + group.count, sum + group.bytes], [0, 0]);
  // Over a network contents are compared when they arrive.
  const asks = count > 0 || one.source === 'WEBDAV' || one.source === 'SMB';
  const leaves = count > 0 && duplicates === 'LEAVE';
  const files = one.toBring - (leaves ? count : 0);
  const weight = one.bytesToBring - (leaves ? bytes : 0);
  const tooMuch = one.free !== undefined && one.free !== null && weight > one.free;
  const size = (octets: number) => saySize(octets, i18n.language);
  if (one.toBring === 0 && one.folders === 0) {
    return (
      <EmptyState title={t('imports:looked.nothing')} action={<Discard one={one} />}>
        {t('imports:looked.nothingText')}
      </EmptyState>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate(asks ? duplicates : 'BRING');
  };
  return (
    <form className={styles.part} onSubmit={submit}>
      <p>
        {t('imports:looked.sum', { count: one.toBring, size: size(one.bytesToBring) })}{' '}
        {t('imports:looked.folders', { count: one.folders })}{' '}
        {one.left > 0 && t('imports:looked.left', { count: one.left })}
      </p>
      {one.source === 'EXPORT' && (
        <Note icon={PackageOpen}>
          <p>{t('imports:looked.export')}</p>
          <p>{t('imports:looked.exportText')}</p>
        </Note>
      )}
      {asks && (
        <ChoiceSet
          legend={count > 0 ? t('imports:looked.twins', { count, size: size(bytes) }) : t('imports:looked.twinsLater')}
        >
          {(['LEAVE', 'BRING'] as const).map((choice) => (
            <RadioCard
              key={choice}
              name="duplicates"
              label={t(`imports:duplicates.${choice}`)}
              hint={t(`imports:duplicatesHint.${choice}`)}
              checked={duplicates === choice}
              onChange={() => setDuplicates(choice)}
            />
          ))}
        </ChoiceSet>
      )}
      {tooMuch && (
        <ErrorNote title={t('imports:looked.tooMuch', { size: size(weight), free: size(one.free ?? 0) })}>
          {t('imports:looked.tooMuchText')}
        </ErrorNote>
      )}
      {accept.error && <ErrorNote error={accept.error} />}
      <p className="pv-actions">
        {one.can.includes('ACCEPT') && !tooMuch && (
          <Button type="submit" kind="filled" busy={accept.isPending}>
            {t('imports:looked.accept', { count: files })}
          </Button>
        )}
        <Discard one={one} />
      </p>
    </form>
  );
}
