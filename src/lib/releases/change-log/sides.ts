import type { TableRows } from '../../atlas/tables.ts';
import type { ChangeLog } from './change-log.ts';

/** The tables as the public sees them now, and as they would be. */
export interface Sides {
	before: TableRows;
	after: TableRows;
}

/** What the log of one kind of release has of its own. */
export type KindLog = Pick<ChangeLog, 'totals' | 'sorts' | 'odd' | 'notRecomputed'>;
