/** What a column of the template holds; `required` must be filled in every row. */
export interface TemplateColumn {
	/** Heading of the column. */
	heading: string;
	/** Other headings under which the same thing is found in people's own lists. */
	also?: readonly string[];
	required?: boolean;
	hint: string;
}

/** The plain template for services, by key. Advice has three columns of its own at the end. */
export const templateColumns = {
	id: {
		heading: 'Id',
		also: ['reference', 'ref', 'code'],
		hint: 'Your own number or word for the service. Keep it the same for ever: it is how the next import knows the service again.'
	},
	name: {
		heading: 'Name',
		also: ['service', 'service name', 'title'],
		required: true,
		hint: 'What people call the service.'
	},
	organisation: {
		heading: 'Organisation',
		also: ['organization', 'provider'],
		required: true,
		hint: 'Who gives it.'
	},
	charityNumber: {
		heading: 'Charity number',
		also: ['registered charity'],
		hint: 'Tells organisations with like names apart.'
	},
	description: {
		heading: 'Description',
		also: ['about', 'summary'],
		hint: 'What happens there, in two or three plain sentences.'
	},
	subjects: {
		heading: 'Helps with',
		also: ['subjects', 'categories', 'category'],
		hint: 'One or more of the subjects in the notes, with semicolons between. Left empty, it is told from the name and the description.'
	},
	audiences: {
		heading: 'For whom',
		also: ['audience', 'who for'],
		hint: 'One or more of the groups in the notes. Leave empty if it is for everyone.'
	},
	join: { heading: 'How to join', also: ['referral', 'access'], hint: 'self, gp, professional or unknown.' },
	howToJoin: {
		heading: 'What to do first',
		also: ['how to access'],
		hint: 'A sentence for the person: “Come to the front desk before 10am.”'
	},
	channels: {
		heading: 'Given',
		also: ['channel', 'channels', 'delivery'],
		hint: 'in-person, phone, online, home-visit; with semicolons between.'
	},
	place: { heading: 'Place', also: ['venue', 'building'], hint: 'Name of the building.' },
	address: { heading: 'Address', also: ['street'], hint: 'Street and number.' },
	postcode: { heading: 'Postcode', also: ['post code'], hint: 'Whole postcode.' },
	boroughs: {
		heading: 'Boroughs served',
		also: ['borough', 'area', 'areas'],
		hint: 'Names with semicolons between, or London. Left empty, the borough it stands in.'
	},
	phone: { heading: 'Phone', also: ['telephone', 'tel'], hint: 'A number the public may call.' },
	email: { heading: 'E-mail', also: ['email'], hint: 'A shared mailbox, not a person’s.' },
	website: { heading: 'Website', also: ['url', 'web'], hint: 'A page about the service.' },
	cost: { heading: 'Cost', also: ['fees', 'price'], hint: 'Free, or what it costs.' },
	languages: { heading: 'Languages', also: ['language'], hint: 'With semicolons between.' },
	stepFree: {
		heading: 'Step-free',
		also: ['wheelchair access', 'accessible'],
		hint: 'yes or no. Leave empty if you do not know.'
	},
	minimumAge: { heading: 'Lowest age', also: ['minimum age', 'min age'], hint: 'In years.' },
	maximumAge: { heading: 'Highest age', also: ['maximum age', 'max age'], hint: 'In years.' },
	openings: {
		heading: 'Open',
		also: ['opening hours', 'hours', 'times'],
		hint: 'Such as Mon 09:30-12:30; Wed 14:00-16:00'
	},
	lastChecked: {
		heading: 'Last checked',
		also: ['assured date', 'checked'],
		hint: 'The day someone last made sure of all this, such as 2026-06-30.'
	},
	adviceKind: {
		heading: 'Kind of advice',
		also: ['advice kind'],
		hint: 'For advice only: law-centre, citizens-advice, adviceuk, legal-aid, health-setting or other-advice.'
	},
	adviserHours: {
		heading: 'Adviser hours a week',
		also: ['capacity', 'weekly hours'],
		hint: 'For advice only: hours of advisers in a usual week.'
	},
	hostPractice: {
		heading: 'Host practice',
		also: ['practice code', 'ods code'],
		hint: 'For advice in a GP practice: its NHS code, such as F84006.'
	}
} as const satisfies Record<string, TemplateColumn>;

export type ColumnKey = keyof typeof templateColumns;
