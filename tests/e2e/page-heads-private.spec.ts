import { expect, test } from '@playwright/test';
import { changedReturn, checkedUpload, reportedMistake } from './editor-scene.ts';
import { contributorStates, deskStates, personPlace } from './page-states.ts';
import { makeAccount, signIn } from './people.ts';
import { people, returnsSite } from './returns-site.ts';

const ada = { email: 'ada@example.org', name: 'Ada Administrator', role: 'administrator' } as const;

test('every page behind the sign-in has a title of its own and one heading, and asks to be kept out of search', async ({
	page
}) => {
	test.setTimeout(200_000);
	const server = await returnsSite();
	try {
		const vic = await makeAccount(server, { email: 'new@example.org', name: 'New Viewer' });
		await makeAccount(server, ada);
		changedReturn(server, 'E09000033');
		checkedUpload(server);
		reportedMistake(server, 'The telephone number is that of another service.');
		const titles = new Map<string, string>();
		for (const [email, pages] of [
			[people.ann.email, contributorStates],
			[ada.email, deskStates]
		] as const) {
			await page.context().clearCookies();
			await signIn(page, server, email);
			const paths = Object.values(pages)
				.flat()
				.filter(({ path, status = 200 }) => status === 200 && !path.includes('?person='))
				.map(({ path }) => path.replace(personPlace, vic));
			for (const path of paths) {
				const answer = await page.request.get(server.origin + path);
				expect([path, answer.status()]).toEqual([path, 200]);
				const html = await answer.text();
				expect([path, html.match(/<h1[ >]/g)?.length]).toEqual([path, 1]);
				expect([path, html.includes('<meta name="robots" content="noindex"')]).toEqual([path, true]);
				const title = (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/\s+/g, ' ');
				expect([path, title]).toEqual([path, expect.stringMatching(/^\w.* \w.* – London Provision Atlas$/)]);
				expect([path, titles.get(title)], title).toEqual([path, undefined]);
				titles.set(title, path);
			}
		}
		expect(titles.size).toBeGreaterThan(20);
	} finally {
		await server.remove();
	}
});
