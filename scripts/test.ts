/**
 * `npm test`: formatting, lint, types, unit tests, a build, then the built site in a real browser.
 * `--only browser` runs the last part alone. Ends with one line: how many tests passed and failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.ts';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'var/test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
/** Each file of unit tests, each site of a test's own and each worker is a process, which need not compile all anew. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') };

interface Count {
	passed: number;
	failed: number;
	skipped: number;
}
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

interface Tool {
	name: string;
	args: string[];
	env?: Record<string, string>;
}

/** Runs one tool of the project's own; a failure is noted and the rest still run. `held`: prints only once it is done. */
async function run({ name, args, env = {} }: Tool, held = false): Promise<void> {
	const title = `\n▸ ${name}`;
	if (!held) console.log(title);
	const started = performance.now();
	const out = held ? 'pipe' : 'inherit';
	const tool = spawn('npx', ['--no-install', ...args], {
		cwd: root,
		stdio: ['ignore', out, out],
		env: { ...compiled, ...process.env, ...env }
	});
	const said: Buffer[] = [];
	for (const stream of [tool.stdout, tool.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
	const [status] = (await once(tool, 'close')) as [number | null];
	if (held) console.log(`${title}\n${Buffer.concat(said).toString('utf8').trim()}`.trimEnd());
	console.log(
		`  ${status === 0 ? 'done' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`
	);
	if (status !== 0) broken.push(name);
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

interface UnitFile {
	name: string;
	assertionResults: { status: string }[];
}

/** Where tests were skipped: for want of the publishers' files, which this copy need not have, or of a disk to fill. */
function tellSkipped(files: readonly UnitFile[] = []): void {
	const places = files.flatMap(({ name, assertionResults }) => {
		const count = assertionResults.filter(
			({ status }) => status === 'pending' || status === 'skipped'
		).length;
		return count > 0 ? [`  ${relative(root, name)}: ${count}`] : [];
	});
	if (places.length === 0) return;
	console.log(
		`\nSkipped, for want of the publishers' own files (../shared) or of leave to mount a small disk:`
	);
	console.log(places.join('\n'));
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolvePort) => server.listen(0, '127.0.0.1', resolvePort));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

/** The atlas that unit and browser tests read: of data/ alone, whatever was published on the site this copy serves. */
const build: Tool = {
	name: 'Build of the atlas and the site',
	args: ['node', '--import', './scripts/check-node.mjs', 'scripts/start.ts', '--build-only'],
	env: { ATLAS_DB: 'var/test-atlas.db', CONTRIBUTIONS_DB: 'var/test-contributions.db' }
};
if (options.only === 'browser') await run(build);
else {
	await run({ name: 'Types of the addresses', args: ['svelte-kit', 'sync'] });
	const formatAndLint = async () => {
		await run({ name: 'Formatting', args: ['oxfmt', '--check', '.'] }, true);
		await run({ name: 'Lint', args: ['oxlint', '.'] }, true);
		await run({ name: 'Lint of components', args: ['eslint', '.', '--max-warnings', '0'] }, true);
	};
	// Side by side, for most of these tools use one of two cores.
	await Promise.all([run(build, true), formatAndLint()]);
	// With the native compiler. What cannot be parsed at all it passes over: that is for the lint and the build to say.
	const types = ['--tsgo', '--tsconfig', './tsconfig.json', '--threshold', 'warning', '--fail-on-warnings'];
	// These read the types of the addresses, which the build writes anew.
	await Promise.all([
		run({ name: 'Types', args: ['svelte-check', ...types] }, true),
		run({ name: 'Unused files, exports and packages', args: ['knip'] }, true)
	]);
	const unitReport = join(reports, 'unit.json');
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`];
	await run({ name: 'Unit tests', args: ['vitest', 'run', ...reporters] });
	const unit = readReport(unitReport);
	tellSkipped(unit.testResults as UnitFile[] | undefined);
	add({
		passed: Number(unit.numPassedTests ?? 0),
		failed: Number(unit.numFailedTests ?? 0),
		skipped: Number(unit.numPendingTests ?? 0)
	});
}

const browserReport = join(reports, 'browser.json');
await run({
	name: 'Browser tests',
	args: ['playwright', 'test'],
	env: {
		PLAYWRIGHT_CHROMIUM: findBrowser(),
		TEST_REPORT: browserReport,
		TEST_PORT: String(await freePort())
	}
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
