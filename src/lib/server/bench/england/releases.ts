import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readPracticeMap } from '../../../releases/practice-map.ts';
import { readWorkforce } from '../../../releases/workforce.ts';

/** What is published for all of England and has been kept so: which practice is in which network, and who works there. */
export interface EnglandReleases {
	practices: ReturnType<typeof readPracticeMap>['practices'];
	workforce: ReturnType<typeof readWorkforce>;
}

const files = {
	map: 'gp-reg-pat-prac-map-2026-07-england.zip',
	workforce: 'pcn-workforce-individual-2026-06-england.zip'
};

/** Undefined where the publishers' files are not at hand. Throws ReleaseError for one that cannot be read. */
export function englandReleases(folder: string): EnglandReleases | undefined {
	const paths = Object.values(files).map((name) => join(folder, name));
	if (!paths.every((path) => existsSync(path))) return undefined;
	const [map, workforce] = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
	if (!map || !workforce) return undefined;
	return { practices: readPracticeMap(map).practices, workforce: readWorkforce(workforce) };
}
