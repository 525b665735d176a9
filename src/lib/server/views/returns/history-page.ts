import { sameAnswers } from '../../../atlas/returns/differences.ts';
import { returnsUrl } from '../../../url/returns.ts';
import { contributions } from '../../contributions/database.ts';
import { returnRevisions } from '../../contributions/returns.ts';
import { historyEntries } from './history-entries.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';

/** Every copy of a return: who, when, what changed, and whether it can be brought back. */
export function historyPage(open: OpenReturn, query: URLSearchParams) {
	const { copy } = open;
	const revisions = copy ? returnRevisions(contributions(), copy.id) : [];
	return {
		head: returnHead(open, query),
		entries: historyEntries(revisions).map(({ answers, ...entry }) => ({
			...entry,
			stands: entry.revision === copy?.revision,
			// A step that changed no answer has nothing that the copy before it has not.
			canRestore: !entry.isAside && entry.changes.length > 0 && !!copy && !sameAnswers(answers, copy.answers),
			chooseHref: entry.isAside ? returnsUrl.choose(open, entry.revision) : null
		}))
	};
}
