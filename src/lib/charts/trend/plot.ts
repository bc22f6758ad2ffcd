/** The plot's box and its scales, in pixels. */
export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
	x: (time: number) => number;
	y: (value: number) => number;
}
