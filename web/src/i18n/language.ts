import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The server reads it too. */
const COOKIE = 'parvis_locale';

type Chunk = () => Promise<{ phrases: ResourceLanguage }>;

const chunks: Record<Language, { first: Chunk; more: Chunk }> = {
  fr: { first: () => import('./fr'), more: () => import('./fr.more') },
  en: { first: () => import('./en'), more: () => import('./en.more') },
};

/** Pages that the first phrases are enough for. */
const FIRST = ['/', '/aujourdhui', '/connexion'];
let further = false;

/** Starts with the language of the cookie, else of the browser, else French. Only that language is downloaded. */
export async function startLanguage(): Promise<void> {
  const language = languageOf([cookie() ?? '', ...navigator.languages]);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  await speak(language);
}

/** Changes the language of the page, at once and for the next visits. */
export async function speak(language: Language): Promise<void> {
  const { first, more } = chunks[language];
  await Promise.all([add(language, first), further && add(language, more)]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Brings what a page says, before it shows. */
export async function phrasesFor(pathname: string): Promise<void> {
  if (!further && !FIRST.includes(pathname)) {
    await allPhrases();
  }
}

/** Brings what all pages say. */
export async function allPhrases(): Promise<void> {
  const language = i18next.language as Language;
  // Said before they came: another language that is chosen meanwhile brings its own.
  further = true;
  try {
    await add(language, chunks[language].more);
  } catch (failure) {
    further = false;
    throw failure;
  }
}

async function add(language: Language, chunk: Chunk): Promise<void> {
  const { phrases } = await chunk();
  for (const [feature, texts] of Object.entries(phrases)) {
    i18next.addResourceBundle(language, feature, texts);
  }
}

export function remember(language: Language): void {
  document.cookie = `${COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** The first language we speak among those somebody prefers. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) {
      return found;
    }
  }
  return 'fr';
}

function cookie(): string | undefined {
  return new RegExp(`(?:^|; )${COOKIE}=([a-z]+)`).exec(document.cookie)?.[1];
}
