/** A page of the site that a search may lead to. */
export interface SitePage {
	href: string;
	name: string;
	/** What it answers, in a few words. */
	about: string;
	/** Other words people use for it. */
	words: string;
}

/** Pages that stand at one address and are for everyone. */
export const sitePages: readonly SitePage[] = [
	{
		href: '/',
		name: 'Home',
		about: 'Do link workers follow need?',
		words: 'start front overview headline map of London'
	},
	{
		href: '/support',
		name: 'Find support near you',
		about: 'What help is near, and what do I do first?',
		words:
			'help services directory advice groups activities social prescribing refer self-referral print list'
	},
	{
		href: '/coverage',
		name: 'Coverage',
		about: 'Which of the 33 boroughs meet the basic standard, and what changed?',
		words: 'all boroughs tile map programme stage basic standard tracker progress target what changed'
	},
	{
		href: '/gaps',
		name: 'Gaps',
		about: 'Where is need high and provision low?',
		words: 'map need provision ranking worst inequality equity fairness deprivation'
	},
	{
		href: '/plan',
		name: 'Plan the next link-worker posts',
		about: 'Where should the next posts go, and why?',
		words: 'what if planner allocation new link workers briefing spreadsheet'
	},
	{
		href: '/plan/advice',
		name: 'Plan advice sessions',
		about: 'Where should the next advice sessions go?',
		words: 'siting debt advice sites libraries practices walking optimum'
	},
	{
		href: '/areas',
		name: 'All areas',
		about: 'Profiles of boroughs, networks and boards',
		words: 'list profile borough pcn icb sub-icb small area lsoa compare'
	},
	{
		href: '/areas/compare',
		name: 'Compare areas',
		about: 'How do up to four areas differ, and where does each stand?',
		words: 'side by side boroughs networks against each other table spreadsheet'
	},
	{
		href: '/data',
		name: 'Data and sources',
		about: 'Every source, its date and licence, and what can be downloaded',
		words:
			'open data download csv api openapi json geojson licence sources open referral quality datapackage geoparquet xlsx'
	},
	{
		href: '/data/changes',
		name: 'What changed between releases',
		about: 'Which figures moved between two quarters, and why?',
		words: 'change log difference revision reporting quarter moved new published'
	},
	{
		href: '/data/quality',
		name: 'Quality of the data',
		about: 'What was missing, dropped, split or flagged as the atlas was made?',
		words: 'checks faults missing suspect report errors completeness build'
	},
	{
		href: '/api',
		name: 'API',
		about: 'Every address that gives figures as data, with examples that run',
		words: 'openapi json csv geojson geoparquet developers reference programs endpoint'
	},
	{
		href: '/embed',
		name: 'Put a figure on your own page',
		about: 'A map or chart of this site for another website, in one line',
		words: 'embed iframe widget share picture website copy'
	},
	{
		href: '/methods',
		name: 'Methods',
		about: 'How every figure is worked out, with real areas',
		words: 'formula worked example calculation limits faults cite citation how definition measures'
	},
	{
		href: '/accessibility',
		name: 'Accessibility statement',
		about: 'How far the site can be used by everyone, and whom to tell where it cannot',
		words:
			'accessible disability screen reader keyboard zoom contrast wcag large print braille easy read help'
	},
	{
		href: '/sign-in',
		name: 'Sign in',
		about: 'For boroughs and editors',
		words: 'log in login account returns editor quarterly return password'
	}
];
