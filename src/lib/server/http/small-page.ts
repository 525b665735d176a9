import { escapeXml } from '../../pictures/svg.ts';

/** What a page says that stands apart from the framework: before it is asked, or when it fails. Plain text, no markup. */
interface SmallPage {
	status: number;
	heading: string;
	paragraphs: readonly string[];
	/** Where “Try again” leads: a path of this site. Left out where trying again means sending a form. */
	again?: string | undefined;
}

/**
 * A page of the site’s own without its header and its parts: HTML, complete, running nothing, laid out by
 * static/small-page.css. src/error.html is the same page for what the framework itself cannot draw.
 */
export function smallPage({ status, heading, paragraphs, again }: SmallPage): string {
	const words = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');
	const tryAgain = again === undefined ? '' : `<p><a href="${escapeXml(again)}">Try again</a></p>`;
	return `<!doctype html>
<html lang="en-GB">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="light dark" />
		<meta name="robots" content="noindex" />
		<title>${escapeXml(heading)} – London Provision Atlas</title>
		<link rel="icon" href="/icon.svg" type="image/svg+xml" />
		<link rel="stylesheet" href="/small-page.css" />
	</head>
	<body>
		<header><a href="/">London Provision Atlas</a></header>
		<main><h1>${escapeXml(heading)}</h1>${words}${tryAgain}<p class="source">Error ${status}</p></main>
	</body>
</html>
`;
}
