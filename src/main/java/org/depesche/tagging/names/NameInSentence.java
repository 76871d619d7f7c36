package org.depesche.tagging.names;

import org.depesche.tagging.EntityKind;

/** A name found in a sentence: words first to end (exclusive), with the classifier's confidence. */
record NameInSentence(EntityKind kind, int first, int end, double confidence) {}
