import type { Figure } from '$lib/core/figure';
import type { AmongAreas, Judgement } from '$lib/core/judgement';
import { areaWords } from '$lib/text/areas';
import { formatPeriod } from '$lib/text/format';
import { judgedWord } from '$lib/text/judgement';
import { familyWords } from '$lib/text/judgement-method';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import type { Fact } from './model';

/**
 * In which family of comparisons a figure was looked at: of those made for its row, the ones that it is part of, or that
 * what is made of two figures is of.
 */
export function judgedFacts(
	context: Pick<ViewContext, 'register'>,
	judgements: readonly Judgement[],
	figure: Figure
): Fact[] {
	const [first, second] = figure.made?.of ?? [];
	return judgements.flatMap((judgement) => {
		const { now, then, p, looked } = judgement;
		if (now === null || then === null || p === null) return [];
		const its =
			first === undefined || second === undefined
				? isSame(figure, now) || isSame(figure, then)
				: isSame(first, now) && isSame(second, then);
		if (!its) return [];
		const text = familyWords.row(thanOf(context, now, then), judgedWord(judgement), looked, p);
		return [{ term: familyWords.term, text }];
	});
}

/** How an area stands among those of its map; empty of one that was not looked at. */
export function amongFacts(among: AmongAreas | null, { area }: Figure): Fact[] {
	if (among === null || among.method === 'none' || among.looked === 0) return [];
	const place = among.above.includes(area) ? 'above' : among.below.includes(area) ? 'below' : null;
	return [{ term: familyWords.term, text: familyWords.map(among, place) }];
}

function thanOf(context: Pick<ViewContext, 'register'>, now: Figure, then: Figure): string {
	if (then.period !== now.period) return formatPeriod(then.period);
	const name = plainName(context, then.area);
	return then.scope === 'rest' ? areaWords.rest(name) : name;
}

function isSame(one: Figure, other: Figure): boolean {
	const fields = ['measure', 'series', 'area', 'scope', 'period', 'unit', 'sex', 'age'] as const;
	return fields.every((field) => one[field] === other[field]);
}
