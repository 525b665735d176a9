import type Database from 'better-sqlite3';

/** What the keys in the trail stand for, looked up once for a page of it. */
export interface AuditNames {
	/** Names of the people who have accounts, by the account's key. */
	people: ReadonlyMap<string, string>;
	/** Numbers of the returns, by their subject in the trail. */
	returns: ReadonlyMap<string, number>;
}

export function auditNames(db: Database.Database): AuditNames {
	const people = db.prepare('select id, name from user').all() as { id: string; name: string }[];
	const returns = db
		.prepare(`select 'return:' || borough || ':' || period as subject, id from borough_return`)
		.all() as { subject: string; id: number }[];
	return {
		people: new Map(people.map(({ id, name }) => [id, name])),
		returns: new Map(returns.map(({ subject, id }) => [subject, id]))
	};
}
