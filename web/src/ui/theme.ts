import { createTheme } from '@mantine/core';

/** What Mantine must know in code; every value of the look comes from tokens.css through mantine.css. */
export const theme = createTheme({
  fontFamily: 'var(--pv-font)',
  defaultRadius: 6,
  autoContrast: false,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontFamily: 'var(--pv-font)', fontWeight: '600' },
});
