import { progressOf } from '../../../atlas/returns/sections.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { returnsUrl } from '../../../url/returns.ts';
import { contributions } from '../../contributions/database.ts';
import { openAside } from '../../contributions/return-copies.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';
import { sectionList } from './section-list.ts';

/** The first page of a return: how far each section is, and what to do next. */
export function overviewPage(open: OpenReturn, query: URLSearchParams) {
	const { copy, previous, person } = open;
	const progress = progressOf(copy?.answers ?? {});
	const unfinished = progress.find(({ missing }) => missing > 0);
	const aside = copy && openAside(contributions(), copy.id, person.id);
	const isOurs = !copy || copy.state === 'draft' || copy.state === 'sent-back';
	return {
		head: returnHead(open, query),
		sections: sectionList(open),
		missing: progress.reduce((sum, section) => sum + section.missing, 0),
		isStarted: copy !== null,
		isOurs,
		continueHref: returnsUrl.section(open, (unfinished ?? progress[0])?.id ?? 'programme'),
		lastQuarter: previous && quarterName(previous.period),
		/** Something this person typed too late, and has not chosen about yet. */
		asideHref: aside ? returnsUrl.choose(open, aside.revision) : null
	};
}
