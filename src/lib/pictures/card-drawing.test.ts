import { describe, expect, it } from 'vitest';
import type { BenchmarkRow, TableDrawing } from '../atlas/figure-view.ts';
import { forCard } from './card-drawing.ts';
import { pen } from './pen.ts';
import { drawTable } from './table.ts';

/** Made up. */
const table: TableDrawing = {
	kind: 'table',
	caption: 'Made up',
	nameLabel: 'Part',
	columns: [
		{ key: 'standing', label: 'Met?', numeric: false },
		{ key: 'evidence', label: 'Evidence', numeric: false }
	],
	rows: [
		{
			key: '1',
			name: '1. Made-up part of many words',
			cells: { standing: { text: 'Not reported' }, evidence: { text: 'Long words of evidence' } }
		}
	],
	onCard: ['standing']
};

describe('forCard', () => {
	it('keeps the columns a card has room for, larger', () => {
		const { drawing, enlarged } = forCard(table);
		expect(drawing).toMatchObject({ kind: 'table', columns: [{ key: 'standing' }] });
		expect(enlarged).toBeGreaterThan(1);
	});
	it('keeps three lines of many', () => {
		const rows = Array.from({ length: 11 }, () => ({})) as BenchmarkRow[];
		const { drawing } = forCard({ kind: 'benchmarks', name: 'Made up', rows, marks: [] });
		expect(drawing).toMatchObject({ rows: [{}, {}, {}] });
	});
	it('leaves what is drawn as large as it goes', () => {
		const { onCard: _, ...whole } = table;
		expect(forCard(whole)).toEqual({ drawing: whole, enlarged: 1 });
	});
	it('gives names of a narrow table the room its one column leaves', () => {
		const drawn = drawTable(
			forCard(table).drawing as TableDrawing,
			400,
			pen('light', (words) => words.length * 8)
		);
		expect(drawn.markup).toContain('1. Made-up part of many words');
	});
});
