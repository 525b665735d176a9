import { listInWords } from '../../../atlas/format.ts';
import { categories } from '../../../atlas/support/categories.ts';
import { subjects } from '../../../atlas/support/subjects.ts';
import type { SubjectId } from '../../../atlas/support/subjects.ts';
import type { SupportState, WalkLimit } from '../../../url/support.ts';
import type { Whereabouts } from './where.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What each subject is called after "help with". */
const afterHelpWith: Partial<Record<SubjectId, string>> = {
	'link-worker': 'finding a link worker',
	debt: 'debt and money',
	english: 'English',
	books: 'books and a warm place',
	'peer-support': 'meeting people who have been there'
};

export const subjectWords = (id: SubjectId): string => afterHelpWith[id] ?? lower(subjects[id].name);

/** "with housing and debt and money" reads badly: the longest list is three. */
const MOST_NAMED = 3;

/** What was asked for, after "help": "with debt and money", "like “choir practice”"; empty when nothing was. */
export function askedWords(state: SupportState, wanted: readonly SubjectId[]): string {
	if (wanted.length > 0) return `with ${listInWords(wanted.slice(0, MOST_NAMED).map(subjectWords))}`;
	if (state.words) return `with “${state.words}”`;
	if (state.kind) return `with ${lower(categories[state.kind].inWords)}`;
	return '';
}

export function placeWords(where: Whereabouts | null, walk: WalkLimit | undefined): string {
	if (where === null) return 'in London';
	if (where.from && walk) return `within ${walk} minutes’ walk of ${where.label}`;
	return `${where.kind === 'borough' ? 'in' : 'near'} ${where.label}`;
}

/** The page's heading: a finding once something was asked, else the question. */
export function headline(
	state: SupportState,
	wanted: readonly SubjectId[],
	where: Whereabouts | null,
	count: number
): string {
	const asked = askedWords(state, wanted);
	const place = placeWords(where, state.walk);
	if (count === 0) return `We found no help ${[asked, place].filter(Boolean).join(' ')}`;
	const noun = count === 1 ? 'place' : 'places';
	return asked ? `${count} ${noun} to get help ${asked} ${place}` : `${count} ${noun} to get help ${place}`;
}
