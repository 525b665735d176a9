/** What a person who signs in may do. Each may do what those before it may, a contributor's boroughs aside. */
export const roles = ['viewer', 'contributor', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const roleEntries: Record<Role, { name: string; may: string }> = {
	viewer: { name: 'Viewer', may: 'Reads what is waiting to be published.' },
	contributor: {
		name: 'Borough contributor',
		may: 'Fills in and submits the returns of one or more boroughs.'
	},
	editor: {
		name: 'Editor',
		may: 'Reviews returns, uploads and corrections of all boroughs, publishes them and rolls them back.'
	},
	administrator: { name: 'Administrator', may: 'Does what an editor does, and manages accounts.' }
};

export interface SignedIn {
	id: string;
	name: string;
	email: string;
	role: Role;
	/** Codes of the boroughs a contributor writes for; empty for everyone else. */
	boroughs: string[];
}

export const mayEdit = ({ role }: SignedIn): boolean => role === 'editor' || role === 'administrator';

export const mayAdminister = ({ role }: SignedIn): boolean => role === 'administrator';

/** A contributor, for their own boroughs; an editor, for any (a borough may send its answers by post). */
export const mayContribute = (person: SignedIn, borough: string): boolean =>
	mayEdit(person) || (person.role === 'contributor' && person.boroughs.includes(borough));
