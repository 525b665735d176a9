import { kebab } from '../atlas/names.ts';

/** What has just been done, said once at the top of the page that follows. */
export const returnNotices = {
	saved: 'Saved.',
	merged: 'Saved. Somebody else had saved other answers in the meantime; theirs are kept too.',
	filled: 'What was empty now has last quarter’s answers. Check that they are still true.',
	'nothing-to-fill': 'Last quarter’s return has nothing for what is empty here.',
	restored: 'The earlier copy is back, as a new one. Nothing was lost.',
	chosen: 'Saved as you chose. Both versions stay in the history.',
	moved: 'Somebody changed this return a moment ago. This is how it stands now.'
} as const;
export type ReturnNotice = keyof typeof returnNotices;

export const returnSubpages = ['check', 'preview', 'history', 'submitted', 'choose'] as const;
export type ReturnSubpage = (typeof returnSubpages)[number];

/** One borough's return for one quarter in an address: "hackney", "2026-09-30". */
export interface ReturnPlace {
	borough: { name: string };
	period: string;
}

const withNotice = (path: string, notice?: ReturnNotice) => (notice ? `${path}?done=${notice}` : path);
const overview = ({ borough, period }: ReturnPlace) => `/returns/${kebab(borough.name)}/${period}`;

export const returnsUrl = {
	index: '/returns',
	spreadsheet: '/returns/spreadsheet',
	overview: (place: ReturnPlace, notice?: ReturnNotice) => withNotice(overview(place), notice),
	section: (place: ReturnPlace, section: string, notice?: ReturnNotice) =>
		withNotice(`${overview(place)}/${section}`, notice),
	/** The field of one question. */
	question: (place: ReturnPlace, section: string, question: string) =>
		`${overview(place)}/${section}#${question}`,
	page: (place: ReturnPlace, page: ReturnSubpage, notice?: ReturnNotice) =>
		withNotice(`${overview(place)}/${page}`, notice),
	choose: (place: ReturnPlace, copy: number, notice?: ReturnNotice) =>
		`${overview(place)}/choose?copy=${copy}${notice ? `&done=${notice}` : ''}`,
	/** The sentence for a notice in the address; null for none, or one there is not. */
	notice: (query: URLSearchParams): string | null => {
		const done = query.get('done') ?? '';
		return Object.hasOwn(returnNotices, done) ? returnNotices[done as ReturnNotice] : null;
	}
};
