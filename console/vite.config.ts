import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** What the server writes into the page; `vite` alone (npm run console) has no server for that. */
const PAGE_VALUES: Readonly<Record<string, string>> = {
  base: '/',
  nonce: '',
  environment: 'development',
  version: 'dev',
};

const pageValues: Plugin = {
  name: 'prompthook-page-values',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => PAGE_VALUES[name] ?? whole),
};

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  // Relative addresses: the page says by its base element where it is mounted.
  base: './',
  plugins: [pageValues],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: 'es2022',
    rolldownOptions: {
      onwarn(warning, warn) {
        // "use client" is for servers that render; there is none here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/api': server, '/health': server } },
});
