import { useMutation } from '@tanstack/react-query';
import { ImagePlus, Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { FileGlyph } from '../../ui/FileGlyph';
import { IconButton } from '../../ui/IconButton';
import { LinkCard } from '../../ui/LinkCard';
import { Progress } from '../../ui/Progress';
import { useAttach } from './attaching';
import type { Content, Draft } from './queries';
import styles from './WritePage.module.css';
import { folderOf } from './writes';

interface FilesFieldProps {
  content: Content;
  /** The names of what was attached before. */
  known: Draft['files'];
  onChange: (some: Partial<Content>) => void;
  /** The post, on the server: its files have a folder of their own. */
  store: () => Promise<string>;
}

interface Coming {
  name: string;
  percent: number;
}

/** The picture, and what goes with it: each file is first a document of the space. */
export function FilesField({ content, known, onChange, store }: FilesFieldProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const attach = useAttach();
  const [names, setNames] = useState(() => new Map(known.map(({ id, name }) => [id, name])));
  const [coming, setComing] = useState<Coming>();
  const attached = useRef(content.attachments);
  const deposit = useMutation({
    mutationFn: async ({ files, picture }: { files: readonly File[]; picture: boolean }) => {
      const { folderId } = await folderOf(await store());
      for (const file of files) {
        setComing({ name: file.name, percent: 0 });
        const id = await attach?.(space.id, folderId, file, (percent) => setComing({ name: file.name, percent }));
        if (id && picture) {
          onChange({ pictureId: id });
        } else if (id) {
          setNames((before) => new Map(before).set(id, file.name));
          attached.current = [...attached.current, id];
          onChange({ attachments: attached.current });
        }
      }
    },
    onSettled: () => setComing(undefined),
  });
  const remove = (id: string) => {
    attached.current = attached.current.filter((one) => one !== id);
    onChange({ attachments: attached.current });
  };
  return (
    <section className={styles.files} aria-label={t('posts:files.title')}>
      {content.pictureId && (
        <div className={styles.picture}>
          <img src={`/api/documents/${content.pictureId}/thumbnail`} alt="" />
          <div className={styles.group}>
            <TextField
              label={t('posts:files.pictureText')}
              hint={t('posts:files.pictureTextHint')}
              maxLength={300}
              value={content.pictureText ?? ''}
              onChange={(event) => onChange({ pictureText: event.target.value })}
            />
            <Button kind="quiet" icon={X} onClick={() => onChange({ pictureId: undefined, pictureText: undefined })}>
              {t('posts:files.pictureRemove')}
            </Button>
          </div>
        </div>
      )}
      {content.attachments.length > 0 && (
        <ul className={styles.list}>
          {content.attachments.map((id) => {
            const name = names.get(id) ?? t('posts:files.unknown');
            return (
              <li key={id} className={styles.file}>
                <LinkCard to="/d/$id" params={{ id }} mark={<FileGlyph name={name} />} name={name} />
                <IconButton icon={X} label={t('posts:files.remove', { name })} onClick={() => remove(id)} />
              </li>
            );
          })}
        </ul>
      )}
      {coming && <Progress name={coming.name} value={coming.percent} />}
      {deposit.error && <ErrorNote error={deposit.error} />}
      <div className={styles.tools}>
        <Choose
          icon={ImagePlus}
          label={t(content.pictureId ? 'posts:files.otherPicture' : 'posts:files.picture')}
          accept="image/jpeg,image/png,image/webp"
          onFiles={(files) => deposit.mutate({ files: files.slice(0, 1), picture: true })}
        />
        <Choose
          icon={Paperclip}
          label={t('posts:files.attach')}
          many
          onFiles={(files) => deposit.mutate({ files, picture: false })}
        />
      </div>
    </section>
  );
}

interface ChooseProps {
  icon: typeof Paperclip;
  label: string;
  accept?: string;
  many?: boolean;
  onFiles: (files: File[]) => void;
}

function Choose({ icon, label, accept, many, onFiles }: ChooseProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={many}
        hidden
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
    </>
  );
}
