import { describe, expect, it } from 'vitest';
import { withShareTags } from './share-tags.ts';

const page = (head: string) => `<html><head>${head}</head><body><title>not this</title></body></html>`;
const usual =
	'<title>Hackney &amp; “its” needs – London Provision Atlas</title>' +
	'<meta name="description" content="What it finds." />' +
	'<link rel="canonical" href="https://atlas.example/areas/hackney" />';

/** Property or name to content. */
const tagsOf = (html: string) =>
	Object.fromEntries(
		[...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)].map(
			([, name, content]) => [name, content]
		)
	);

describe('a shared page', () => {
	it('is shown by its own title, finding and figure', () => {
		const tags = tagsOf(
			withShareTags(page(usual), {
				origin: 'https://atlas.example',
				figure: { figure: 'place', choices: { area: 'E09000012' } }
			})
		);
		expect(tags).toMatchObject({
			'og:title': 'Hackney &amp; “its” needs',
			'og:description': 'What it finds.',
			'og:url': 'https://atlas.example/areas/hackney',
			'og:image': 'https://atlas.example/figures/place.png?area=E09000012&amp;shape=card',
			'og:image:width': '1200',
			'og:image:height': '630',
			'twitter:card': 'summary_large_image'
		});
	});

	it('without a figure of its own is shown by need and link workers', () => {
		const tags = tagsOf(withShareTags(page(usual), { origin: 'https://atlas.example' }));
		expect(tags['og:image']).toBe('https://atlas.example/figures/need.png?shape=card');
	});

	it('that is not for everyone, or is not a whole page, is left as it is', () => {
		const noindex = page('<title>Sign in</title><meta name="robots" content="noindex" />');
		for (const html of [noindex, '<p>a part of a page</p>']) {
			expect(withShareTags(html, { origin: 'https://atlas.example' })).toBe(html);
		}
	});
});
