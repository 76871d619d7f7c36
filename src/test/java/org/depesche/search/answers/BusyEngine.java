package org.depesche.search.answers;

import org.depesche.search.IndexState;
import org.depesche.search.engine.ArticleEngine;

/** An engine in whose archive something happens after the beginning of each question. */
final class BusyEngine implements ArticleEngine {

    private final ArticleEngine engine;
    private final Runnable meanwhile;
    private int snapshots;

    BusyEngine(ArticleEngine engine, Runnable meanwhile) {
        this.engine = engine;
        this.meanwhile = meanwhile;
    }

    /** The number of questions. */
    int snapshots() {
        return snapshots;
    }

    @Override
    public <T> T ask(Question<T> question) {
        snapshots++;
        return engine.ask(snapshot -> {
            meanwhile.run();
            return question.ask(snapshot);
        });
    }

    @Override
    public IndexState state() {
        return engine.state();
    }

    @Override
    public void awaitReady() throws InterruptedException {
        engine.awaitReady();
    }
}
