import { mappedAreaTypes } from '../../../atlas/area-types.ts';
import { measureIds, measureOf } from '../../../atlas/measures.ts';
import { themeNames } from '../../../atlas/measure-type.ts';
import { sitePages } from '../../../atlas/search/site-pages.ts';
import { waysOfSaying } from '../../../atlas/support/everyday-words.ts';
import { subjectIds, subjects } from '../../../atlas/support/subjects.ts';
import { gapsUrl } from '../../../url/gaps.ts';
import { supportUrl } from '../../../url/support.ts';
import type { SearchRow } from './row.ts';

/** What the site knows by its own registries: kinds of help, measures and pages. */
export function fixedRows(): SearchRow[] {
	return [...topicRows(), ...measureRows(), ...pageRows()];
}

const topicRows = (): SearchRow[] =>
	subjectIds.map((id) => ({
		kind: 'topic',
		ref: id,
		name: subjects[id].name,
		detail: `${subjects[id].description} ${waysOfSaying(id)}`,
		context: `Kind of help, ${subjects[id].description}`,
		href: supportUrl.href({ ...supportUrl.start, needs: [id] })
	}));

/** The order in which a measure's map is looked for: networks are what most readers compare. */
const areasOffered = ['pcn', ...mappedAreaTypes.filter((type) => type !== 'pcn')] as const;

function measureRows(): SearchRow[] {
	return measureIds.flatMap((id) => {
		const measure = measureOf(id);
		const areas = areasOffered.find((type) => measure.areaTypes.includes(type));
		if (!measure.listed || !areas) return [];
		const { name, shortName, question, theme } = measure;
		return {
			kind: 'measure',
			ref: id,
			name,
			// Its id as well, which is what downloads and the API call it.
			detail: `${shortName} ${question} ${themeNames[theme]} ${id} map figure`,
			context: `Measure, ${question}`,
			href: gapsUrl.href({ ...gapsUrl.start, areas, show: id })
		};
	});
}

const pageRows = (): SearchRow[] =>
	sitePages.map(({ href, name, about, words }) => ({
		kind: 'page',
		ref: href,
		name,
		detail: `${about} ${words}`,
		context: `Page, ${about}`,
		href
	}));
