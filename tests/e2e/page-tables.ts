/** A table of a page as its reader sees it: words of the heads, and of each row's cells, the name of the row first. */
export interface PageTable {
	heads: string[];
	rows: string[][];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** What is only for the eye, or stands beside the name of a row, is no part of its words. */
const beside = /<span[^>]*(?:aria-hidden="true"|class="provenance[^"]*")[^>]*>.*?<\/span>/gs;

function words(html: string): string {
	return html
		.replace(/<!--.*?-->/gs, '')
		.replace(beside, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}

const inside = (html: string, tag: string): string[] =>
	[...html.matchAll(new RegExp(`<(?:${tag})\\b[^>]*>(.*?)</(?:${tag})>`, 'gs'))].map(([, text = '']) => text);

/** Every table in the HTML that the server sends, before any script has run. */
export function pageTables(html: string): PageTable[] {
	return inside(html, 'table').map((table) => ({
		heads: inside(inside(table, 'thead')[0] ?? '', 'th').map(words),
		rows: inside(table.replace(/<thead.*?<\/thead>/gs, ''), 'tr').map((row) =>
			inside(row, 'th|td').map(words)
		)
	}));
}
