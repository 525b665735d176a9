import type Database from 'better-sqlite3';
import { computeFigures } from '../../atlas/compute/index.ts';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { measureIds } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';

export function writeFigures(db: Database.Database, inputs: AtlasInputs): void {
	const position = db.prepare('insert into measure (id, position, latest, periods) values (?, ?, ?, ?)');
	const insert = db.prepare(
		`insert into figure (measure, period, area, status, value, numerator, denominator, lower, upper, returned, members, source)
		 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	);
	const periods = new Map<MeasureId, Set<string>>(measureIds.map((id) => [id, new Set()]));
	for (const figure of computeFigures(inputs)) {
		periods.get(figure.measure)?.add(figure.period);
		insert.run(
			figure.measure,
			figure.period,
			figure.area,
			figure.status,
			figure.value,
			figure.numerator,
			figure.denominator,
			figure.lower ?? null,
			figure.upper ?? null,
			figure.returned,
			figure.members,
			figure.source
		);
	}
	[...periods].forEach(([measure, found], at) => {
		const sorted = [...found].sort();
		position.run(measure, at, sorted.at(-1) ?? '', JSON.stringify(sorted));
	});
}
