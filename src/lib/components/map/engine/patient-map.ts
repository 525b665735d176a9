import { Map as MapLibre } from 'maplibre-gl';
import { areSourcesLoaded } from './sources';

/**
 * A map whose first picture is whole. MapLibre draws all there is whenever one more tile has come, a dozen times before
 * everything has, and each time costs a tenth of a second where there is no graphics card; nobody sees any but the
 * last, for the picture drawn by the server stands there until then.
 */
export class PatientMap extends MapLibre {
	/** Has it been drawn whole? Declared alone: the map draws before its own fields are there. */
	declare private isDrawn?: boolean;

	/** Resolves when everything in sight has come and has been drawn. */
	async drawnWhole(): Promise<void> {
		const goOn = () => this.triggerRepaint();
		this.on('sourcedata', goOn);
		this.triggerRepaint();
		while (!this.loaded()) await this.once('render');
		this.off('sourcedata', goOn);
		this.isDrawn = true;
		this.triggerRepaint();
	}

	override triggerRepaint(): void {
		const isWaiting = this.style && !this.isDrawn && !(areSourcesLoaded(this) && this.areTilesLoaded());
		if (!isWaiting) super.triggerRepaint();
	}
}
