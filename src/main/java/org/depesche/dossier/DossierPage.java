package org.depesche.dossier;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.depesche.register.Entity;
import org.depesche.register.ReaderNames;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.Overview;
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
 * @param assumed ids of those of the articles that name it only by a name which others may have too
 * @param places that it appears with, for the map
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
        List<Chip> chips,
        Histogram histogram,
        List<With> with,
        List<EntityCount> places,
        List<Hit> articles,
        Set<Long> assumed,
        PageLinks pages) {

    private static final int SIZE = 20;
    private static final int MOST_WITH = 12;
    private static final int MOST_PLACES = 24;
    private static final int MOST_SPELLINGS = 8;

    /**
     * An entity that appears in the same articles.
     *
     * @param share of the most frequent one, in per cent: the length of its bar
     * @param common where the articles are that name both
     */
    public record With(String kind, String name, String url, long count, int share, String common) {}

    /**
     * What its list is filtered by.
     *
     * @param kind of the entity; empty: it is a year
     * @param url without it
     */
    public record Chip(String kind, String label, String url) {}

    /** All places of its articles. */
    public String map() {
        return "/places/map?" + kind + "=" + id;
    }

    /** All figures of its articles. */
    public String figures() {
        return "/figures?" + kind + "=" + id;
    }

    /** Its articles as a feed. */
    public String feed() {
        return "/feeds" + search;
    }

    static DossierPage of(DossierFilter filter, ArticleSearch search, Mentions mentions, ReaderNames names, int page) {
        Entity entity = filter.entity();
        Overview all = search.overview(entity.id(), MOST_WITH, MOST_PLACES);
        TreeMap<YearMonth, Long> months = months(all.months());
        TreeMap<YearMonth, Long> drawn = filter.with() == null
                ? months
                : months(search.monthsOf(filter.anyYear().naming()));
        HitList list = search.articlesOf(filter.naming(), page, SIZE);
        return new DossierPage(
                entity.id(),
                Facet.of(entity.kind()).parameter(),
                names.of(entity),
                entity.url(),
                filter.search(),
                mentions.spellings(entity, MOST_SPELLINGS),
                all.total(),
                all.sources(),
                months.isEmpty() ? null : months.firstKey(),
                months.isEmpty() ? null : months.lastKey(),
                chips(filter, names),
                Histogram.of(
                        drawn,
                        year -> filter.toggled(year).url(1) + "#articles",
                        year -> filter.year() != null && filter.year().equals(year)),
                with(all.with(), filter),
                all.places(),
                list.hits(),
                mentions.assumed(entity, list.hits().stream().map(Hit::id).toList()),
                new PageLinks(page, SIZE, list.total(), filter::url));
    }

    private static TreeMap<YearMonth, Long> months(List<Bucket> buckets) {
        TreeMap<YearMonth, Long> months = new TreeMap<>();
        for (Bucket bucket : buckets) {
            if (bucket.count() > 0) {
                months.merge(YearMonth.from(bucket.from()), bucket.count(), Long::sum);
            }
        }
        return months;
    }

    private static List<Chip> chips(DossierFilter filter, ReaderNames names) {
        List<Chip> chips = new ArrayList<>();
        Entity with = filter.with();
        if (filter.year() != null) {
            chips.add(
                    new Chip("", String.valueOf(filter.year()), filter.anyYear().url(1)));
        }
        if (with != null) {
            chips.add(new Chip(
                    Facet.of(with.kind()).parameter(),
                    names.of(with),
                    filter.withAnyone().url(1)));
        }
        return chips;
    }

    private static List<With> with(List<EntityCount> entities, DossierFilter filter) {
        long most = entities.stream().mapToLong(EntityCount::count).max().orElse(1);
        return entities.stream()
                .map(other -> new With(
                        other.kind().name().toLowerCase(Locale.ROOT),
                        other.name(),
                        other.url(),
                        other.count(),
                        Math.max(2, Math.round(100f * other.count() / most)),
                        filter.urlWith(other.id())))
                .toList();
    }
}
