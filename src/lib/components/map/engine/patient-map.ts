import { Map as MapLibre } from 'maplibre-gl';
import { areSourcesLoaded } from './sources';

/** Milliseconds after which a picture that is not whole is better than none. */
const PATIENCE = 15_000;

/**
 * A map that is drawn when it is whole. MapLibre draws all there is whenever one more tile has come, a dozen times before
 * everything has, and each time costs a tenth of a second where there is no graphics card; nobody misses any but the
 * last, for the picture drawn before stands there until then.
 */
export class PatientMap extends MapLibre {
	/** Is what is in sight drawn as it comes? Declared alone: the map draws before its own fields are there. */
	declare private isDrawn?: boolean;

	/** Draws nothing until everything in sight has come, and resolves when that has been drawn. */
	async drawnWhole(): Promise<void> {
		const drawAll = () => {
			this.isDrawn = true;
			this.triggerRepaint();
		};
		const goOn = () => this.triggerRepaint();
		this.isDrawn = false;
		const outOfPatience = setTimeout(drawAll, PATIENCE);
		this.on('sourcedata', goOn);
		goOn();
		while (!this.loaded()) await this.once('render');
		clearTimeout(outOfPatience);
		this.off('sourcedata', goOn);
		drawAll();
	}

	override triggerRepaint(): void {
		const isWaiting = this.style && !this.isDrawn && !(areSourcesLoaded(this) && this.areTilesLoaded());
		if (!isWaiting) super.triggerRepaint();
	}
}
