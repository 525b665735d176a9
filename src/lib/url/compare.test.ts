import { describe, expect, it } from 'vitest';
import { compareUrl } from './compare.ts';

const parse = (query: string) => compareUrl.parse(new URLSearchParams(query));

describe('the compare page’s address', () => {
	it('reads codes with commas or one by one, each once, in order', () => {
		const wanted = ['E09000012', 'U27585', 'QMF'];
		expect(parse('with=E09000012,U27585,QMF').areas).toEqual(wanted);
		expect(parse('with=E09000012&with=u27585&with=E09000012,qmf').areas).toEqual(wanted);
		expect(parse('with=E09000012-hackney').areas).toEqual(['E09000012']);
	});
	it('keeps nonsense out', () => {
		expect(parse("with=,,%20,'; drop table,E0900001200000").areas).toEqual([]);
		expect(parse('').areas).toEqual([]);
		expect(parse('add=%00Camden%0A%20').add).toBe('Camden');
	});
	it('writes what it reads', () => {
		const href = compareUrl.href(['E09000012', 'QMF']);
		expect(href).toBe('/areas/compare?with=E09000012,QMF');
		expect(parse(href.split('?')[1] ?? '').areas).toEqual(['E09000012', 'QMF']);
		expect(compareUrl.href([])).toBe('/areas/compare');
	});
});
