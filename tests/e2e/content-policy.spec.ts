import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { watch } from './journey.ts';
import { publicPages } from './routes.ts';

/** Every public page, and some as they look when something was asked of them. */
const visited = [
	...publicPages.filter((path) => !path.startsWith('/corrections')),
	...['/areas/hackney', '/search?q=E8', '/support?near=E8+1EA', '/corrections/new?about=area:E09000012']
];

/** Violations are told to the console as well as to the page: watch() fails on either. */
async function tellViolations(page: Page): Promise<void> {
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			console.error(`${effectiveDirective} refused ${blockedURI}`)
		);
	});
}

const policyOf = (headers: Record<string, string> = {}) => headers['content-security-policy'] ?? '';
const nonceOf = (policy: string) => /'nonce-([^']{20,})'/.exec(policy)?.[1];

test('every public page works under the policy, and the policy refuses what is put in', async ({ page }) => {
	test.setTimeout(120_000);
	const { faults } = watch(page);
	await tellViolations(page);
	expect(visited.length).toBeGreaterThan(12);
	for (const path of visited) {
		const answer = await page.goto(path);
		expect([path, answer?.status()]).toEqual([path, 200]);
		const policy = policyOf(answer?.headers());
		expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")]);
		expect([path, policy]).toEqual([path, expect.not.stringContaining('unsafe')]);
		await page.waitForLoadState('load');
	}
	for (const path of ['/plan', '/gaps']) {
		const policy = policyOf((await page.goto(path))?.headers());
		expect([path, nonceOf(policy)]).toEqual([path, expect.any(String)]);
		await expect(page.locator('#svelte-announcer')).toHaveCount(1);
	}
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	expect(faults).toEqual([]);

	// Whatever gets into a page by a fault of ours, as markup or as a script, does nothing.
	const refused = await page.evaluate(async () => {
		const directives: string[] = [];
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
			directives.push(effectiveDirective)
		);
		const box = document.body.appendChild(document.createElement('div'));
		box.innerHTML =
			'<img src="/icon.svg?nothing" onload="window.ran = \'handler\'"><b id="red" style="color: red">x</b>' +
			'<style>#red { color: red }</style><iframe src="/"></iframe><object data="/icon.svg"></object>' +
			'<img src="https://evil.example/x.png"><a id="link" href="javascript:window.ran = \'link\'">x</a>';
		const script = document.createElement('script');
		script.textContent = "window.ran = 'script'";
		box.append(script);
		const elsewhere = document.createElement('script');
		elsewhere.src = 'https://evil.example/x.js';
		box.append(elsewhere);
		const base = document.createElement('base');
		base.href = 'https://evil.example/';
		document.head.append(base);
		document.getElementById('link')?.click();
		await fetch('https://evil.example/').catch(() => undefined);
		const colour = getComputedStyle(document.getElementById('red') as HTMLElement).color;
		const wanted = ['script-src-attr', 'style-src-attr', 'style-src-elem', 'script-src-elem', 'frame-src'];
		wanted.push('object-src', 'img-src', 'base-uri', 'connect-src');
		while (!wanted.every((name) => directives.includes(name)))
			await new Promise((resolve) => requestAnimationFrame(resolve));
		box.remove();
		base.remove();
		return { ran: (window as { ran?: string }).ran, colour, base: document.baseURI };
	});
	expect(refused.ran).toBeUndefined();
	expect(refused.colour).not.toBe('rgb(255, 0, 0)');
	expect(new URL(refused.base).hostname).toBe('127.0.0.1');
});

test('a page the browser kept still works when it is told that nothing has changed', async ({ page }) => {
	const { faults } = watch(page);
	await tellViolations(page);
	const first = await page.goto('/gaps');
	const nonce = nonceOf(policyOf(first?.headers()));
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	const raw: { status: number; policy: string | undefined }[] = [];
	network.on('Network.responseReceivedExtraInfo', ({ statusCode, headers }) => {
		const named = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-security-policy');
		raw.push({ status: statusCode, policy: named?.[1] });
	});
	const again = await page.reload();
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	// As it came over the wire: no body, and no policy that the kept page knows nothing of.
	expect(raw[0]).toEqual({ status: 304, policy: undefined });
	expect(nonceOf(policyOf(again?.headers()))).toBe(nonce);
	expect(nonce).toBeTruthy();
	expect(faults).toEqual([]);
});

test('every answer has its policy: pages anew each time, data none that runs, files, refusals', async ({
	request
}) => {
	const nonces = await Promise.all(
		[1, 2].map(async () => nonceOf(policyOf((await request.get('/gaps')).headers())))
	);
	expect(nonces[0]).toBeTruthy();
	expect(nonces[0]).not.toBe(nonces[1]);
	const html = await (await request.get('/gaps')).text();
	const file = /\/_app\/immutable\/[^"]+\.(?:js|css)/.exec(html)?.[0] ?? 'no file';
	for (const path of [
		'/api/v1',
		'/api/v1/nope',
		'/coverage.csv',
		'/healthz',
		'/no-such-page',
		'/gaps/__data.json',
		file
	]) {
		const { 'x-content-type-options': sniff, ...headers } = (await request.get(path)).headers();
		expect([path, sniff, policyOf(headers)]).toEqual([
			path,
			'nosniff',
			expect.stringMatching(/^default-src '(none|self)'; (?!.*unsafe)/)
		]);
	}
	for (const path of ['/icon.svg', '/robots.txt', file])
		expect([path, (await request.get(path)).headers()['x-content-type-options']]).toEqual([path, 'nosniff']);
});
