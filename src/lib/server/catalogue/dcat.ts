import { measureIds } from '../../atlas/measures.ts';
import { measurePeriods } from '../queries/figures.ts';
import { openGovernmentLicence } from '../compiled/data-package.ts';
import { atlasMeta } from '../database.ts';
import { about, catalogue } from './package.ts';

const context = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	spdx: 'http://spdx.org/rdf/terms#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
} as const;

const english = (text: string) => ({ '@value': text, '@language': 'en' });
const typed = (value: string, type: string) => ({ '@value': value, '@type': type });
const link = (id: string) => ({ '@id': id });
const authority = 'http://publications.europa.eu/resource/authority';
const mediaType = (type: string) => link(`https://www.iana.org/assignments/media-types/${type}`);

/** The whole of Greater London, and the days its figures stand for, first to last. */
function coverage() {
	const periods = measureIds.flatMap((id) => measurePeriods().get(id)?.periods ?? []).sort();
	return {
		'dct:spatial': link('http://statistics.data.gov.uk/id/statistical-geography/E12000007'),
		'dct:temporal': {
			'@type': 'dct:PeriodOfTime',
			'dcat:startDate': typed(periods[0] ?? '', 'xsd:date'),
			'dcat:endDate': typed(periods.at(-1) ?? '', 'xsd:date')
		}
	};
}

/**
 * The atlas as a catalogue in DCAT 3, with the properties that DCAT-AP asks for: one dataset, a distribution for each
 * file and for the archive of them all, and the two services that answer the same. JSON-LD.
 */
export function dcatCatalogue(origin: string) {
	const { updated = '' } = atlasMeta();
	const site = `${origin}/data`;
	const modified = typed(updated, 'xsd:date');
	const publisher = {
		'@id': `${site}#publisher`,
		'@type': 'foaf:Agent',
		'foaf:name': english(about.publisher)
	};
	const licence = link(openGovernmentLicence.path);
	const { resources, version } = catalogue(origin);
	const archive = {
		'@id': `${site}#archive`,
		'@type': 'dcat:Distribution',
		'dct:title': english('Every table in one archive, with what each column means'),
		'dcat:accessURL': link(site),
		'dcat:downloadURL': link(`${site}/${about.name}.zip`),
		'dcat:mediaType': mediaType('application/zip'),
		'dct:format': link(`${authority}/file-type/ZIP`),
		'dct:license': licence
	};
	const files = resources.map(({ name, title, path, mediatype, bytes, hash, licenses }) => ({
		'@id': `${site}#${name}`,
		'@type': 'dcat:Distribution',
		'dct:title': english(title),
		'dcat:accessURL': link(site),
		'dcat:downloadURL': link(`${site}/${path}`),
		'dcat:mediaType': mediaType(mediatype),
		'dct:format': link(`${authority}/file-type/${mediatype === 'text/csv' ? 'CSV' : 'JSON'}`),
		'dcat:byteSize': typed(String(bytes), 'xsd:nonNegativeInteger'),
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': link('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
			'spdx:checksumValue': typed(hash.replace('sha256:', ''), 'xsd:hexBinary')
		},
		'dct:conformsTo': link(`${site}/datapackage.json`),
		'dct:license': link((licenses[0] ?? openGovernmentLicence).path)
	}));
	const dataset = {
		'@id': `${site}#dataset`,
		'@type': 'dcat:Dataset',
		'dct:title': english(about.title),
		'dct:description': english(about.description),
		'dct:identifier': site,
		'dct:publisher': publisher,
		'dct:language': link(`${authority}/language/ENG`),
		'dct:modified': modified,
		'dcat:version': version,
		'dcat:keyword': about.keywords.map(english),
		'dcat:theme': [link(`${authority}/data-theme/HEAL`), link(`${authority}/data-theme/SOCI`)],
		'dcat:landingPage': link(site),
		...coverage(),
		'dcat:distribution': [archive, ...files]
	};
	return {
		'@context': context,
		'@id': site,
		'@type': 'dcat:Catalog',
		'dct:title': english(`${about.title}: open data`),
		'dct:description': english('The tables, figures and services of the atlas.'),
		'dct:publisher': publisher,
		'dct:language': link(`${authority}/language/ENG`),
		'dct:license': licence,
		'dct:modified': modified,
		'foaf:homepage': link(origin),
		'dcat:dataset': [dataset],
		'dcat:service': [
			service(`${origin}/api/v1`, 'The figures as JSON, CSV and GeoJSON', `${origin}/api/v1/openapi.json`),
			service(`${origin}/openreferral/v3`, 'The directory of support, Open Referral UK 3.0')
		].map((each) => ({ ...each, 'dcat:servesDataset': link(`${site}#dataset`), 'dct:license': licence }))
	};
}

const service = (endpoint: string, title: string, description?: string) => ({
	'@id': endpoint,
	'@type': 'dcat:DataService',
	'dct:title': english(title),
	'dcat:endpointURL': link(endpoint),
	...(description && { 'dcat:endpointDescription': link(description) })
});
