import { describe, expect, it } from 'vitest';
import { columnBounds, columnTitle, columnUnit } from './column-facts.ts';
import { computedTables } from './computed-tables.ts';
import type { Table } from './table-type.ts';
import { tables } from './tables.ts';

const columns = Object.values<Table>({ ...tables, ...computedTables }).flatMap((table) =>
	Object.entries(table.columns).map(([name, column]) => ({ name, ...column }))
);

describe('what is known of every column', () => {
	it('has a unit for each that holds numbers, and a title that is no column name', () => {
		expect(columns.length).toBeGreaterThan(90);
		for (const { name, type } of columns) {
			if (type === 'integer' || type === 'number') expect(columnUnit(name), name).toBeDefined();
			expect(columnTitle(name)).not.toMatch(/_|\b(lsoa|pcn|fte|imd)\b/);
		}
	});

	it('reads as people do', () => {
		expect(columnTitle('link_worker_fte')).toBe('Link worker full-time equivalent');
		expect(columnTitle('sub_icb')).toBe('Sub-ICB location');
		expect(columnTitle('disability_base')).toBe('Disability, all asked');
		expect(columnBounds('imd_decile')).toEqual({ minimum: 1, maximum: 10 });
		expect(columnBounds('patients')).toEqual({ minimum: 0 });
		expect(columnBounds('value')).toEqual({});
	});
});
