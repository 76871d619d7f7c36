package org.depesche.figures.course;

/**
 * The parts that the figures of a line have in common, beside their measure and their subject.
 *
 * @param series the number of a unit with its divisor, of levels or of changes
 * @param qualifier the number of a qualifier; 0: none
 */
public record Common(int series, int qualifier, Grain grain) {}
