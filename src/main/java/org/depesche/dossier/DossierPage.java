package org.depesche.dossier;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.depesche.register.Entity;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.web.Histogram;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * All that a dossier shows.
 *
 * @param kind {@code person}, {@code place} or {@code organisation}
 * @param search its articles as a search
 * @param first the month of its first article; null if none has a date
 */
record DossierPage(
        int id,
        String kind,
        String name,
        String url,
        String search,
        List<String> spellings,
        long total,
        int sources,
        @Nullable YearMonth first,
        @Nullable YearMonth last,
        Histogram histogram,
        List<With> with,
        List<Hit> articles,
        PageLinks pages) {

    private static final int SIZE = 20;
    private static final int MOST_WITH = 12;
    private static final int MOST_SPELLINGS = 8;

    /**
     * An entity that appears in the same articles.
     *
     * @param share of the most frequent one, in per cent: the length of its bar
     */
    public record With(String kind, String name, String url, long count, int share) {}

    static DossierPage of(Entity entity, ArticleSearch search, Directory directory, int page) {
        Facet facet = Facet.of(entity.kind());
        String articles = "/search?" + facet.parameter() + "=" + entity.id();
        SearchResult all = search.search(SearchQuery.of(Map.of(facet.parameter(), List.of(String.valueOf(entity.id()))))
                .sized(1));
        TreeMap<YearMonth, Long> months = new TreeMap<>();
        for (Bucket bucket : search.monthsOf(entity.id())) {
            if (bucket.count() > 0) {
                months.merge(YearMonth.from(bucket.from()), bucket.count(), Long::sum);
            }
        }
        HitList list = search.articlesOf(entity.id(), page, SIZE);
        return new DossierPage(
                entity.id(),
                facet.parameter(),
                entity.name(),
                entity.url(),
                articles,
                directory.spellings(entity, MOST_SPELLINGS),
                list.total(),
                all.facets().containsKey(Facet.SOURCE)
                        ? all.facets().get(Facet.SOURCE).distinct()
                        : 0,
                months.isEmpty() ? null : months.firstKey(),
                months.isEmpty() ? null : months.lastKey(),
                Histogram.of(months, year -> articles + "&from=" + year + "&to=" + year),
                with(search.appearingWith(entity.id(), null, MOST_WITH)),
                list.hits(),
                new PageLinks(
                        page,
                        SIZE,
                        list.total(),
                        number -> number == 1 ? entity.url() : entity.url() + "?page=" + number));
    }

    private static List<With> with(List<EntityCount> entities) {
        long most = entities.stream().mapToLong(EntityCount::count).max().orElse(1);
        return entities.stream()
                .map(other -> new With(
                        other.kind().name().toLowerCase(Locale.ROOT), other.name(), other.url(), other.count(), (int)
                                Math.max(2, Math.round(100.0 * other.count() / most))))
                .toList();
    }
}
