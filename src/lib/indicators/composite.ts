import countsSql from './joins/counts-and-rates.sql?raw';
import sumSql from './joins/sum-of-measures.sql?raw';

/** SQL of families whose measures are sums of others, each of which is joined over areas as any count is. */
export const sumOf: string = sumSql.replace('/* parts */', () => countsSql);
