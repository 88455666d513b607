import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { deposit } from './deposits/send';
import type { Entry } from './queries';

interface NewVersionFieldProps {
  entry: Entry;
  /** Pressed from the menu, which is gone by then. */
  ref: Ref<HTMLInputElement>;
}

/** Takes a file as another version of a document, whatever the file is called. */
export function NewVersionField({ entry: { id, name, spaceId, parentId }, ref }: NewVersionFieldProps) {
  const { t } = useTranslation();
  const ending = /\.\w{1,8}$/.exec(name)?.[0];
  return (
    <input
      ref={ref}
      type="file"
      hidden
      tabIndex={-1}
      accept={ending}
      aria-label={t('documents:menu.newVersion')}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file) {
          void deposit(spaceId, [{ file, folderId: parentId ?? '', documentId: id }]);
        }
        event.target.value = '';
      }}
    />
  );
}
