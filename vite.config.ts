import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/**
 * Test files share a process, and what it has read: starting one and reading the project anew takes longer than most of
 * them do. One that sets something for the whole of its process has it to itself.
 */
const testFiles = ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'];
const setsItsProcess = /process\.env|process\.chdir|vi\.(mock|doMock|stub|resetModules)/;
const alone = globSync(testFiles).filter((file) => setsItsProcess.test(readFileSync(file, 'utf8')));

/**
 * How what the browser is given is cut up. Left to itself each small part is a file, and a page asks for fifty; what
 * pages share is put together: the styles, what Svelte needs, and our own parts, by the pages that use them.
 */
const pieces = [
	{ name: 'styles', test: /\/src\/lib\/.*(type=style|\.css$)/, minShareCount: 2, priority: 3 },
	{
		name: 'framework',
		test: /\/node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|clsx)\//,
		priority: 2
	},
	{
		name: 'parts',
		test: /\/src\/lib\/(?!server\/)/,
		minShareCount: 2,
		entriesAware: true,
		entriesAwareMergeThreshold: 4_000,
		priority: 1
	}
];

export default defineConfig({
	plugins: [sveltekit()],
	// It names the framework among its peers, and would be taken into the bundle with everything it can do.
	ssr: { external: ['better-auth'] },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: pieces } } } } } },
	build: {
		target: 'es2022',
		// MapLibre is one large piece, fetched only when a map is wanted.
		chunkSizeWarningLimit: 1_500,
		rolldownOptions: { checks: { bundlerTimings: false, pluginTimings: false } }
	},
	test: {
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Half of what a short command takes is making its TypeScript ready to run; Node keeps that for the next.
		env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
		// Left to itself it keeps a core free, which of two is half; and some tests wait for what they start or kill.
		maxWorkers: availableParallelism() + 1,
		projects: [
			{ extends: true, test: { name: 'together', include: testFiles, exclude: alone, isolate: false } },
			{ extends: true, test: { name: 'alone', include: alone } }
		]
	}
});
