import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstIcons } from './tools/firstIcons.ts';
import { phrasesChecked } from './tools/phrases.mjs';
import { precompressed } from './tools/precompressed.ts';

/** Browsers of five years ago and younger. */
const browsers = ['chrome96', 'edge96', 'firefox94', 'safari15'];

/** Few requests at the first visit: libraries, our components, the frame with its menus. The rest follows the routes. */
const groups = [
  {
    name: 'base',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/.*(router|query|store|history).*|i18next|react-i18next|openapi-fetch)\//,
    priority: 3,
  },
  {
    name: 'shell',
    test: /src\/ui\/Menu\.|@floating-ui|core\/components\/(Menu|Popover)|src\/shell\/(?!Palette|marked|useFindings|SessionEndDialog|SimpleFrame)/,
    priority: 1,
  },
  {
    name: 'ui',
    test: /src\/(ui\/(?!Dialog|LostLink|Menu|Poster|QrCode|Say|Said|Trap)|api\/(?!device|visits|work)|i18n\/(problemText|language\.|gather)|shell\/(Failure|NotFound|Root|frameParts))|@mantine\/core\/esm\/core\//,
    priority: 2,
  },
  // Icons, and what the features of the first visit read and write, are small and many: one file each.
  { name: 'icons', test: firstIcons(import.meta.dirname), priority: 5 },
  { name: 'more-icons', test: /node_modules\/lucide-react\//, priority: 4 },
  {
    name: 'data',
    test: /src\/features\/((activity|chat|documents|people|retention|search|setup|spaces)\/(queries|groups|place|campaigns|access\/accessQueries)|(activity|chat|documents|people|spaces)\/writes)\.ts$/,
    priority: 4,
  },
  {
    name: 'today',
    test: /src\/features\/activity\/(TodayPage|Bell\.|Awaiting|Conversations|RecentlyTouched|Nothing|address|awaitingWords)/,
    priority: 4,
  },
];

export default defineConfig({
  plugins: [react(), phrasesChecked(), precompressed()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: browsers,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  // A busy machine fails no test: those of the architecture read every file.
  test: { include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'], testTimeout: 60_000 },
});
