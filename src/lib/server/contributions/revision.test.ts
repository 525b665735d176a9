import { expect, it } from 'vitest';
import { addCorrection } from './corrections.ts';
import { openContributions } from './database.ts';
import { revisionOf } from './revision.ts';

it('is another when a mistake is reported and when something is published, and not while it is only under way', () => {
	const db = openContributions(':memory:');
	const first = revisionOf(db);
	addCorrection(db, { subject: 'area:E09000012', subjectName: 'Hackney', message: 'Made up.' });
	const reported = revisionOf(db);
	expect(reported).not.toBe(first);
	db.exec(
		`insert into publication (state, published_by, published_by_name, published_at)
		 values ('pending', 'made-up-eve', 'Eve Editor', '2026-11-20T10:00:00.000Z')`
	);
	expect(revisionOf(db)).toBe(reported);
	db.exec(`update publication set state = 'published'`);
	expect(revisionOf(db)).not.toBe(reported);
	db.close();
});
