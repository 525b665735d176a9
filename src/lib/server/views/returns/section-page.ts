import type { Section } from '../../../atlas/returns/questions.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { nextSection } from '../../../atlas/returns/sections.ts';
import { latestFigures } from '../../queries/figures.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';
import { sectionList } from './section-list.ts';
import { fillable, sectionGroups } from './section-fields.ts';

/** "NHS England counts 11.2 full-time link workers …": what a borough's own posts stand beside. */
function nhsWords(code: string, name: string): string | null {
	const figure = latestFigures(code, ['link-worker-fte']).get('link-worker-fte');
	if (!figure) return null;
	const { text, isAbsent } = figureText(figure);
	const day = formatPeriod(figure.period);
	return isAbsent
		? `For ${name}, NHS England’s return for ${day} says: ${text}.`
		: `For ${name}, NHS England’s return for ${day} counts link workers for ${text} full-time posts.`;
}

/** One section of a return, as its form shows it. */
export function sectionPage(open: OpenReturn, section: Section, query: URLSearchParams) {
	const { borough, copy, previous } = open;
	const answers = copy?.answers ?? {};
	const next = nextSection(section.id);
	// Numbers of referrals are counted anew each quarter; last quarter's are shown and not copied.
	const canFill =
		section.id !== 'referrals' && fillable(section, answers, previous?.answers ?? null).length > 0;
	return {
		head: returnHead(open, query),
		section: { id: section.id, title: section.title, introduction: section.introduction },
		groups: sectionGroups(section, answers, previous?.answers ?? null),
		sections: sectionList(open),
		lastQuarter: previous && quarterName(previous.period),
		canFill,
		next: next ? next.title : null,
		isWithEditors: copy?.state === 'submitted' || copy?.state === 'accepted',
		isPublished: copy?.state === 'published',
		nhs: section.id === 'people' ? nhsWords(borough.code, borough.name) : null
	};
}
