import { atlasMeta } from '../database.ts';
import { about } from './package.ts';

/** What a file is called once it has left the site: "areas/practices.csv" -> "london-provision-atlas_areas-practices_2026-07-01.csv". */
export const fileNameOf = (path: string): string => {
	const [, stem = path, ending = ''] = /^(.*?)((?:\.\w+)*)$/.exec(path) ?? [];
	return `${about.name}_${stem.replaceAll('/', '-')}_${atlasMeta().updated}${ending}`;
};
