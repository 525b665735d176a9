import { expect, it } from 'vitest';
import type { Table } from '../../atlas/table-type.ts';
import { csvBytes } from './write-tables.ts';

it('writes a long table, part by part, as one file', () => {
	const columns = {
		code: { type: 'text', optional: false, description: '' },
		name: { type: 'text', optional: false, description: '' },
		rate: { type: 'number', decimals: 2, optional: false, description: '' }
	} satisfies Table['columns'];
	const rows = Array.from({ length: 9_000 }, (_, at) => ({ code: `A${at}`, name: 'é, "x"', rate: at / 3 }));
	const lines = csvBytes({ columns }, rows).toString().split('\n');
	expect(lines).toHaveLength(9_002);
	expect([lines[0], lines[1], lines.at(-1)]).toEqual(['code,name,rate', 'A0,"é, ""x""",0', '']);
	expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(rows.map(({ code }) => code));
	expect(lines[9_000]).toBe('A8999,"é, ""x""",2999.67');
});

it('writes a number to its decimals, and a whole one as it is', () => {
	const columns = {
		rate: { type: 'number', decimals: 2, optional: false, description: '' }
	} satisfies Table['columns'];
	const rows = [1 / 3, 12, -0, -3, 1e21, 0.1 + 0.2, 2.999].map((rate) => ({ rate }));
	const written = ['rate', '0.33', '12', '0', '-3', '1e+21', '0.3', '3', ''];
	expect(csvBytes({ columns }, rows).toString().split('\n')).toEqual(written);
});
