import { resolve } from 'node:path';

/** Where things stand on disk; read once. */
export const settings = {
	/** The folder of the project: `data/`, the code that computes and the scripts stand in it. */
	root: resolve('.'),
	/** The disposable, read-only atlas. */
	atlasFile: resolve(process.env.ATLAS_DB ?? 'var/atlas.db'),
	/** The precious database: accounts, returns, uploads and what was published when. */
	contributionsFile: resolve(process.env.CONTRIBUTIONS_DB ?? 'var/contributions.db')
};
