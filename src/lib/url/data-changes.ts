/** The two releases a reader compares, by the days they stand for; undefined for the last two. */
export interface DataChangesState {
	from: string | undefined;
	to: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string | null) => (text !== null && DAY.test(text) ? text : undefined);

export const dataChangesUrl = {
	parse: (query: URLSearchParams): DataChangesState => ({
		from: day(query.get('from')),
		to: day(query.get('to'))
	}),
	href: ({ from, to }: DataChangesState): string => {
		const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString();
		return query ? `/data/changes?${query}` : '/data/changes';
	}
};
