import { expect, it } from 'vitest';
import { endpoints } from './endpoints/index.ts';
import { openApi } from './openapi.ts';

interface Described {
	paths: Record<
		string,
		{ get: { operationId: string; parameters: { name: string; required: boolean; schema: object }[] } }
	>;
}

it('describes every address, with the parameters the schemas check', () => {
	const { paths } = openApi() as unknown as Described;
	expect(Object.keys(paths)).toEqual(endpoints.map(({ path }) => path));
	const figures = paths['/figures']?.get.parameters ?? [];
	expect(figures.map(({ name, required }) => [name, required])).toEqual([
		['measure', true],
		['areas', false],
		['period', false],
		['within', false]
	]);
	expect(figures[1]?.schema).toMatchObject({
		default: 'borough',
		enum: expect.arrayContaining(['pcn', 'lsoa'])
	});
	expect(paths['/areas/{code}']?.get.operationId).toBe('getAreasCode');
});

/** As many sessions as there are candidate places, which only the atlas can tell: the refusal names them. */
const withoutMost = [
	'/plan/advice k',
	'/plan/advice.csv k',
	'/plan/advice.csv-metadata.json k',
	'/plan/advice.xlsx k'
];

it('says of every number the least and the most that it may be', () => {
	const { paths } = openApi() as unknown as Record<
		'paths',
		Record<string, { get: { parameters: { name: string; schema: Record<string, unknown> }[] } }>
	>;
	const numbers = Object.entries(paths).flatMap(([path, { get }]) =>
		get.parameters
			.filter(({ schema }) => schema.type === 'integer' || schema.type === 'number')
			.map(({ name, schema }) => ({ name: `${path} ${name}`, ...schema }))
	);
	const bounds = new Map(
		numbers.map(({ name, minimum, maximum }: Record<string, unknown>) => [name, [minimum, maximum]])
	);
	expect(bounds.get('/plan/posts n')).toEqual([0, 500]);
	expect(bounds.get('/points limit')).toEqual([1, 10_000]);
	expect([...bounds].filter(([, [least]]) => least === undefined)).toEqual([]);
	expect([...bounds].filter(([, [, most]]) => most === undefined).map(([name]) => name)).toEqual(withoutMost);
});

it('survives being written as JSON and names every operation once', () => {
	const { paths } = JSON.parse(JSON.stringify(openApi())) as Described;
	const names = Object.values(paths).map(({ get }) => get.operationId);
	expect(new Set(names).size).toBe(endpoints.length);
});

it('says which addresses are limited in how often they may be asked, and which are not', () => {
	const { paths } = openApi() as unknown as Record<
		'paths',
		Record<string, { get: { responses: Record<string, object> } }>
	>;
	expect(paths['/plan/posts']?.get.responses[429]).toMatchObject({
		description: expect.stringMatching(/^More than \d+ asked for from one address in 60 seconds/)
	});
	expect(paths['/figures.csv']?.get.responses).toHaveProperty('429');
	expect(paths['/figures']?.get.responses).not.toHaveProperty('429');
});
