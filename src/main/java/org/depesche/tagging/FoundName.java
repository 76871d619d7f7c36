package org.depesche.tagging;

/** A name in the text, not yet put together with the other names of the article. */
record FoundName(EntityKind kind, Span span, String surface, double confidence, Evidence evidence) {

    FoundName as(EntityKind other) {
        return other == kind ? this : new FoundName(other, span, surface, confidence, evidence);
    }
}
