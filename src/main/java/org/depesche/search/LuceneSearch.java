package org.depesche.search;

import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search in an index of its own, beside the database. */
@Component
class LuceneSearch implements ArticleSearch {

    @Override
    public SearchResult search(SearchQuery query) {
        return new SearchResult(0, List.of(), Map.of(), List.of(), List.of(), List.of(), null);
    }

    @Override
    public long count(SearchQuery query) {
        return 0;
    }

    @Override
    public SearchQuery resolve(SearchQuery query) {
        return query;
    }

    @Override
    public long total() {
        return 0;
    }

    @Override
    public List<Hit> latest(int most) {
        return List.of();
    }

    @Override
    public HitList articlesOf(int entityId, int page, int size) {
        return new HitList(0, List.of());
    }

    @Override
    public List<Bucket> monthsOf(int entityId) {
        return List.of();
    }

    @Override
    public List<Bucket> months() {
        return List.of();
    }

    @Override
    public List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most) {
        return List.of();
    }

    @Override
    public List<EntityCount> mostMentioned(EntityKind kind, int days, int most) {
        return List.of();
    }

    @Override
    public IndexState state() {
        return new IndexState(0, false, 0, "");
    }
}
