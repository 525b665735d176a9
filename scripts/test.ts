/**
 * `npm test`: formatting, lint, types, unit tests, a build, then the built site in a real browser.
 * `--only browser` runs the last part alone. Ends with one line: how many tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.ts';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'var/test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

interface Count {
	passed: number;
	failed: number;
	skipped: number;
}
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

/** Runs one tool of the project's own; a failure is noted and the rest still run. */
function run(name: string, args: string[], env: Record<string, string> = {}): void {
	console.log(`\n▸ ${name}`);
	const started = performance.now();
	const tool = spawnSync('npx', ['--no-install', ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	console.log(
		`  ${tool.status === 0 ? 'done' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`
	);
	if (tool.status !== 0) broken.push(name);
}

function add(count: Count): void {
	total.passed += count.passed;
	total.failed += count.failed;
	total.skipped += count.skipped;
}

function readReport(file: string): Record<string, unknown> {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	} catch {
		return {};
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolvePort) => server.listen(0, '127.0.0.1', resolvePort));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

if (options.only !== 'browser') {
	run('Formatting', ['prettier', '--check', '--log-level', 'warn', '.']);
	run('Types', ['svelte-kit', 'sync']);
	run('Types of pages and scripts', [
		'svelte-check',
		'--tsconfig',
		'./tsconfig.json',
		'--threshold',
		'warning',
		'--fail-on-warnings'
	]);
	run('Lint', ['eslint', '.', '--max-warnings', '0']);
	run('Unused files, exports and packages', ['knip']);
	run('Atlas', ['node', '--import', './scripts/check-node.mjs', 'scripts/build-atlas.ts', '--if-needed']);
	const unitReport = join(reports, 'unit.json');
	run('Unit tests', [
		'vitest',
		'run',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${unitReport}`
	]);
	const unit = readReport(unitReport);
	add({
		passed: Number(unit.numPassedTests ?? 0),
		failed: Number(unit.numFailedTests ?? 0),
		skipped: Number(unit.numPendingTests ?? 0)
	});
}

const browser = findBrowser();
run('Build', ['node', '--import', './scripts/check-node.mjs', 'scripts/start.ts', '--build-only']);
const browserReport = join(reports, 'browser.json');
run('Browser tests', ['playwright', 'test'], {
	PLAYWRIGHT_CHROMIUM: browser,
	TEST_REPORT: browserReport,
	TEST_PORT: String(await freePort())
});
const {
	expected = 0,
	unexpected = 0,
	flaky = 0,
	skipped = 0
} = (readReport(browserReport).stats ?? {}) as Record<string, number>;
add({ passed: expected + flaky, failed: unexpected, skipped });
if (flaky > 0)
	console.log(`\n${flaky} of the browser tests passed at the second try only; they are named above.`);

console.log(broken.length > 0 ? `\nFailed: ${broken.join(', ')}.` : '\nAll of it passed.');
console.log(
	`${total.passed} passed, ${Math.max(total.failed, broken.length > 0 ? 1 : 0)} failed, ${total.skipped} skipped`
);
process.exitCode = broken.length > 0 || total.passed === 0 ? 1 : 0;
