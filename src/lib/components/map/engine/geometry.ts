import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface AreaProperties {
	code: string;
	name: string;
}
type AreaTopology = Topology<{ areas: GeometryCollection<{ name: string }> }>;

export interface Geometry {
	areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
	/** Borders between groups of areas, and round the whole. */
	linesBetween: (groupOf: (code: string) => string) => Feature<MultiLineString>;
}

const loaded = new Map<string, Promise<Geometry>>();

/** One file for each kind of area, fetched once and kept: a change of measure fetches nothing. */
export function loadGeometry(type: string, hash: string): Promise<Geometry> {
	const address = `/geometry/${type}.${hash}.json`;
	const waiting = loaded.get(address) ?? fetchGeometry(address);
	loaded.set(address, waiting);
	waiting.catch(() => loaded.delete(address));
	return waiting;
}

async function fetchGeometry(address: string): Promise<Geometry> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`The shapes of the areas could not be fetched (${answer.status}).`);
	const topology = (await answer.json()) as AreaTopology;
	const collection = feature(topology, topology.objects.areas) as FeatureCollection<
		Polygon | MultiPolygon,
		{ name: string }
	>;
	const areas = collection.features.map((area) => ({
		...area,
		properties: { code: String(area.id), name: area.properties.name }
	}));
	return {
		areas: { type: 'FeatureCollection', features: areas },
		linesBetween: (groupOf) => ({
			type: 'Feature',
			properties: {},
			geometry: mesh(
				topology,
				topology.objects.areas,
				(a, b) => a === b || groupOf(String(a.id)) !== groupOf(String(b.id))
			)
		})
	};
}
