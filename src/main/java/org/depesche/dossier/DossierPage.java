package org.depesche.dossier;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.depesche.register.Entity;
import org.depesche.register.LocalizedNames;
import org.depesche.search.EntityArticles;
import org.depesche.search.EntityArticles.Overview;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.web.Histogram;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of an entity.
 *
 * @param chips the filters of its list of articles
 * @param with the entities that appear with it most often
 * @param places the places that appear with it, for the map
 */
record DossierPage(
        Heading heading,
        Totals totals,
        List<Chip> chips,
        Histogram histogram,
        List<With> with,
        List<EntityCount> places,
        ArticleList articles) {

    /**
     * The entity.
     *
     * @param kind "person", "place" or "organisation"
     * @param search the address of its articles as a search
     * @param spellings other words by which articles name it
     * @param scripts its names in other scripts
     */
    record Heading(int id, String kind, String name, String search, List<String> spellings, List<String> scripts) {

        /** All places of its articles. */
        public String map() {
            return "/places/map?" + kind + "=" + id;
        }

        /** All figures of its articles. */
        public String figures() {
            return "/figures?" + kind + "=" + id;
        }

        /** The form that saves the search for its articles. */
        public String saving() {
            return search.replaceFirst("^/search", "/account/searches/new");
        }

        /** Its articles beside those of others. */
        public String comparison() {
            return "/compare?side=" + kind + "%3D" + id;
        }

        /** Its articles as a feed. */
        public String feed() {
            return "/feeds" + search;
        }
    }

    /**
     * How much there is about the entity.
     *
     * @param first the month of its first article; null if none has a date
     */
    record Totals(
            long articles,
            int sources,
            @Nullable YearMonth first,
            @Nullable YearMonth last) {

        /** Whether the last article is from another month than the first. */
        public boolean spansMonths() {
            return last != null && !last.equals(first);
        }
    }

    /**
     * A page of its articles.
     *
     * @param assumed the ids of the articles in which the machine only assumes that the entity is meant
     */
    record ArticleList(List<Hit> hits, Set<Long> assumed, PageLinks pages) {}

    private static final int SIZE = 20;
    private static final int MOST_WITH = 12;
    private static final int MOST_PLACES = 24;
    private static final int MOST_SPELLINGS = 8;

    /**
     * An entity that appears in the same articles.
     *
     * @param share the length of its bar, in per cent of the most frequent one
     * @param common the address of the articles that name both
     */
    public record With(EntityCount entity, int share, String common) {}

    /**
     * A filter of the list of articles.
     *
     * @param kind of the entity; empty for a year
     * @param url the address without the filter
     */
    public record Chip(String kind, String label, String url) {}

    static DossierPage of(
            DossierFilter filter,
            EntityArticles articles,
            EntityMentions mentions,
            LocalizedNames names,
            int page,
            Locale locale) {
        Entity entity = filter.entity();
        Overview all = articles.overview(entity.id(), MOST_WITH, MOST_PLACES, locale);
        TreeMap<YearMonth, Long> months = months(all.months());
        TreeMap<YearMonth, Long> drawn = filter.with() == null
                ? months
                : months(articles.monthsOf(filter.anyYear().naming()));
        HitList list = articles.articlesOf(filter.naming(), page, SIZE);
        return new DossierPage(
                new Heading(
                        entity.id(),
                        Facet.of(entity.kind()).parameter(),
                        names.of(entity),
                        filter.search(),
                        mentions.spellings(entity, MOST_SPELLINGS),
                        mentions.otherScripts(entity, MOST_SPELLINGS)),
                new Totals(
                        all.total(),
                        all.sources(),
                        months.isEmpty() ? null : months.firstKey(),
                        months.isEmpty() ? null : months.lastKey()),
                chips(filter, names),
                Histogram.of(
                        drawn,
                        year -> filter.toggled(year).url(1) + "#articles",
                        year -> filter.year() != null && filter.year().equals(year)),
                with(all.with(), filter),
                all.places(),
                new ArticleList(
                        list.hits(),
                        mentions.assumed(
                                entity, list.hits().stream().map(Hit::id).toList()),
                        new PageLinks(page, SIZE, list.total(), filter::url)));
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

    private static List<Chip> chips(DossierFilter filter, LocalizedNames names) {
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
                        other, Math.max(2, Math.round(100f * other.count() / most)), filter.urlWith(other.id())))
                .toList();
    }
}
