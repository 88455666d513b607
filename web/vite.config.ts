import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { phrasesChecked } from './tools/phrases.mjs';
import { precompressed } from './tools/precompressed.ts';

/** Browsers of five years ago and younger. */
const browsers = ['chrome96', 'edge96', 'firefox94', 'safari15'];

export default defineConfig({
  plugins: [react(), phrasesChecked(), precompressed()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: browsers,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    reportCompressedSize: false,
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'] },
});
