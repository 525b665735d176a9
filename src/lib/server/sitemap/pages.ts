// The bundler lists every page of the site, so that a new one is never forgotten.
const files = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));

/** "/src/routes/plan/advice/+page.svelte" -> "/plan/advice". */
export function pathOfPage(file: string): string {
	const path = file
		.replace(/^.*?\/routes/, '')
		.replace(/\/\+page\.svelte$/, '')
		.replace(/\/\([^)]*\)/g, '');
	return path || '/';
}

const paths = files.map(pathOfPage).sort();

/** Pages that stand at one address. */
export const pagePaths: readonly string[] = paths.filter((path) => !path.includes('['));

/** First parts of the addresses of pages: "areas", "plan". */
const sections = new Set(
	paths.map((path) => path.split('/')[1] ?? '').filter((part) => part !== '' && !part.includes('['))
);

/**
 * The address that was meant by one typed with capitals: "/PLAN/Advice" -> "/plan/advice"; what follows a section is
 * left for it to read. Undefined where small letters change nothing, or lead nowhere.
 */
export function inSmallLetters(pathname: string): string | undefined {
	const lower = pathname.toLowerCase();
	if (lower !== pathname && pagePaths.includes(lower)) return lower;
	const [, first = '', ...rest] = pathname.split('/');
	const section = first.toLowerCase();
	return section !== first && sections.has(section) ? `/${[section, ...rest].join('/')}` : undefined;
}
