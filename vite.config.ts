import { defineConfig } from 'vite';
import { offlinePlugin } from './tools/offline-plugin.mjs';
import { programSites } from './tools/program-sites.mjs';

// SharedArrayBuffer exists only on pages that are isolated from other origins.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  base: './',
  plugins: [programSites(), offlinePlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { headers: isolation, port: 5173, strictPort: false },
  preview: { headers: isolation, port: 4173, strictPort: false },
  worker: { format: 'es', plugins: () => [programSites()] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    // Phaser's loader can't read SVG from data URIs.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? false : undefined),
    // Phaser is one file of 1.4 MB.
    chunkSizeWarningLimit: 1600,
    license: { fileName: 'licences.md' },
  },
});
