import { describe, expect, it } from 'vitest';
import { figuresUrl } from './figures.ts';

describe('the address of figures as data', () => {
	it('is one query with another ending', () => {
		const address = { measures: ['link-worker-rate'], areas: 'pcn', within: 'E09000012' } as const;
		const query = '?measure=link-worker-rate&areas=pcn&within=E09000012';
		expect(figuresUrl.json(address)).toBe(`/api/v1/figures${query}`);
		expect(figuresUrl.csv(address)).toBe(`/api/v1/figures.csv${query}`);
		expect(figuresUrl.files(address).map(({ href }) => href)).toEqual([
			`/api/v1/figures.csv${query}`,
			`/api/v1/figures.xlsx${query}`,
			`/api/v1/figures.geojson${query}`
		]);
	});

	it('keeps its commas', () => {
		expect(
			figuresUrl.csv({ measures: ['patients', 'residents'], areas: 'borough', period: '2026-07-01' })
		).toBe('/api/v1/figures.csv?measure=patients,residents&areas=borough&period=2026-07-01');
	});

	it('offers a map file a measure, at one date, of areas there are several of', () => {
		const labels = (address: Parameters<typeof figuresUrl.files>[0]) =>
			figuresUrl.files(address).map(({ label }) => label);
		expect(labels({ measures: ['patients'], areas: 'icb' })).toContain('GeoJSON');
		const both = figuresUrl.files({
			measures: ['imd-score', 'link-worker-rate'],
			areas: 'pcn',
			within: '72Q'
		});
		expect(both.slice(2).map(({ label, href }) => [label, href])).toEqual([
			['GeoJSON: deprivation score', '/api/v1/figures.geojson?measure=imd-score&areas=pcn&within=72Q'],
			[
				'GeoJSON: link workers per 10,000',
				'/api/v1/figures.geojson?measure=link-worker-rate&areas=pcn&within=72Q'
			]
		]);
		const many = labels({ measures: ['patients', 'residents', 'imd-score'], areas: 'icb' });
		expect(many.filter((label) => label.startsWith('GeoJSON'))).toEqual([]);
		expect(labels({ measures: ['link-worker-fte'], areas: 'pcn', period: 'all' })).not.toContain('GeoJSON');
		expect(labels({ measures: ['patients'], areas: 'london' })).not.toContain('GeoJSON');
	});
});
