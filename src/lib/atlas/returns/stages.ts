/** How far a borough's programme reaches, in the words of the partnership's own document (measures.md §9). */
export const stages = ['whole-population', 'targeted', 'developing', 'none'] as const;
export type Stage = (typeof stages)[number];

export const stageEntries: Record<Stage, { name: string; explanation: string }> = {
	'whole-population': {
		name: 'Whole population',
		explanation: 'Everyone who lives here can be referred, or can refer themselves.'
	},
	targeted: {
		name: 'Targeted',
		explanation: 'Some places or groups can be referred; others cannot yet.'
	},
	developing: {
		name: 'Developing',
		explanation: 'A scheme is being set up, or a small pilot is running.'
	},
	none: { name: 'None', explanation: 'There is no scheme.' }
};

/** In place of a stage where no return has been published. */
export const stageNotReported = 'Not reported';
