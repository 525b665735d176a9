import { expect, test } from '@playwright/test';
import { startOwnServer } from './own-server';

test('the site writes down neither what was typed nor who typed it', async () => {
	// A site of its own may have to be built first.
	test.setTimeout(180_000);
	const site = await startOwnServer();
	try {
		const service = '/support/debt-advice-at-peckham-citizens-advice-1f28a540';
		for (const path of ['/support', '/support/print', service, '/support/nothing-00000000']) {
			await fetch(`${site.origin}${path}?where=SE15+5LJ&q=hidden-word`, {
				headers: { 'user-agent': 'made-up-browser', 'x-forwarded-for': '192.0.2.77' }
			});
		}
		expect(site.log()).toContain('Listening');
		expect(site.log()).not.toMatch(/SE15|hidden-word|made-up-browser|192\.0\.2\.77/);
	} finally {
		await site.remove();
	}
});
