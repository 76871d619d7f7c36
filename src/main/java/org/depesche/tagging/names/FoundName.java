package org.depesche.tagging.names;

import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Span;

/** A name in the text before it is grouped with the other names of the article. */
record FoundName(EntityKind kind, Span span, String surface, double confidence, Evidence evidence) {

    FoundName as(EntityKind other) {
        return new FoundName(other, span, surface, confidence, evidence);
    }

    /** The same name with more or fewer words of the text. */
    FoundName at(Span other, String text) {
        return new FoundName(kind, other, other.of(text), confidence, evidence);
    }
}
