import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright';

/**
 * The same engine without a window of its own. Tabs and an address bar, which nobody sees in a test, cost three seconds
 * of a slow processor for each page that is opened.
 */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** As root, without a graphics card, and with letters as wide as in a window, where they are not fitted to whole pixels. */
export const browserFlags = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * A Chromium to test with: the one named by PLAYWRIGHT_CHROMIUM, the one among the packages, one on this machine (the
 * shell without a window rather than a whole browser, and fetched for that where CI may), Playwright's own, or Debian's
 * package installed now. Exits with what to do when there is none.
 */
export function findBrowser(): string {
	const named = process.env.PLAYWRIGHT_CHROMIUM;
	if (named) {
		if (existsSync(named)) return named;
		return giveUp(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
	}
	return (
		packaged() ??
		onPath([shell]) ??
		(process.env.CI ? fromDebian(shell) : undefined) ??
		onMachine() ??
		installed('npx', ['playwright', 'install', 'chromium']) ??
		fromDebian('chromium') ??
		giveUp('No Chromium was found, and none could be installed.')
	);
}

/**
 * The shell that comes as a package, for Linux on x64: the same for everybody, and a fifth quicker than Debian's. It is
 * unpacked once. Undefined where it does not run, for want of a library that Debian's brings with it.
 */
function packaged(): string | undefined {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const root = resolve(import.meta.dirname, '..');
	const about = join(root, 'node_modules/@sparticuz/chromium/package.json');
	if (!existsSync(about)) return undefined;
	const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
	const cache = join(root, 'node_modules/.cache');
	const folder = join(cache, `chromium-${version}`);
	if (!existsSync(folder)) {
		mkdirSync(cache, { recursive: true });
		const beside = mkdtempSync(join(cache, 'chromium-'));
		// It unpacks to where temporary files go, and takes what it finds there for its own.
		const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
		spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
			cwd: root,
			env: { ...process.env, TMPDIR: beside },
			stdio: 'ignore'
		});
		const { stdout } = spawnSync(join(beside, 'chromium'), ['--version'], { encoding: 'utf8' });
		// An empty file, left by a package that is damaged, runs too, and says nothing.
		if (!stdout?.startsWith('Chromium')) {
			rmSync(beside, { recursive: true });
			return undefined;
		}
		renameSync(beside, folder);
	}
	return join(folder, 'chromium');
}

function onPath(wanted: readonly string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return wanted
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
}

function onMachine(): string | undefined {
	const own = chromium.executablePath();
	return onPath(names) ?? (existsSync(own) ? own : undefined);
}

function fromDebian(name: string): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
	return installed('apt-get', ['install', '-y', '-qq', name]);
}

function installed(command: string, args: string[]): string | undefined {
	console.log(`Looking for a browser: ${command} ${args.join(' ')} …`);
	const { status } = spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
	return status === 0 ? onMachine() : undefined;
}

function giveUp(problem: string): never {
	console.error(
		`${problem}\nThe browser tests need Chromium. Install it ("apt-get install chromium-headless-shell", or "npx playwright install chromium"), ` +
			'or set PLAYWRIGHT_CHROMIUM to the path of one, and run "npm test" again.'
	);
	process.exit(1);
}
