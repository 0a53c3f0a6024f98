import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  // An accessibility warning is an error: the build stops on it. Packages are not ours to correct.
  onwarn(warning, handler) {
    if (warning.code.startsWith('a11y') && !warning.filename?.includes('node_modules')) {
      throw new Error(`${warning.filename}: ${warning.message}`);
    }
    handler?.(warning);
  },
};
