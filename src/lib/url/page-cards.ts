export interface PageCard {
	path: string;
	/** As the page's own head has them. */
	title: string;
	words: string;
}

/** Public pages that hold no figure: each is shared by a card of its own title, and in its own words. */
export const pageCards = {
	data: {
		path: '/data',
		title: 'Where every figure comes from',
		words:
			'Every source of the London Provision Atlas: publisher, date, licence and what we do with it. Whole tables to download, and the API.'
	},
	quality: {
		path: '/data/quality',
		title: 'What is missing or odd in the figures',
		words:
			'What each build of the atlas looks for and finds. Nothing is filled in, and nothing is dropped without being counted.'
	},
	methods: {
		path: '/methods',
		title: 'How every figure is worked out',
		words:
			'The methods of the London Provision Atlas in plain words, each with an example on a real network and borough, worked out afresh from the figures on the site.'
	},
	compare: {
		path: '/areas/compare',
		title: 'Which areas of London do you want to compare?',
		words:
			'Up to four areas of London side by side: link workers, need, advice and people, every figure with its date and source.'
	},
	search: {
		path: '/search',
		title: 'What are you looking for?',
		words: 'Find help near a London postcode, or a borough, network, practice, service, measure or page.'
	},
	accessibility: {
		path: '/accessibility',
		title: 'Accessibility statement',
		words:
			'How far the London Provision Atlas meets WCAG 2.2 AA, what does not, how it was tested, and how to tell us of a difficulty or ask for another format.'
	}
} as const satisfies Record<string, PageCard>;

export type PageCardId = keyof typeof pageCards;
export const pageCardIds = Object.keys(pageCards) as PageCardId[];
export const isPageCardId = (text: string): text is PageCardId => Object.hasOwn(pageCards, text);

/** Where the card of a page stands, by the path of the page; undefined where it has none. */
export function pageCardHref(path: string): string | undefined {
	const id = pageCardIds.find((one) => pageCards[one].path === path);
	return id && `/cards/${id}.png`;
}
