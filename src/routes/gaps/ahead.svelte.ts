import type { Glance } from '$lib/atlas/glance';
import { gapsUrl } from '$lib/url/gaps';
import type { GapsState } from '$lib/url/gaps';

type Glances = Readonly<Record<string, Glance>>;

/** How everything looks that can be shown, fetched once there is a map to show it on: a choice is seen at once. */
export class Ahead {
	#glances: Glances = $state.raw({});
	#address: string | undefined = undefined;

	/** Fetches what belongs to these choices, unless it is there. What cannot be had is done without. */
	async follow(choices: Pick<GapsState, 'areas' | 'within'>): Promise<void> {
		const address = gapsUrl.glances(choices);
		if (address === this.#address) return;
		this.#address = address;
		this.#glances = {};
		if (!address) return;
		const glances = await fetchGlances(address).catch(() => undefined);
		if (address !== this.#address) return;
		if (glances) this.#glances = glances;
		else this.#address = undefined;
	}

	/** How another state of the page looks, if that is known; of a class shown alone it is not. */
	glanceAt(state: GapsState): Glance | undefined {
		const isKnown = !state.only && gapsUrl.glances(state) === this.#address;
		return isKnown ? this.#glances[state.show] : undefined;
	}
}

async function fetchGlances(address: string): Promise<Glances | undefined> {
	const answer = await fetch(address, { priority: 'low' });
	return answer.ok ? ((await answer.json()) as Glances) : undefined;
}
