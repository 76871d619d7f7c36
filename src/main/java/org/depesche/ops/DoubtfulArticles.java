package org.depesche.ops;

import org.depesche.ingest.Publishing;

/** The choice of an operator about doubtful articles. */
enum DoubtfulArticles {
    /** they wait for an editor */
    HOLD(Publishing.CLEAR),
    /** they are published as all others are */
    PUBLISH(Publishing.NOW);

    private final Publishing publishing;

    DoubtfulArticles(Publishing publishing) {
        this.publishing = publishing;
    }

    Publishing publishing() {
        return publishing;
    }
}
