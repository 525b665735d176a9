import type { PublishedReturn } from '../../atlas/returns/published.ts';
import type { PublishedFeed } from '../../directory/published-feed.ts';
import type { PublishedRelease } from '../../releases/upload-kinds.ts';

/**
 * What people have contributed, as published at one moment: an input of the build beside data/. `id` is the
 * publication it stands for; 0 before the first.
 */
export interface Edition {
	id: number;
	/** Every published return, oldest quarter first. */
	returns: readonly PublishedReturn[];
	/** Oldest first. */
	releases: readonly PublishedRelease[];
	/** Directories of services, each as last imported and published. */
	feeds: readonly PublishedFeed[];
}

export const firstEdition: Edition = { id: 0, returns: [], releases: [], feeds: [] };
