/**
 * How many comparisons are asked for together: all those of most stories. Each answer is drawn, which takes the popup as long
 * as four comparisons take the worker. The worker begins with as many before it is asked.
 */
export const COMPARED_AT_ONCE = 6;
