import { unreadIn } from './unread.ts';

/** The two releases a reader compares, by the days they stand for; undefined for the last two. */
export interface DataChangesState {
	from: string | undefined;
	to: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string | null) => (text !== null && DAY.test(text) ? text : undefined);

const parse = (query: URLSearchParams): DataChangesState => ({
	from: day(query.get('from')),
	to: day(query.get('to'))
});

function href({ from, to }: DataChangesState): string {
	const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString();
	return query ? `/data/changes?${query}` : '/data/changes';
}

export const dataChangesUrl = {
	parse,
	href,
	/** `from` and `to` are the two releases that the page compares, the earlier first, however they were asked for. */
	unread(query: URLSearchParams, { from, to }: DataChangesState): string[] {
		const asked = parse(query);
		const usual = (one: string | undefined) => (one === from || one === to ? null : '');
		return unreadIn(query, '/data/changes', { from: usual(asked.from), to: usual(asked.to) });
	}
};
