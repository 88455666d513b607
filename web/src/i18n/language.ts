import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The server reads it too. */
const COOKIE = 'parvis_locale';

const chunks: Record<Language, () => Promise<{ phrases: ResourceLanguage }>> = {
  fr: () => import('./fr'),
  en: () => import('./en'),
};

/** Starts with the language of the cookie, else of the browser, else French. Only that language is downloaded. */
export async function startLanguage(): Promise<void> {
  const language = languageOf([cookie() ?? '', ...navigator.languages]);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  await speak(language);
}

/** Changes the language of the page, at once and for the next visits. */
export async function speak(language: Language): Promise<void> {
  const { phrases } = await chunks[language]();
  for (const [feature, texts] of Object.entries(phrases)) {
    i18next.addResourceBundle(language, feature, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
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
