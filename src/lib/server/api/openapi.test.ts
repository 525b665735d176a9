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

it('survives being written as JSON and names every operation once', () => {
	const { paths } = JSON.parse(JSON.stringify(openApi())) as Described;
	const names = Object.values(paths).map(({ get }) => get.operationId);
	expect(new Set(names).size).toBe(endpoints.length);
});
