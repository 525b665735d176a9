import { statusEntries, statuses } from '../../atlas/absence.ts';
import { areaTypes } from '../../atlas/area-types.ts';
import { themeNames, themes } from '../../atlas/measure-type.ts';
import { methodHref, topicHref } from '../../atlas/methods/topic-type.ts';
import { measureIds, measureOf } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { outOfEach } from '../../atlas/out-of.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { sitePages } from '../../atlas/search/site-pages.ts';
import { isClosed } from '../../url/public-pages.ts';
import { API_ROOT, endpoints } from '../api/endpoints/index.ts';
import { openGovernmentLicence } from '../compiled/data-package.ts';
import { atlasMeta } from '../database.ts';
import { measurePeriods } from '../queries/figures.ts';
import { sources } from '../queries/sources.ts';
import { siteCitations } from '../views/methods/citations.ts';
import { about } from './package.ts';
import { fileResources } from './resources.ts';

const item = (name: string, address: string, words: string) => `- [${name}](${address}): ${words}`;

/**
 * What a program that reads for somebody has to know before it repeats a figure, as Markdown in the form that
 * llmstxt.org asks: what each part of the site answers, and what every address, measure, file and empty cell means.
 * `origin` is the site's public address; the same lists make the pages, the API and the files, so none is missing here.
 */
export function llmsText(origin: string): string {
	const { version, updated = '' } = atlasMeta();
	const at = (path: string) => `${origin}${path}`;
	return `# ${about.title}

> ${about.description}

Edition ${version}. The newest source or publication in it is of ${formatPeriod(updated)}. Every figure has a date and a
source of its own: give both when you repeat one, and say so where there is none. The status of a figure says why it
has no number; no number is never nought.

## Pages

${pages(at)}

## When there is no number

${absence()}
- [How absence is treated](${at(topicHref('absence'))})

## API

Free, without a key, open to any site. What means nothing is refused with 400 or 404, in words and in JSON.

${endpoints
	.map(({ path, example, summary, about: more }) =>
		item(`GET ${API_ROOT}${path}`, at(API_ROOT + example), [summary, more].filter(Boolean).join('. '))
	)
	.join('\n')}

## Measures

The name in code marks is what the API and the files call it. Each address says how the figure is worked out, with a
real area.

${themes.map((theme) => themeMeasures(theme, at)).join('\n\n')}

## Data files

${files(at)}

## Licence

The tables are offered under the [${openGovernmentLicence.title}](${openGovernmentLicence.path}). Wherever they go, these
words go too:

${[...new Set([...sources().values()].map(({ attribution }) => `> ${attribution}`))].join('\n>\n')}

## Sources

${[...sources().values()]
	.map(({ title, url, publisher, vintage, licence }) =>
		item(title, new URL(url, origin).href, `${publisher}, ${vintage}. ${licence}.`)
	)
	.join('\n')}

## How to cite

${siteCitations()
	.map(({ heading, text }) => `- ${heading}: ${text}`)
	.join('\n')}
- One figure: its publisher and date first, then the atlas and its edition; the address of its measure above has the words.
`;
}

const pages = (at: (path: string) => string) =>
	sitePages
		.filter(({ href }) => !isClosed(href))
		.map(({ name, href, about: words }) => item(name, at(href), words))
		.join('\n');

const absence = () =>
	statuses
		.map((status) => {
			const { words, explanation, hasNumber } = statusEntries[status];
			return `- \`${status}\` (“${words}”): ${explanation} ${hasNumber ? 'Has a number.' : 'Has no number: null in JSON, an empty cell in CSV.'}`;
		})
		.join('\n');

function themeMeasures(theme: (typeof themes)[number], at: (path: string) => string): string {
	const ids = measureIds.filter((id) => measureOf(id).theme === theme);
	return [
		`### ${themeNames[theme]}`,
		'',
		...ids.map((id) => item(`\`${id}\``, at(methodHref(id)), measureWords(id)))
	].join('\n');
}

/** "Link workers per 10,000 patients. In posts per 10,000 patients, out of registered patients, …". */
function measureWords(id: MeasureId): string {
	const { name, unit, areaTypes: types, precision, caveats } = measureOf(id);
	const denominator = outOfEach(measureOf(id));
	const latest = measurePeriods().get(id)?.latest;
	return [
		`${name}. In ${unit}${denominator === null ? '' : `, out of ${denominator}`}`,
		`For ${types.map((type) => areaTypes[type].plural).join(', ')}${latest ? `; latest ${formatPeriod(latest, precision)}` : ''}`,
		...caveats.map((caveat) => caveat.replace(/\.$/, ''))
	]
		.map((sentence) => `${sentence}.`)
		.join(' ');
}

function files(at: (path: string) => string): string {
	const { tabular, borders } = fileResources();
	return [
		item(
			'Everything at once',
			at('/data/london-provision-atlas.zip'),
			'every file below, with its description and licence'
		),
		item(
			'datapackage.json',
			at('/data/datapackage.json'),
			'every file and column (Frictionless Data Package)'
		),
		item('catalog.jsonld', at('/data/catalog.jsonld'), 'the same as a DCAT catalogue'),
		item(
			'Open Referral UK',
			at('/openreferral/v3'),
			'the directory of services, by the national standard for sharing them'
		),
		...tabular.map(({ path, title, rows }) =>
			item(path, at(`/data/${path}`), `${title}, ${rows.toLocaleString('en-GB')} rows`)
		),
		...borders.map(({ path, title }) => item(path, at(`/data/${path}`), title))
	].join('\n');
}
