/**
 * Takes the pictures of the README from a running site: `npm run screenshots` after `npm start`,
 * or `npm run screenshots -- http://localhost:4000`.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from './find-browser.ts';

const site = process.argv[2] ?? 'http://localhost:3000';
const folder = resolve(import.meta.dirname, '../docs/screenshots');
const pictures = [
	{ name: 'home', path: '/' },
	{ name: 'gaps', path: '/gaps', ready: '.frame.ready canvas' },
	{ name: 'plan', path: '/plan' },
	{ name: 'area', path: '/areas/E09000028' }
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: browserFlags
});
const page = await browser.newPage({ viewport: { width: 1440, height: 940 } });
for (const { name, path, ready } of pictures) {
	await page.goto(site + path);
	if (ready) await page.locator(ready).waitFor();
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: join(folder, `${name}.png`) });
	console.log(`docs/screenshots/${name}.png`);
}
await browser.close();
