import { Map as LibreMap } from 'maplibre-gl';
import type { AreaId } from '$lib/core/area';
import type { ChoroplethModel } from '$lib/views/models';
import { onThemeChange, readColours } from './colours';
import { mapGeometry, type MapOutlines } from './features';
import { isArrow, neighbour } from './neighbours';
import { paintColours, paintCursor, paintModel } from './paint';
import { mapStyle } from './style';

export interface AreaMapEvents {
	/** The map is drawn for the first time. */
	ready(): void;
	/** The map cannot be drawn here (no WebGL, or it was taken away). */
	failed(cause: unknown): void;
	choose(area: AreaId): void;
	/** The arrow keys stand on an area; null when they stand on none. */
	cursor(area: AreaId | null): void;
}

const PADDING = 10;

/** Milliseconds a size must last: a new canvas is costly and must not delay the answer to a choice. */
const SETTLED = 150;

/** Calls back when the element has had a new size for a while. Returns the way to stop. */
function onSettledSize(element: HTMLElement, listener: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const observer = new ResizeObserver(() => {
		clearTimeout(timer);
		timer = setTimeout(listener, SETTLED);
	});
	observer.observe(element);
	return () => {
		clearTimeout(timer);
		observer.disconnect();
	};
}

/** One MapLibre map of a municipality's areas in `host`. Whoever makes it calls `remove`. */
export class AreaMap {
	readonly #map: LibreMap;
	readonly #geometry;
	readonly #stop: (() => void)[] = [];
	#loaded = false;
	#removed = false;
	#model: ChoroplethModel | null = null;
	#chosen: AreaId = '';
	#cursor: AreaId | null = null;
	/** The camera is the user's own: a new size no longer brings the whole municipality back. */
	#moved = false;

	/** @throws where the browser has no WebGL. */
	constructor(
		private readonly host: HTMLElement,
		outlines: MapOutlines,
		private readonly events: AreaMapEvents
	) {
		this.#geometry = mapGeometry(outlines);
		const fine = matchMedia('(pointer: fine)').matches;
		this.#map = new LibreMap({
			container: host,
			style: mapStyle(this.#geometry, readColours(host)),
			bounds: this.#geometry.bounds,
			fitBoundsOptions: { padding: PADDING },
			attributionControl: false,
			canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
			dragRotate: false,
			touchPitch: false,
			pitchWithRotate: false,
			trackResize: false,
			scrollZoom: false,
			boxZoom: false,
			keyboard: false,
			dragPan: fine,
			renderWorldCopies: false,
			fadeDuration: 0,
			refreshExpiredTiles: false,
			maxZoom: 14,
			minZoom: 7
		});
		this.#map.touchZoomRotate.disableRotation();
		const canvas = this.#map.getCanvas();
		canvas.tabIndex = -1;
		canvas.setAttribute('aria-hidden', 'true');
		canvas.removeAttribute('role');
		canvas.removeAttribute('aria-label');
		this.#listen();
	}

	#listen(): void {
		const map = this.#map;
		map.on('load', () => {
			this.#loaded = true;
			paintColours(map, readColours(this.host));
			this.#paint();
			map.once('idle', () => this.events.ready());
		});
		map.on('resize', () => {
			if (!this.#moved) this.#fit();
		});
		map.on('movestart', ({ originalEvent }) => {
			if (originalEvent !== undefined) this.#moved = true;
		});
		map.on('webglcontextlost', () => this.events.failed(new Error('WebGL context lost')));
		map.on('click', ({ point }) => {
			const area: unknown = map.queryRenderedFeatures(point, { layers: ['fill'] })[0]?.properties
				.area;
			if (typeof area === 'string') this.events.choose(area);
		});
		map.on('mousemove', ({ point }) => {
			const over =
				this.#loaded && map.queryRenderedFeatures(point, { layers: ['fill'] }).length > 0;
			map.getCanvas().style.cursor = over ? 'pointer' : '';
		});
		this.#stop.push(
			onSettledSize(this.host, () => map.resize()),
			onThemeChange(() => {
				if (this.#loaded) paintColours(map, readColours(this.host));
			})
		);
	}

	/** Shows a model; `chosen` is outlined also where it belongs to another level. */
	show(model: ChoroplethModel, chosen: AreaId): void {
		this.#model = model;
		this.#chosen = chosen;
		if (this.#loaded) this.#paint();
	}

	#paint(): void {
		if (this.#model === null) return;
		paintModel(this.#map, this.#model, this.#chosen);
		paintCursor(this.#map, this.#cursor);
	}

	/** Arrow keys walk over the areas, Enter or Space chooses, Escape leaves. True if the key was used. */
	key(key: string): boolean {
		const model = this.#model;
		if (model === null) return false;
		if ((key === 'Enter' || key === ' ') && this.#cursor !== null) {
			this.events.choose(this.#cursor);
			return true;
		}
		if (key === 'Escape' && this.#cursor !== null) {
			this.#moveTo(null);
			return true;
		}
		if (!isArrow(key)) return false;
		const places = this.#geometry.labels.features
			.filter(({ properties }) => properties.level === model.level)
			.map(({ properties, geometry }) => ({ area: properties.area, point: geometry.coordinates }));
		const next = neighbour(places, this.#cursor ?? this.#chosen, key);
		if (next !== null) this.#moveTo(next);
		return true;
	}

	/** Takes the cursor off the map. */
	leave(): void {
		this.#moveTo(null);
	}

	#moveTo(area: AreaId | null): void {
		this.#cursor = area;
		if (this.#loaded && !this.#removed) paintCursor(this.#map, area);
		this.events.cursor(area);
	}

	zoom(steps: number): void {
		this.#moved = true;
		this.#map.zoomTo(this.#map.getZoom() + steps, { animate: false });
	}

	/** The whole municipality again. */
	reset(): void {
		this.#moved = false;
		this.#fit();
	}

	#fit(): void {
		this.#map.fitBounds(this.#geometry.bounds, { padding: PADDING, animate: false });
	}

	remove(): void {
		if (this.#removed) return;
		this.#removed = true;
		for (const stop of this.#stop) stop();
		this.#map.remove();
	}
}
