import { describe, expect, it } from 'vitest';
import { figureActions, pictureUrl } from './pictures.ts';

describe('addresses of pictures', () => {
	it('leave out what was not chosen, and keep commas readable', () => {
		const address = { figure: 'map', choices: { measure: 'core20', within: undefined, areas: '' } } as const;
		expect(pictureUrl.svg(address)).toBe('/figures/map.svg?measure=core20');
		expect(pictureUrl.png(address)).toBe('/figures/map.png?measure=core20');
		expect(pictureUrl.card({ figure: 'need' })).toBe('/figures/need.png?shape=card');
		expect(pictureUrl.embed(address)).toBe('/embed/map?measure=core20');
		expect(pictureUrl.builder(address)).toBe('/embed?figure=map&measure=core20');
	});

	it('keep every area of a form, and no box left empty', () => {
		const given = [
			['figure', 'compare-deciles'],
			['with', 'Brent'],
			['with', ''],
			['with', 'Hammersmith and Fulham']
		] as const;
		expect(pictureUrl.filledIn(given)).toBe(
			'/embed?figure=compare-deciles&with=Brent&with=Hammersmith+and+Fulham'
		);
	});
});

describe('what can be done with a figure', () => {
	const labels = (...args: Parameters<typeof figureActions>) =>
		figureActions(...args).map(({ label }) => label);
	const place = { figure: 'map', choices: { measure: 'core20' } } as const;

	it('follows from its address: files where the API has its numbers, then pictures, embed and link', () => {
		const data = { measures: ['core20'], areas: 'borough' } as const;
		expect(labels({ ...place, data }, '#map')).toEqual([
			'CSV',
			'Spreadsheet (XLSX)',
			'GeoJSON',
			'PNG',
			'SVG',
			'Embed',
			'Copy link'
		]);
		expect(labels(place, '#map')).toEqual(['PNG', 'SVG', 'Embed', 'Copy link']);
	});

	it('is a link at least, for a table that is not drawn', () => {
		expect(figureActions(undefined, '#practices')).toEqual([
			{ label: 'Copy link', href: '#practices', copies: true }
		]);
	});
});
