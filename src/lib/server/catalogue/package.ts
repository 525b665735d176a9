import { region } from '../../atlas/region.ts';
import { openGovernmentLicence, profiles } from '../compiled/data-package.ts';
import { atlasMeta } from '../database.ts';
import { sources } from '../queries/sources.ts';
import { fileResources } from './resources.ts';

export const about = {
	name: 'london-provision-atlas',
	title: 'London Provision Atlas',
	description:
		'Where social prescribing is in London, and where it is missing: link workers, debt advice and deprivation for boroughs, primary care networks, boards and small areas, with every table they are worked out from. A network that made no return has no figure; that is not nought.',
	publisher: 'London Provision Atlas',
	keywords: [
		'social prescribing',
		'link workers',
		'primary care networks',
		'advice services',
		'deprivation',
		region.name
	]
} as const;

/** The atlas as a Frictionless Data Package (v2): served at /data/datapackage.json, and inside the archive of all files. */
export function catalogue(origin: string) {
	const { version, updated } = atlasMeta();
	const { tabular, borders } = fileResources();
	return {
		$schema: profiles.package,
		name: about.name,
		id: `${origin}/data`,
		title: about.title,
		description: about.description,
		homepage: `${origin}/data`,
		// The same tables and code have the same version; it is a name, not a number that grows.
		version,
		created: `${updated}T00:00:00Z`,
		keywords: about.keywords,
		contributors: [{ title: about.publisher, roles: ['publisher'] }],
		licenses: [openGovernmentLicence],
		sources: [...sources().values()].map(({ title, publisher, url, vintage }) => ({
			title: `${publisher}, ${title}`,
			path: new URL(url, origin).href,
			version: vintage
		})),
		resources: [...tabular, ...borders].map(({ sources: from, ...resource }: Resource) => ({
			...resource,
			...(from && {
				sources: from.map((source) => ({
					...source,
					...(source.path && { path: new URL(source.path, origin).href })
				}))
			})
		}))
	};
}

type Resource = ReturnType<typeof fileResources>[keyof ReturnType<typeof fileResources>][number];
