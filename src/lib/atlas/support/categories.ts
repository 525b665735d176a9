/** The five kinds of activity of "Next steps for social prescribing in London" (2019): how the finder is divided. */
export const categoryIds = ['connected', 'creative', 'supported', 'active', 'learning'] as const;
export type CategoryId = (typeof categoryIds)[number];

export interface Category {
	name: string;
	/** After "Help with …" or alone on a button. */
	inWords: string;
	/** What the published taxonomy says of it. */
	description: string;
}

export const categories: Record<CategoryId, Category> = {
	connected: {
		name: 'Connected',
		inWords: 'Meeting people',
		description: 'Meeting people: community and faith groups, peer support, hobby clubs, volunteering.'
	},
	creative: {
		name: 'Creative',
		inWords: 'Art, music, food and nature',
		description: 'Making things: art, dance, singing, growing food, being in nature.'
	},
	supported: {
		name: 'Supported',
		inWords: 'Advice and practical help',
		description: 'Advice and practical help: debt, housing, benefits, work, safety at home, caring.'
	},
	active: {
		name: 'Active',
		inWords: 'Moving more',
		description: 'Moving more: walking, exercise, dance, gardening.'
	},
	learning: {
		name: 'Learning',
		inWords: 'Learning new things',
		description: 'Learning: adult education, English classes, getting online, books.'
	}
};
