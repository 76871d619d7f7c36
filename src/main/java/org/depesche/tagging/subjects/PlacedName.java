package org.depesche.tagging.subjects;

import org.depesche.tagging.Mention;

/**
 * A name in a sentence.
 *
 * @param first its first token
 * @param end the token after its last
 */
record PlacedName(TextName name, Mention.EntityMention mention, int first, int end) {}
