import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/find-browser.ts';

const port = Number(process.env.TEST_PORT ?? 4310);

/** The real built server, the real atlas, a real browser. `npm test` builds first and finds the browser. */
export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	// One more than the cores there may be: a third of the time a test waits, for a server to start or a build to end.
	workers: 3,
	forbidOnly: Boolean(process.env.CI),
	// Dozens of servers and browsers share two cores there: what fails is tried once more, and npm test says so.
	retries: process.env.CI ? 1 : 0,
	// Generous, for a machine that has other work: nothing here waits.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: process.env.TEST_REPORT
		? [['line'], ['json', { outputFile: process.env.TEST_REPORT }]]
		: [['line']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'en-GB',
		launchOptions: {
			executablePath: findBrowser(),
			args: [
				...browserFlags,
				// A process for each test's pages, not one for the empty page they begin as and another for what they open.
				'--renderer-process-limit=1',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'node --import ./scripts/check-node.mjs scripts/start.ts',
		url: `http://127.0.0.1:${port}/healthz`,
		env: {
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: `http://127.0.0.1:${port}`,
			// Tests never see, nor touch, what was contributed to the site this copy serves.
			ATLAS_DB: 'var/test-atlas.db',
			CONTRIBUTIONS_DB: 'var/test-contributions.db',
			// All the tests come from one address. tests/e2e/limits.spec.ts shows the limits at work.
			RATE_LIMITS: 'off',
			ATLAS_TODAY: '2026-11-21'
		},
		timeout: 180_000,
		reuseExistingServer: !process.env.CI && !process.env.TEST_REPORT
	}
});
