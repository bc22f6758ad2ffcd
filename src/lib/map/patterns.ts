import type { MapColours } from './colours';

const PATTERN_SIZE = 16;
/** Drawn at twice the size so that the lines stay sharp on dense screens. */
export const PATTERN_RATIO = 2;

function canvas(ground: string): CanvasRenderingContext2D | null {
	const element = document.createElement('canvas');
	element.width = PATTERN_SIZE;
	element.height = PATTERN_SIZE;
	const context = element.getContext('2d');
	if (context === null) return null;
	context.fillStyle = ground;
	context.fillRect(0, 0, PATTERN_SIZE, PATTERN_SIZE);
	return context;
}

/** Diagonal lines: suppressed. null where the browser has no 2D canvas. */
export function hatchImage(colours: MapColours): ImageData | null {
	const context = canvas(colours.card);
	if (context === null) return null;
	context.strokeStyle = colours.muted;
	context.lineWidth = 2.4;
	context.beginPath();
	for (let offset = -PATTERN_SIZE; offset <= PATTERN_SIZE; offset += PATTERN_SIZE) {
		context.moveTo(offset - 2, PATTERN_SIZE + 2);
		context.lineTo(offset + PATTERN_SIZE + 2, -2);
	}
	context.stroke();
	return context.getImageData(0, 0, PATTERN_SIZE, PATTERN_SIZE);
}

/** Pale dots: missing. */
export function dotsImage(colours: MapColours): ImageData | null {
	const context = canvas(colours.pale);
	if (context === null) return null;
	context.fillStyle = colours.missing;
	for (const [x, y] of [
		[4, 4],
		[12, 12]
	] as const) {
		context.beginPath();
		context.arc(x, y, 1.8, 0, Math.PI * 2);
		context.fill();
	}
	return context.getImageData(0, 0, PATTERN_SIZE, PATTERN_SIZE);
}
