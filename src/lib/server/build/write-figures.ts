import type Database from 'better-sqlite3';
import { computeFigures } from '../../atlas/compute/index.ts';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { measureIds } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import type { Figure } from '../../atlas/figure.ts';
import { insertRows } from './insert-rows.ts';

const columns = [
	...(['measure', 'period', 'area', 'status', 'value', 'numerator', 'denominator'] as const),
	...(['lower', 'upper', 'returned', 'members', 'source'] as const)
] satisfies (keyof Figure)[];

export function writeFigures(db: Database.Database, inputs: AtlasInputs): void {
	const position = db.prepare('insert into measure (id, position, latest, periods) values (?, ?, ?, ?)');
	const periods = new Map<MeasureId, Set<string>>(measureIds.map((id) => [id, new Set()]));
	function* rows() {
		for (const figure of computeFigures(inputs)) {
			periods.get(figure.measure)?.add(figure.period);
			yield columns.map((column) => figure[column] ?? null);
		}
	}
	insertRows(db, 'figure', columns, rows());
	[...periods].forEach(([measure, found], at) => {
		const sorted = [...found].sort();
		position.run(measure, at, sorted.at(-1) ?? '', JSON.stringify(sorted));
	});
}
