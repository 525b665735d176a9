import type { Actor } from '../../contributions/audit.ts';
import type { PublicationChange } from '../../contributions/publications.ts';
import { publish } from '../../publishing/publish.ts';

const underWay = new Map<string, Promise<number>>();

/**
 * Publishes, and gives the number of the publication. The same change asked for again while it is under way (a second
 * press of the button, a reload) is the same publication. Rejects with PublicationError, as `publish` does.
 */
export function publishOnce(
	change: PublicationChange,
	actor: Actor,
	note: string,
	publisher: typeof publish = publish
): Promise<number> {
	const key = JSON.stringify([change, actor.id]);
	const begun = underWay.get(key);
	if (begun) return begun;
	const done = publisher(change, { id: actor.id, name: actor.name }, note.trim() || undefined).finally(() =>
		underWay.delete(key)
	);
	underWay.set(key, done);
	return done;
}
