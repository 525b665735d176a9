import { resolve } from 'node:path';

/** Where the atlas stands on disk; read once. */
export const settings = {
	atlasFile: resolve(process.env.ATLAS_DB ?? 'var/atlas.db')
};
