import { FileArchive } from 'lucide-react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../../api/sendFile';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Progress } from '../../ui/Progress';
import { saySize } from '../../ui/sizes';

interface FromProps {
  folderId: string;
  onBegun: (id: string) => void;
}

/** A ZIP is sent, and begins an import once it is whole. */
export function FromArchive({ folderId, onBegun }: FromProps) {
  const { t, i18n } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ file: File; sent: number; control: AbortController }>();
  const [error, setError] = useState<unknown>();
  const control = sending?.control;
  useEffect(() => () => control?.abort(), [control]);
  const send = async (file: File) => {
    const begun = { file, sent: 0, control: new AbortController() };
    setError(undefined);
    setSending(begun);
    try {
      const id = await sendFile(
        { target: 'imports', folderId },
        file,
        (sent) => setSending((known) => known && { ...known, sent }),
        begun.control.signal,
      );
      setSending(undefined);
      onBegun(id);
    } catch (refusal) {
      setSending(undefined);
      setError(refusal);
    }
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) {
      void send(file);
    }
  };
  return (
    <div className="pv-stack">
      {error !== undefined && <ErrorNote error={error} />}
      {sending ? (
        <>
          <Progress
            name={t('imports:zip.sending', { name: sending.file.name })}
            value={sending.file.size === 0 ? 100 : (100 * sending.sent) / sending.file.size}
            detail={t('imports:zip.sent', {
              sent: saySize(sending.sent, i18n.language),
              size: saySize(sending.file.size, i18n.language),
            })}
          />
          <p className="pv-actions">
            <Button
              onClick={() => {
                sending.control.abort();
                setSending(undefined);
              }}
            >
              {t('imports:zip.cancel')}
            </Button>
          </p>
        </>
      ) : (
        <p className="pv-actions">
          <Button kind="filled" icon={FileArchive} onClick={() => field.current?.click()}>
            {t('imports:zip.choose')}
          </Button>
        </p>
      )}
      <input
        ref={field}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={t('imports:zip.choose')}
        onChange={chosen}
      />
    </div>
  );
}
