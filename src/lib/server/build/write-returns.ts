import type Database from 'better-sqlite3';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { publicAnswers } from '../../atlas/returns/public-answers.ts';

/** Every published return, cut to what the public may read. */
export function writeReturns(db: Database.Database, { returns }: Pick<AtlasInputs, 'returns'>): void {
	const insert = db.prepare(
		`insert into borough_return (borough, period, published, revision, stage, answers, withheld)
		 values (?, ?, ?, ?, ?, ?, ?)`
	);
	for (const { borough, period, published, revision, answers } of returns) {
		const shown = publicAnswers(answers);
		const stage = shown.answers.stage ?? null;
		insert.run(
			borough,
			period,
			published,
			revision,
			stage,
			JSON.stringify(shown.answers),
			JSON.stringify(shown.withheld)
		);
	}
}
