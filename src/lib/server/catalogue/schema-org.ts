import { openGovernmentLicence } from '../compiled/data-package.ts';
import { atlasMeta } from '../database.ts';
import { about } from './package.ts';

/**
 * The dataset in the words of schema.org, for search engines that list data, as text that is safe inside a script
 * element: no character in it can end the element.
 */
export function schemaOrgText(origin: string): string {
	const { updated, version } = atlasMeta();
	const file = (path: string, encodingFormat: string) => ({
		'@type': 'DataDownload',
		encodingFormat,
		contentUrl: `${origin}/data/${path}`
	});
	const dataset = {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: about.title,
		description: about.description,
		url: `${origin}/data`,
		license: openGovernmentLicence.path,
		isAccessibleForFree: true,
		dateModified: updated,
		version,
		keywords: about.keywords,
		spatialCoverage: 'London, England',
		creator: { '@type': 'Organization', name: about.publisher, url: origin },
		distribution: [
			file(`${about.name}.zip`, 'application/zip'),
			file('tables/figures/figures.csv', 'text/csv'),
			file('datapackage.json', 'application/json')
		]
	};
	return JSON.stringify(dataset).replace(
		/[<>&\u2028\u2029]/g,
		(mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
