package org.depesche.ingest;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.depesche.article.NewTags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what an import has left to be found later. */
@Component
class LateTags {

    private final Untagged untagged;
    private final Retagger retagger;
    private final NewTags tags;

    LateTags(Untagged untagged, Retagger retagger, NewTags tags) {
        this.untagged = untagged;
        this.retagger = retagger;
        this.tags = tags;
    }

    /**
     * Tags the newest articles. They are held until they are through, so that several nodes share the work; after a crash
     * they are free again. One that somebody changes meanwhile is tagged by that.
     *
     * @return how many were taken up
     */
    @Transactional
    public int tag(int most, ExecutorService workers) {
        List<Long> articles = untagged.newest(most);
        if (!articles.isEmpty()) {
            tags.replace(retagger.tag(articles, workers));
            untagged.remove(articles);
        }
        return articles.size();
    }
}
