import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [preact()],
  // Relative, so that the built page works wherever it is served from.
  base: './',
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    // The page's policy allows no inline data: every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
