import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { AuthorField } from './AuthorField';
import type { SearchPlace } from './place';
import { LONGEST, placesQuery } from './queries';
import styles from './SearchPage.module.css';
import { useDocumentKinds, useKinds } from './useKinds';

/** What may be described as something. */
const DOCUMENTS = 'documents';

interface SearchBarProps {
  place: SearchPlace;
  onNarrow: (some: SearchPlace) => void;
}

/** The words, the kinds, and what narrows them. */
export function SearchBar({ place, onNarrow }: SearchBarProps) {
  const { t } = useTranslation();
  const { type, espace, auteur, du, au } = place;
  const [unfolded, setUnfolded] = useState(Boolean(type || espace || auteur || du || au));
  return (
    <search>
      <Words place={place} onNarrow={onNarrow} />
      <div className={styles.kinds}>
        <Kinds place={place} onNarrow={onNarrow} />
        <Button
          className={styles.fold}
          icon={SlidersHorizontal}
          aria-expanded={unfolded}
          aria-controls="search-filters"
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('search:narrow')}
        </Button>
      </div>
      <div id="search-filters" className={styles.filters} data-unfolded={unfolded || undefined}>
        <Filters place={place} onNarrow={onNarrow} />
      </div>
    </search>
  );
}

function Words({ place, onNarrow }: SearchBarProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(place.q ?? '');
  // Asked from elsewhere: from the palette, or by going back.
  useEffect(() => {
    if (document.activeElement !== field.current) {
      setWords(place.q ?? '');
    }
  }, [place.q]);
  return (
    <TextField
      ref={field}
      type="search"
      label={t('search:words')}
      hint={t('search:wordsHint')}
      autoComplete="off"
      maxLength={LONGEST}
      value={words}
      onChange={(event) => {
        setWords(event.target.value);
        onNarrow({ q: event.target.value.trim() || undefined });
      }}
    />
  );
}

function Kinds({ place: { genre }, onNarrow }: SearchBarProps) {
  const { t } = useTranslation();
  const { guest } = useSession();
  // A guest has no directory.
  const kinds = useKinds().filter(({ look }) => !guest || look !== 'face');
  return (
    <>
      <Button aria-pressed={!genre} onClick={() => onNarrow({ genre: undefined })}>
        {t('search:all')}
      </Button>
      {kinds.map(({ id, label }) => (
        <Button
          key={id}
          aria-pressed={genre === id}
          onClick={() => onNarrow(id === DOCUMENTS ? { genre: id } : { genre: id, type: undefined })}
        >
          {t(label)}
        </Button>
      ))}
    </>
  );
}

function Filters({ place: { genre, type, espace, auteur, du, au }, onNarrow }: SearchBarProps) {
  const { t } = useTranslation();
  const { guest } = useSession();
  const { data: places = [] } = useQuery(placesQuery);
  const documentKinds = useDocumentKinds();
  return (
    <>
      {(!genre || genre === DOCUMENTS) && (
        <SelectField
          label={t('search:documentKind')}
          value={type ?? ''}
          onChange={(event) => onNarrow({ type: event.target.value || undefined })}
        >
          <option value="">{t('search:everyDocumentKind')}</option>
          {documentKinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {t(label)}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={t('search:space')}
        value={espace ?? ''}
        onChange={(event) => onNarrow({ espace: event.target.value || undefined })}
      >
        <option value="">{t('search:everySpace')}</option>
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {!guest && <AuthorField authorId={auteur} onChoose={(id) => onNarrow({ auteur: id })} />}
      <TextField
        type="date"
        label={t('search:from')}
        value={du ?? ''}
        max={au}
        onChange={(event) => onNarrow({ du: event.target.value || undefined })}
      />
      <TextField
        type="date"
        label={t('search:until')}
        value={au ?? ''}
        min={du}
        onChange={(event) => onNarrow({ au: event.target.value || undefined })}
      />
    </>
  );
}
