package org.depesche.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.depesche.search.IndexState;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.Indexing;
import org.depesche.search.names.EntityColumns;
import org.springframework.stereotype.Component;

/** The articles in Lucene indexes of this node, beside the database. */
@Component
@OnLucene
public class LuceneArticles implements ArticleEngine {

    private final Indexing indexing;
    private final EntityColumns entities;
    private final HitCounts counts;

    public LuceneArticles(Indexing indexing, EntityColumns entities, HitCounts counts) {
        this.indexing = indexing;
        this.entities = entities;
        this.counts = counts;
    }

    @Override
    public <T> T ask(Question<T> question) {
        try (IndexView view = indexing.view()) {
            return question.ask(new LuceneSnapshot(view, entities.now(), counts));
        } catch (IOException e) {
            indexing.failedToRead(e);
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            indexing.failedToRead(e);
            throw e;
        }
    }

    @Override
    public IndexState state() {
        return indexing.state();
    }

    @Override
    public void awaitReady() throws InterruptedException {
        indexing.awaitReady();
    }
}
