/** Releases an editor may upload, and what each puts in place of what. */
export const releaseKinds = ['workforce', 'practice-map', 'list-sizes', 'advice-list'] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

/** An official release that an editor has published through the site: laid over the tables of data/ by the build. */
export interface PublishedRelease {
	kind: ReleaseKind;
	/** The date the release stands for. */
	period: string;
	fileName: string;
	bytes: Uint8Array;
	/** ISO date of publication. */
	published: string;
}
