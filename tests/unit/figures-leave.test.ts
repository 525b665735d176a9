import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Figures of public pages that have neither a picture nor an embed, and why: docs/pictures.md says it to readers. */
const staysHere: Readonly<Record<string, string>> = {
	'[slug]/+page.svelte advice': 'a list of services with telephone numbers, which a copy would not keep true',
	'[slug]/+page.svelte figures': 'a table of every measure, which leaves as CSV, XLSX, GeoJSON and JSON',
	'[slug]/SupportFigure.svelte support': 'a list of services, as above',
	'[slug]/LegalAidHistory.svelte legal-aid-2015':
		'history, which must not travel without the page that says so',
	'[slug]/ReturnFigure.svelte return': 'what a borough writes of itself, in sentences',
	'[slug]/Members.svelte practices': 'a list of practices',
	'[slug]/Members.svelte boards': 'a table of figures that maps, rankings and files hold',
	'[slug]/Members.svelte boroughs': 'a table of figures that maps, rankings and files hold',
	'[slug]/Members.svelte networks': 'a table of figures that maps, rankings and files hold',
	'compare/+page.svelte comparison': 'a table of every measure, which leaves as CSV',
	'coverage/TableFigure.svelte boroughs':
		'a table, which leaves as CSV; its parts leave as coverage, standard and history',
	'changes/+page.svelte quarters': 'a table of releases; each step of it leaves as a figure of its own'
};

interface Frame {
	name: string;
	hasAddress: boolean;
}

/** Each figure container of a component, and whether it says how it leaves the site. */
function framesIn(path: string, source: string): Frame[] {
	const [folder = ''] = path.split('/').slice(-2);
	return source
		.split('<FigureFrame')
		.slice(1)
		.map((rest) => {
			const head = rest.split(/\{#snippet|\n\t*\/>\n/)[0] ?? '';
			const id = /\bid="([^"]+)"/.exec(head)?.[1] ?? '';
			return {
				name: `${folder}/${basename(path)} ${id}`,
				hasAddress: /\baddress=|\{address\}/.test(head)
			};
		});
}

const frames = globSync('src/routes/**/*.svelte')
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => !/routes\/(embed|editor|returns|account)\//.test(path))
	.flatMap((path) => framesIn(path, readFileSync(path, 'utf8')));

describe('a figure of a public page', () => {
	it('is found', () => expect(frames.length).toBeGreaterThan(20));

	it('leaves as a picture and an embed, or it is written down why not', () => {
		const here = frames.filter(({ hasAddress }) => !hasAddress).map(({ name }) => name);
		expect(here.toSorted()).toEqual(Object.keys(staysHere).toSorted());
	});

	it('is noticed when it does not', () => {
		const [frame] = framesIn('src/routes/x/A.svelte', '<FigureFrame id="new" {sources}>{#snippet picture()}');
		expect(frame).toEqual({ name: 'x/A.svelte new', hasAddress: false });
	});
});
