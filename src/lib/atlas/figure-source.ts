/** A source as a figure names it: who says so, as of when, and where the whole entry stands. */
export interface FigureSource {
	title: string;
	publisher: string;
	vintage: string;
	licence: string;
	/** Address of the entry on the data page. */
	href: string;
}
