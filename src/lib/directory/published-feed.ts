import type { DirectoryEntry } from './model.ts';

/** A feed of services as an editor has published it: an input of the build. */
export interface PublishedFeed {
	/** Short and for ever: "hackney-icare". Part of the ids of its services. */
	id: string;
	name: string;
	/** Where it comes from; null for a file. */
	url: string | null;
	licence: string | null;
	/** ISO date of the import. */
	fetched: string;
	/** ISO date of its publication. */
	published: string;
	entries: readonly DirectoryEntry[];
}
