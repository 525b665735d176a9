import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The framework hides its announcement of a change of page with a style attribute, which our content policy refuses.
 * A class of ours hides it as well. The build stops should the framework come to write it otherwise.
 */
const announcerByClass = {
	name: 'announcer-by-class',
	/** @param {{ content: string, filename?: string }} file */
	markup({ content, filename = '' }) {
		if (!filename.replaceAll('\\', '/').endsWith('/generated/root.svelte')) return undefined;
		const code = content.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1 class="visually-hidden"');
		if (code === content) throw new Error('svelte.config.js: the framework’s announcer is not as it was.');
		return { code };
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [announcerByClass, vitePreprocess()],
	kit: {
		adapter: adapter({ precompress: true }),
		alias: { $lib: 'src/lib' },
		// What a page itself runs, by a nonce made for each answer; src/lib/server/http/content-policy.ts adds the rest.
		csp: { mode: 'nonce', directives: { 'script-src': ['self'], 'style-src': ['self'] } }
	}
};
