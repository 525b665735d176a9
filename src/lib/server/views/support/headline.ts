import { listInWords } from '../../../atlas/format.ts';
import { categories } from '../../../atlas/support/categories.ts';
import { subjects } from '../../../atlas/support/subjects.ts';
import type { SubjectId } from '../../../atlas/support/subjects.ts';
import { filtersChosen } from '../../../url/support.ts';
import type { SupportState, WalkLimit } from '../../../url/support.ts';
import { listedAnywhere } from '../../queries/support.ts';
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

/** Help with loneliness is what link workers are there for: to ask one is the answer, not a way round it. */
const linkWorkersHelp = ({ kind }: SupportState, wanted: readonly SubjectId[]) =>
	wanted.includes('loneliness') || (wanted.length === 0 && kind === 'connected');

/** Nothing in the whole list is for what was asked: a gap of the list, and not of the place. */
export function isUnlisted({ kind }: SupportState, wanted: readonly SubjectId[]): boolean {
	const { needs, kinds } = listedAnywhere();
	if (wanted.length > 0) return !wanted.some((id) => needs.includes(id));
	return kind !== undefined && !kinds.includes(kind);
}

const MOST_HELD_NAMED = 6;

/** What the list does hold, so that a reader knows what its silence means. */
export function holdingsWords(state: SupportState, wanted: readonly SubjectId[]): string {
	const held = listedAnywhere().needs.map(subjectWords);
	const others = held.length - MOST_HELD_NAMED;
	const names = [...held.slice(0, MOST_HELD_NAMED), ...(others > 0 ? ['more'] : [])];
	// A comma before the last, for names may have an “and” of their own.
	const named = names.length > 1 ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}` : names.join('');
	const none = linkWorkersHelp(state, wanted)
		? `The atlas lists no help ${askedWords(state, wanted)} yet. `
		: '';
	return `${none}What it lists is help with ${named}. There may be other help that nobody has told us of.`;
}

/** The page's heading: a finding once something was asked, else the question. What is not there is not listed; no more is known. */
export function headline(
	state: SupportState,
	wanted: readonly SubjectId[],
	where: Whereabouts | null,
	count: number
): string {
	const asked = askedWords(state, wanted);
	const place = placeWords(where, state.walk);
	if (count === 0) {
		if (!isUnlisted(state, wanted)) {
			// How far it may be is said with the place.
			const isNarrowed =
				filtersChosen({ ...state, walk: undefined }) > 0 ||
				(state.kind && (state.words || state.needs.length > 0));
			return ['The atlas lists no help', asked, place, isNarrowed && 'that fits your choices']
				.filter(Boolean)
				.join(' ');
		}
		return linkWorkersHelp(state, wanted)
			? `Ask a link worker about ${asked.replace(/^with /, '')} ${place}`
			: `The atlas lists no help ${asked} yet`;
	}
	const noun = count === 1 ? 'place' : 'places';
	return asked ? `${count} ${noun} to get help ${asked} ${place}` : `${count} ${noun} to get help ${place}`;
}
