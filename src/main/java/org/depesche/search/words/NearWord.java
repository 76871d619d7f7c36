package org.depesche.search.words;

/**
 * A known word with a spelling near to another word.
 *
 * @param likeness 1 for the same word, less for each letter that differs, in relation to the shorter of both words
 * @param frequency the number of articles or names with the word
 */
public record NearWord(String word, float likeness, int frequency) {}
