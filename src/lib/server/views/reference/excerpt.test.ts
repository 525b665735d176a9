import { describe, expect, it } from 'vitest';
import { jsonExcerpt, textExcerpt } from './excerpt.ts';

describe('an answer cut down', () => {
	it('keeps the first two of a list and says how many more', () => {
		const body = { areas: [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'd' }], version: 'v' };
		expect(jsonExcerpt(body)).toBe(
			'{\n  "areas": [\n    {\n      "code": "a"\n    },\n    {\n      "code": "b"\n    },\n    … 2 more\n  ],\n  "version": "v"\n}'
		);
	});

	it('keeps points and short lists whole, and cuts long text', () => {
		expect(JSON.parse(jsonExcerpt({ bbox: [1, 2, 3, 4], names: ['a', 'b'], nothing: null }))).toEqual({
			bbox: [1, 2, 3, 4],
			names: ['a', 'b'],
			nothing: null
		});
		expect(jsonExcerpt('x'.repeat(500)).length).toBeLessThan(120);
	});

	it('is the beginning of one that is long without long lists', () => {
		const body = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`name${at}`, at]));
		const lines = jsonExcerpt(body).split('\n');
		expect(lines.length).toBe(151);
		expect(lines.slice(0, 2)).toEqual(['{', '  "name0": 0,']);
		expect(lines.at(-1)).toBe('… 1,852 more lines');
		const almost = Object.fromEntries(Object.entries(body).slice(0, 149));
		expect(jsonExcerpt(almost).split('\n').at(-1)).toBe('… 1 more line');
	});

	it('is the whole of a short table', () => {
		expect(textExcerpt('a,b\r\n1,2\r\n')).toBe('a,b\n1,2');
		expect(textExcerpt('a\r\n1\r\n2\r\n3\r\n4\r\n')).toBe('a\n1\n2\n… 2 more');
	});
});
