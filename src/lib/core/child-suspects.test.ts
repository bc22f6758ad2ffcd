import { expect, test } from 'vitest';
import { isOfChildSuspects } from './child-suspects';

const figure = (measureAsWritten: string, age = '15-17', area = 'sdo:alfa') =>
	isOfChildSuspects({ measure: null, measureAsWritten, area, age });

test.each(['Misstänkta för rån', 'Unga lagöverträdare', 'Gärningsmän, rån', 'Lagförda personer'])(
	'%s is about suspects',
	(words) => {
		expect(figure(words)).toBe(true);
		expect(figure(words, '18+')).toBe(words.startsWith('Unga'));
		expect(figure(words, '15-17', 'stad:exempel')).toBe(false);
	}
);

test.each(['Utsatt för hot av okänd gärningsman', 'Våld av gärningsmannen', 'Rån mot barn'])(
	'%s is about victims',
	(words) => expect(figure(words)).toBe(false)
);
