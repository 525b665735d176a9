import { describe, expect, it } from 'vitest';
import { ApiError, quoted } from './api-error.ts';
import { readParameters } from './parameters.ts';
import { planAdviceQuery } from '../planning/advice-query.ts';
import { equityMeasureIds } from '../../atlas/equity-measures.ts';
import { figures } from '../figures/registry.ts';
import { equityQuery } from './equity.ts';
import { openApi } from './openapi.ts';
import { planPostsQuery } from './plan-posts.ts';
import { areasQuery, figuresQuery, noQuery, pointsQuery } from './schemas.ts';

type Schema = Parameters<typeof readParameters>[0];

function refusalOf(schema: Schema, query: string) {
	try {
		readParameters(schema, new URLSearchParams(query));
	} catch (error) {
		if (error instanceof ApiError) return { status: error.status, ...error.toJSON().error };
		throw error;
	}
	return undefined;
}

describe('a query that is right', () => {
	it('is read with its defaults', () => {
		expect(readParameters(figuresQuery, new URLSearchParams('measure=patients,residents'))).toEqual({
			measure: ['patients', 'residents'],
			areas: 'borough',
			period: 'latest'
		});
		expect(readParameters(areasQuery, new URLSearchParams())).toEqual({});
	});

	it('has its numbers read as numbers', () => {
		const query = new URLSearchParams('kind=advice&near=51.5,-0.1&within=1000&limit=3');
		expect(readParameters(pointsQuery, query)).toEqual({
			kind: 'advice',
			near: [51.5, -0.1],
			within: 1000,
			limit: 3
		});
	});
});

describe('an empty “within”', () => {
	it.each([
		figuresQuery,
		equityQuery,
		planPostsQuery,
		pointsQuery,
		figures.need.query,
		figures.plan.query
	] as Schema[])('asks for nothing: %#', (schema) => {
		for (const text of ['', '  ']) {
			const given = new URLSearchParams({
				within: text,
				...('measure' in schema.shape && { measure: 'link-worker-rate' })
			});
			expect(readParameters(schema, given)).not.toHaveProperty('within', expect.anything());
		}
		expect(refusalOf(schema, 'within=&within=')?.code).toBe('repeated-parameter');
	});

	it('is described as a parameter that may be left out', () => {
		const paths = openApi().paths as Record<
			string,
			{ get: { parameters: { name: string; required: boolean; schema: object }[] } }
		>;
		const found = Object.values(paths).flatMap(({ get }) =>
			get.parameters.filter(({ name }) => name === 'within')
		);
		expect(found.length).toBeGreaterThan(6);
		expect(found.filter(({ required }) => required)).toEqual([]);
		expect(found.map(({ schema }) => 'type' in schema)).not.toContain(false);
	});
});

describe('a query that is wrong is refused, naming the parameter', () => {
	it.each([
		[figuresQuery, '', 'missing-parameter', 'measure'],
		[figuresQuery, 'measure=', 'unknown-measure', 'measure'],
		[figuresQuery, 'measure=patients,', 'unknown-measure', 'measure'],
		[figuresQuery, 'measure=patients,patients', 'unknown-measure', 'measure'],
		[figuresQuery, 'measure=__proto__', 'unknown-measure', 'measure'],
		[figuresQuery, 'measure=patients&measure=residents', 'repeated-parameter', 'measure'],
		[figuresQuery, 'measure=patients&areas=town', 'unknown-area-type', 'areas'],
		[figuresQuery, 'measure=patients&areas=constructor', 'unknown-area-type', 'areas'],
		[figuresQuery, 'measure=patients&period=yesterday', 'unknown-period', 'period'],
		[figuresQuery, 'measure=patients&period=2026-02-30', 'unknown-period', 'period'],
		[figuresQuery, 'measure=patients&colour=red', 'unknown-parameter', 'colour'],
		[figuresQuery, '__proto__=1', 'unknown-parameter', '__proto__'],
		[noQuery, 'a=1', 'unknown-parameter', 'a'],
		[areasQuery, 'type=', 'unknown-area-type', 'type'],
		[pointsQuery, 'kind=pub', 'unknown-kind', 'kind'],
		[pointsQuery, 'near=51.5', 'invalid-parameter', 'near'],
		[pointsQuery, 'near=-0.1,51.5', 'invalid-parameter', 'near'],
		[pointsQuery, 'near=51.5,-0.1,0', 'invalid-parameter', 'near'],
		[pointsQuery, 'near=51.5,NaN', 'invalid-parameter', 'near'],
		[pointsQuery, 'near=51.5,-0.1&within=1e3', 'invalid-parameter', 'within'],
		[pointsQuery, 'near=51.5,-0.1&within=0', 'invalid-parameter', 'within'],
		[pointsQuery, 'within=500', 'invalid-parameter', 'within'],
		[pointsQuery, 'limit=1.5', 'invalid-parameter', 'limit'],
		[pointsQuery, 'limit=', 'invalid-parameter', 'limit']
	] as [Schema, string, string, string][])('%#: %2$s', (schema, query, code, parameter) => {
		expect(refusalOf(schema, query)).toMatchObject({ status: 400, code, parameter });
	});

	it('and says what would have been accepted', () => {
		const refusal = refusalOf(areasQuery, 'type=ward');
		expect(refusal?.message).toBe(
			'“ward” is not a kind of area. There are london, icb, sub-icb, borough, pcn, lsoa.'
		);
		expect(refusal?.allowed).toEqual(['london', 'icb', 'sub-icb', 'borough', 'pcn', 'lsoa']);
	});

	it('of a date that is not written as dates are, in the same words as of no date', () => {
		for (const text of ['2026-6-30', '2026-02-30', '30/06/2026', 'yesterday']) {
			expect(refusalOf(figuresQuery, `measure=patients&period=${text}`), text).toMatchObject({
				code: 'unknown-period',
				message: `“${text}” is not a period. A period is “latest”, “all” or a date such as 2026-06-30.`,
				allowed: ['latest', 'all', 'a date such as 2026-06-30']
			});
		}
	});

	it('of a measure, those that can be set against deprivation, where that is what is asked', () => {
		for (const id of ['happiness', 'patients', ''])
			expect(refusalOf(equityQuery, `measure=${id}`)?.allowed).toEqual(equityMeasureIds);
		expect(refusalOf(equityQuery, '')?.allowed).toEqual(equityMeasureIds);
		expect(refusalOf(equityQuery, 'measure=happiness')?.code).toBe('unknown-measure');
		expect(refusalOf(equityQuery, 'measure=patients')?.code).toBe('invalid-parameter');
	});

	it.each([
		[planPostsQuery, 'n', ['-1', '1.5', '100000', 'many'], '0 to 500'],
		[planPostsQuery, 'gradient', ['0.5', '99', 'steep'], '1 to 10'],
		[planPostsQuery, 'floor', ['-1', '21'], '0 to 20'],
		[pointsQuery, 'limit', ['0', '1.5', '10001'], '1 to 10000'],
		[planAdviceQuery, 'minutes', ['4', '7.5', '61'], '5 to 30']
	] as [Schema, string, string[], string][])('of a number, its range: %#', (schema, name, wrong, range) => {
		for (const text of wrong) {
			expect(refusalOf(schema, new URLSearchParams({ [name]: text }).toString()), text).toMatchObject({
				code: 'invalid-parameter',
				parameter: name,
				allowed: [range]
			});
		}
	});

	it('without repeating ten kilobytes or control characters', () => {
		expect(refusalOf(figuresQuery, `measure=${'x'.repeat(10_000)}`)?.message.length).toBeLessThan(150);
		expect(quoted('a\u0000b\u202Ec\nd')).toBe('“a b c d”');
	});
});
