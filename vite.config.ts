import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// It names the framework among its peers, and would be taken into the bundle with everything it can do.
	ssr: { external: ['better-auth'] },
	build: {
		target: 'es2022',
		// MapLibre is one large piece, fetched only when a map is wanted.
		chunkSizeWarningLimit: 1_500,
		rolldownOptions: { checks: { bundlerTimings: false, pluginTimings: false } }
	},
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
