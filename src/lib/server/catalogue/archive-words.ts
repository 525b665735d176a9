import { formatPeriod } from '../../atlas/periods.ts';
import { openGovernmentLicence } from '../compiled/data-package.ts';
import { atlasMeta } from '../database.ts';
import { sources } from '../queries/sources.ts';
import { about, catalogue } from './package.ts';

const count = (value: number) => value.toLocaleString('en-GB');

/** What somebody who has only the archive has to know. */
export function archiveReadme(origin: string): string {
	const { version, updated = '' } = atlasMeta();
	const files = catalogue(origin).resources.map((resource) => {
		const rows = 'rows' in resource ? `, ${count(resource.rows)} rows` : '';
		return `- \`${resource.path}\`: ${resource.title}${rows}`;
	});
	return `# ${about.title}

${about.description}

Version ${version}. The newest source or publication in it is of ${formatPeriod(updated)}.
Newer figures, and what changed: ${origin}/data and ${origin}/data/changes

## Start here

\`tables/figures/figures.csv\` has every figure, one a row: its measure, area, date, status, value, what was counted and
out of how many, and its source. \`tables/figures/measures.csv\` says what each measure means. The other tables are what
the figures are worked out from. \`datapackage.json\` says what every column is, its unit and what it can hold
(Frictionless Data Package).

- An empty cell is a missing value, never nought. The column \`status\` says why a figure has none.
- A network that is absent from \`pcn-staff.csv\`, or from a quarter of \`link-worker-history.csv\`, made no return.
- Files are UTF-8, with commas, a header row and lines that end in LF. Codes are text: keep their leading noughts.
- Networks have no borders. The ones drawn here show where most of their patients live.

## Files

${files.join('\n')}
`;
}

/** The terms, and the words that must go with the figures wherever they go. */
export function archiveLicence(origin: string): string {
	const all = [...sources().values()];
	const attributions = [...new Set(all.map(({ attribution }) => attribution))];
	const others = all.filter(({ licence }) => licence !== openGovernmentLicence.title);
	return `# Licence

The tables are offered under the ${openGovernmentLicence.title}: ${openGovernmentLicence.path}
${others.map(({ publisher, title, licence, licence_url }) => `What comes from “${title}” (${publisher}) is under the ${licence}: ${licence_url}\n`).join('')}
Wherever they go, these words go too:

${attributions.map((words) => `> ${words}`).join('\n\n')}

## Sources

${all.map(({ publisher, title, vintage, url, licence }) => `- ${publisher}, ${title}, ${vintage}. ${licence}. ${new URL(url, origin).href}`).join('\n')}
`;
}
