package org.depesche.search;

/** The years in which the first and the last of some articles were published. */
public record Years(int first, int last) {}
