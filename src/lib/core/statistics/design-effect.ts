/**
 * Variance of the city's and the police region's surveys over that of a simple random sample of as many answers. Neither
 * publishes it. Their samples are of equal size in unequally large parts of the city and weighted back, with weights
 * for those who did not answer; such surveys commonly land between 1.3 and 2 (Kish 1965, Survey Sampling, §11.7,
 * gives 1 + cv² of the weights). Assumed; whatever rests on it is called approximate.
 */
export const DESIGN_EFFECT = 1.5;
