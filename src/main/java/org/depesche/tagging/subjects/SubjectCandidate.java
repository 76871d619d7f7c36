package org.depesche.tagging.subjects;

import org.depesche.tagging.features.Features;
import org.jspecify.annotations.Nullable;

/**
 * An entity or a noun that may be the subject of a figure. A noun that is no name is a reason for silence.
 *
 * @param name null for a common noun and for silence
 * @param noun the token of a common noun; -1 for others
 * @param features by which the model judges it
 */
record SubjectCandidate(@Nullable TextName name, int noun, Features features) {}
