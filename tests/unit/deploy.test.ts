import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment, settingsSchema } from '../../src/lib/server/settings-schema.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(resolve(root, file), 'utf8');

/** Names in capitals that are no settings of the site, and whose they are. */
const ofOthers: Record<string, string> = {
	NODE_ENV: 'Node',
	PATH: 'the machine',
	PLAYWRIGHT_CHROMIUM: 'the tests',
	CI: 'the tests',
	LITESTREAM_ACCESS_KEY_ID: 'Litestream',
	LITESTREAM_SECRET_ACCESS_KEY: 'Litestream',
	AF_INET: 'systemd',
	AF_INET6: 'systemd',
	AF_UNIX: 'systemd',
	PATIENTS_PERIOD: 'a constant in the code'
};
const isKnown = (name: string) => Object.hasOwn(settingsSchema.shape, name) || Object.hasOwn(ofOthers, name);

/** What a document names as one names a setting. */
const namedIn = (document: string) => [
	...new Set(document.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b(?:PORT|HOST|ORIGIN)\b/g))
];
/** What code reads of the environment by itself. */
const readIn = (source: string) =>
	[...source.matchAll(/\bprocess\.env\.(\w+)/g)].map(([, name = '']) => name);

describe('settings', () => {
	const documents = [
		...globSync(['*.md', 'docs/**/*.{md,yml,service}', 'docs/deploy/Caddyfile'], { cwd: root }),
		'Dockerfile'
	];

	it('named in a document are settings of the site, or known to be another’s', () => {
		expect(documents.length).toBeGreaterThan(15);
		const named = documents.flatMap((file) => namedIn(text(file)));
		expect(named).toEqual(expect.arrayContaining(['ORIGIN', 'METRICS_TOKEN', 'CONTRIBUTIONS_DB']));
		expect(named.filter((name) => !isKnown(name))).toEqual([]);
	});

	it('are read in one place: nothing else of the site or its commands asks the environment', () => {
		const sources = globSync(['src/**/*.{ts,svelte,js}', 'scripts/**/*.{ts,mjs}'], { cwd: root }).filter(
			(file) => !/\.test\.ts$|[/\\]bench/.test(file)
		);
		const asked = sources.flatMap((file) => readIn(text(file)));
		expect(asked.filter((name) => !Object.hasOwn(ofOthers, name))).toEqual([]);
	});

	it('that nobody knows are noticed', () => {
		expect(namedIn('Set `ATLAS_DATABASE` and ORIGIN.').filter((name) => !isKnown(name))).toEqual([
			'ATLAS_DATABASE'
		]);
		expect(readIn('const port = process.env.PORT ?? 3000;')).toEqual(['PORT']);
	});
});

describe('what the site is deployed with', () => {
	const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
	const [, command = ''] = /^node (.+)$/.exec(scripts.start ?? '') ?? [];
	const usual = readEnvironment({});

	it('starts it as npm start does', () => {
		expect(text('docs/deploy/atlas.service')).toContain(`node ${command}\n`);
		const words = ['node', ...command.split(' ')].map((word) => `"${word}"`).join(', ');
		expect(text('Dockerfile')).toContain(`CMD [${words}]\n`);
	});

	it('lets it write to its databases, and not to what it runs', () => {
		const service = text('docs/deploy/atlas.service');
		const [, folder = ''] = /^WorkingDirectory=(.+)$/m.exec(service) ?? [];
		const [, writable = ''] = /^ReadWritePaths=(.+)$/m.exec(service) ?? [];
		expect(service).toMatch(/^ProtectSystem=strict$/m);
		for (const file of [usual.ATLAS_DB, usual.CONTRIBUTIONS_DB])
			expect(dirname(resolve(folder, file))).toBe(writable);
		// So it is built first, whenever it is started on other code.
		const steps = /```sh\n([^]*?)```/g;
		const started = [...text('docs/runbook.md').matchAll(steps)].filter(([, step]) =>
			step?.includes('npm ci')
		);
		expect(started).toHaveLength(2);
		for (const [, step] of started)
			expect(step).toMatch(/npm ci\b[^]*npm start -- --build-only\b[^]*systemctl (start|enable --now) atlas/);
	});

	it('takes it forward again from a commit it was rolled back to, where there is no branch to pull', () => {
		const runbook = text('docs/runbook.md');
		expect(runbook).toContain('git checkout <');
		expect(runbook.match(/^.*\bgit pull\b/gm)).toEqual([
			'sudo -u atlas git switch main && sudo -u atlas git pull'
		]);
	});

	it('is restored as the account it runs under, between its end and its start, with the keys of the replica', () => {
		const steps = [...text('docs/operate.md').matchAll(/^```sh\n([^]*?)^```$/gm)].map(
			([, step = '']) => step
		);
		const restores = steps.filter((step) => step.includes('npm run restore'));
		expect(restores).toHaveLength(2);
		for (const step of restores) {
			expect(step).toMatch(/^cd \/srv\/atlas && systemctl stop (litestream )?atlas\b/);
			expect(step).toMatch(/^systemctl start atlas.*\n$/m);
			expect(step.match(/^.*npm run .*$/gm)).toEqual([
				expect.stringMatching(/^sudo -u atlas npm run restore -- /)
			]);
		}
		const keys = text('docs/deploy/litestream.yml').match(/(?<=\$\{)\w+/g) ?? [];
		expect(keys).toHaveLength(2);
		const withKeys = `. /etc/litestream.env &&\n\tsudo -u atlas --preserve-env=${keys.join(',')} \\\n\tlitestream restore `;
		expect(restores[1]).toContain(withKeys);
		expect(text('docs/operate.md')).toContain('\nUser=atlas\nEnvironmentFile=/etc/litestream.env\n');
	});

	it('gives it the time to stop that it takes', () => {
		const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(text('docs/deploy/atlas.service')) ?? [];
		expect(Number(seconds)).toBeGreaterThan(usual.SHUTDOWN_TIMEOUT);
	});

	it('looks for it where it listens, and the container asks after its health', () => {
		expect(text('Dockerfile')).toContain(`EXPOSE ${usual.PORT}\n`);
		expect(text('Dockerfile')).toContain(`PORT ?? ${usual.PORT}}/healthz`);
		expect(text('docs/deploy/Caddyfile')).toContain(`reverse_proxy 127.0.0.1:${usual.PORT} {`);
	});

	it('lets a visitor wait for it while it is started, and keeps back nothing it says of itself', () => {
		const [, seconds] = /^\s*lb_try_duration (\d+)s$/m.exec(text('docs/deploy/Caddyfile')) ?? [];
		expect(Number(seconds)).toBeGreaterThan(usual.SHUTDOWN_TIMEOUT);
		expect(text('docs/deploy/Caddyfile')).not.toMatch(/^\s*(health_|fail_duration|unhealthy_)/m);
	});

	it('writes nowhere who asked for what: not of what went well, nor of what failed', () => {
		// The first block is for all of Caddy; only there can what it writes of failures be left out.
		const [options = '', site = ''] = text('docs/deploy/Caddyfile').split('\natlas.example {\n');
		expect(options.replaceAll(/^#.*\n/gm, '')).toMatch(/^\{\n/);
		const [, excluded = ''] = /^\tlog \{\n\t\texclude (.+)\n\t\}$/m.exec(options) ?? [];
		expect(excluded.split(' ')).toEqual(['http.log.error', 'http.handlers.reverse_proxy']);
		expect(site).not.toMatch(/^\s*log\b/m);
	});
});
