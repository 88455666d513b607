import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Printer, Upload } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Progress } from '../../ui/Progress';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { SizeText } from '../../ui/SizeText';
import styles from './FollowedPage.module.css';
import { type Opened, receiptQuery } from './queries';
import { sendFile } from './sending';

interface HandedFilesProps {
  secret: string;
  token: string;
  link: Opened;
}

/** A file that was refused, and why. */
interface Refused {
  name: string;
  error: unknown;
}

/** The files, one after the other, and the receipt of those that have arrived. */
export function HandedFiles({ secret, token, link }: HandedFilesProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = receiptQuery(secret, token);
  const { data: receipt } = useQuery(query);
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const send = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setRefused([]);
      for (const file of files) {
        setSending({ name: file.name, share: 0 });
        try {
          await sendFile({
            secret,
            token,
            file,
            onProgress: (sent) =>
              setSending({ name: file.name, share: file.size > 0 ? (100 * sent) / file.size : 100 }),
          });
        } catch (error) {
          setRefused((before) => [...before, { name: file.name, error }]);
        }
        await queries.invalidateQueries({ queryKey: query.queryKey });
      }
    },
    onSettled: () => setSending(undefined),
  });
  const files = receipt?.files ?? [];
  return (
    <Gate title={t('links:hand.title', { name: link.name })} lead={t('links:hand.filesLead')}>
      <div className="pv-stack">
        <Picker busy={send.isPending} again={files.length > 0} onPick={(chosen) => send.mutate(chosen)} />
        <div aria-live="polite">
          {sending && <Progress name={t('links:hand.sending', { name: sending.name })} value={sending.share} />}
        </div>
        {refused.map((one) => (
          <ErrorNote key={one.name} title={t('links:hand.refused', { name: one.name })} error={one.error} />
        ))}
        {files.length > 0 && receipt && (
          <Section title={t('links:receipt.title')}>
            <p role="status">{t('links:receipt.text', { count: files.length, name: receipt.giver })}</p>
            <Rows label={t('links:receipt.title')}>
              {files.map((file) => (
                <Row key={file.at + file.name} title={file.name}>
                  <SizeText bytes={file.size} /> · <DateText at={file.at} style="full" />
                  <br />
                  <span className={styles.hash}>{t('links:receipt.hash', { hash: file.hash })}</span>
                </Row>
              ))}
            </Rows>
            <p className={styles.unprinted}>
              <Button icon={Printer} onClick={() => window.print()}>
                {t('links:receipt.print')}
              </Button>
            </p>
          </Section>
        )}
      </div>
    </Gate>
  );
}

interface PickerProps {
  busy: boolean;
  again: boolean;
  onPick: (files: readonly File[]) => void;
}

function Picker({ busy, again, onPick }: PickerProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    if (chosen.length > 0) {
      onPick(chosen);
    }
  };
  return (
    <p className={styles.unprinted}>
      <input ref={input} type="file" multiple hidden onChange={picked} aria-label={t('links:hand.pick')} />
      <Button
        kind={again ? 'outlined' : 'filled'}
        wide
        icon={Upload}
        busy={busy}
        onClick={() => input.current?.click()}
      >
        {t(again ? 'links:hand.pickMore' : 'links:hand.pick')}
      </Button>
    </p>
  );
}
