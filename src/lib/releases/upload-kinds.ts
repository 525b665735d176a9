/** Releases an editor may upload, and what each puts in place of what. */
export const releaseKinds = ['workforce', 'practice-map', 'list-sizes', 'advice-list'] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

export const releaseKindEntries: Record<
	ReleaseKind,
	{ name: string; publisher: string; file: string; replaces: string }
> = {
	workforce: {
		name: 'Primary care network workforce',
		publisher: 'NHS England',
		file: 'the individual-level CSV, or the zip that holds it beside a PDF and a workbook',
		replaces:
			'A newer quarter becomes the latest and the one before joins the history. The same quarter is replaced. An earlier one joins the history.'
	},
	'practice-map': {
		name: 'Practices and their networks',
		publisher: 'NHS England',
		file: 'gp-reg-pat-prac-map, as CSV or zip',
		replaces:
			'Names, openings and closures of practices and networks, and which practice is in which network.'
	},
	'list-sizes': {
		name: 'Patients on practice lists',
		publisher: 'NHS England',
		file: 'gp-reg-pat-prac-quin-age, as CSV or zip',
		replaces: 'How many patients each practice has, and how many are 65 and over.'
	},
	'advice-list': {
		name: 'Debt-advice services',
		publisher: 'Money and Pensions Service',
		file: 'the debt advice locator, as CSV',
		replaces: 'Every debt-advice service on the site.'
	}
};

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
