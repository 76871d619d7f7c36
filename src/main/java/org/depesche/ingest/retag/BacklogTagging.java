package org.depesche.ingest.retag;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.depesche.article.tags.NewTags;
import org.depesche.ingest.TaggingBacklog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tags articles of the backlog. */
@Component
public class BacklogTagging {

    private final TaggingBacklog backlog;
    private final Retagger retagger;
    private final NewTags tags;

    public BacklogTagging(TaggingBacklog backlog, Retagger retagger, NewTags tags) {
        this.backlog = backlog;
        this.retagger = retagger;
        this.tags = tags;
    }

    /**
     * Tags the newest articles. They stay locked until the end, so that several nodes share the work; after a crash
     * they are free again. An article that has changed since is tagged by that change.
     *
     * @return the number of articles
     */
    @Transactional
    public int tag(int most, ExecutorService workers) {
        List<Long> articles = backlog.newest(most);
        if (!articles.isEmpty()) {
            tags.replace(retagger.tag(articles, workers));
            backlog.remove(articles);
        }
        return articles.size();
    }
}
