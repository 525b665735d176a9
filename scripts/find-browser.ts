import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium to test with: the one named by PLAYWRIGHT_CHROMIUM, one on this machine, Playwright's own, or Debian's
 * package installed now. Exits with what to do when there is none.
 */
export function findBrowser(): string {
	const named = process.env.PLAYWRIGHT_CHROMIUM;
	if (named) {
		if (existsSync(named)) return named;
		return giveUp(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
	}
	return (
		onMachine() ??
		installed('npx', ['playwright', 'install', 'chromium']) ??
		fromDebian() ??
		giveUp('No Chromium was found, and none could be installed.')
	);
}

function onMachine(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const found = names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
	if (found) return found;
	const own = chromium.executablePath();
	return existsSync(own) ? own : undefined;
}

function fromDebian(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
	return installed('apt-get', ['install', '-y', '-qq', 'chromium']);
}

function installed(command: string, args: string[]): string | undefined {
	console.log(`Looking for a browser: ${command} ${args.join(' ')} …`);
	const { status } = spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
	return status === 0 ? onMachine() : undefined;
}

function giveUp(problem: string): never {
	console.error(
		`${problem}\nThe browser tests need Chromium. Install it ("apt-get install chromium", or "npx playwright install chromium"), ` +
			'or set PLAYWRIGHT_CHROMIUM to the path of one, and run "npm test" again.'
	);
	process.exit(1);
}
