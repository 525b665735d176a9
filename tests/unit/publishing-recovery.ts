import { recoverAtlas } from '../../src/lib/server/publishing/site-atlas.ts';
import { smallAtlas, writeSmallAtlas } from '../../src/lib/server/publishing/made-up-site.ts';
import { join } from 'node:path';

/** What `npm start` does first, on a made-up site with small atlases. */
export function recoverMadeUp(folder: string): 'current' | 'built' {
	const atlasFile = join(folder, 'atlas.db');
	return recoverAtlas({
		atlasFile,
		contributionsFile: join(folder, 'contributions.db'),
		isCurrent: (edition) => {
			const atlas = smallAtlas(atlasFile);
			return atlas?.edition === edition.id && atlas.isOf(edition);
		},
		build: (edition) => writeSmallAtlas(atlasFile, edition)
	});
}
