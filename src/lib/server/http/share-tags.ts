import { CARD_HEIGHT, PICTURE_WIDTH } from '../../pictures/frame.ts';
import { escapeXml } from '../../pictures/svg.ts';
import { pageCardHref } from '../../url/page-cards.ts';
import { pictureUrl } from '../../url/pictures.ts';
import type { FigureAddress } from '../../url/pictures.ts';

const SITE = 'London Provision Atlas';
const AFTER_TITLE = new RegExp(` – ${SITE}$`);
/** For a page that has neither a figure nor a card of its own. */
const usualFigure: FigureAddress = { figure: 'need' };

interface Shared {
	/** Public address of the site. */
	origin: string;
	/** The page's own figure, drawn as a card. */
	figure?: FigureAddress | undefined;
}

/**
 * A page with what other sites and messengers show of it (Open Graph, ogp.me): its own title and finding, read from its
 * head so that they cannot differ, and a card of its own figure or, where it has none, of its title. Pages without a canonical address are for nobody to
 * share, and are left as they are.
 */
export function withShareTags(html: string, { origin, figure }: Shared): string {
	const end = html.indexOf('</head>');
	const head = html.slice(0, Math.max(0, end));
	const title = /<title>([^<]*)<\/title>/.exec(head)?.[1];
	const description = /<meta name="description" content="([^"]*)"/.exec(head)?.[1];
	const address = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
	if (title === undefined || address === undefined) return html;
	const card = figure
		? pictureUrl.card(figure)
		: (pageCardHref(URL.parse(address)?.pathname ?? '') ?? pictureUrl.card(usualFigure));
	const short = title.replace(AFTER_TITLE, '').replaceAll('"', '&quot;');
	const tags: [kind: 'property' | 'name', name: string, content: string | undefined][] = [
		['property', 'og:site_name', SITE],
		['property', 'og:type', 'website'],
		['property', 'og:locale', 'en_GB'],
		['property', 'og:url', address],
		['property', 'og:title', short],
		['property', 'og:description', description],
		['property', 'og:image', escapeXml(origin + card)],
		['property', 'og:image:type', 'image/png'],
		['property', 'og:image:width', String(PICTURE_WIDTH)],
		['property', 'og:image:height', String(CARD_HEIGHT)],
		['property', 'og:image:alt', short],
		['name', 'twitter:card', 'summary_large_image']
	];
	const written = tags
		.flatMap(([kind, name, content]) => (content ? [`<meta ${kind}="${name}" content="${content}" />`] : []))
		.join('\n\t\t');
	return `${head}${written}\n\t${html.slice(end)}`;
}
