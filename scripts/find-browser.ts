import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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
 * A Chromium to test with: the one named by PLAYWRIGHT_CHROMIUM, one on this machine (the shell without a window
 * rather than a whole browser, and fetched for that where CI may), Playwright's own, or Debian's package installed now.
 * Exits with what to do when there is none.
 */
export function findBrowser(): string {
	const named = process.env.PLAYWRIGHT_CHROMIUM;
	if (named) {
		if (existsSync(named)) return named;
		return giveUp(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
	}
	return (
		onPath([shell]) ??
		(process.env.CI ? fromDebian(shell) : undefined) ??
		onMachine() ??
		installed('npx', ['playwright', 'install', 'chromium']) ??
		fromDebian('chromium') ??
		giveUp('No Chromium was found, and none could be installed.')
	);
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
