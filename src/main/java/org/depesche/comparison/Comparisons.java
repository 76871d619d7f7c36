package org.depesche.comparison;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.comparison.ComparisonPage.Column;
import org.depesche.comparison.ComparisonPage.Common;
import org.depesche.comparison.ComparisonPage.Meeting;
import org.depesche.comparison.ComparisonPage.Named;
import org.depesche.search.ArticleSearch;
import org.depesche.search.DaySpan;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.web.Histogram;
import org.depesche.web.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares searches. */
@Component
class Comparisons {

    private static final List<Facet> KINDS = List.of(Facet.PERSON, Facet.ORGANISATION, Facet.PLACE);

    /** The most frequent entities of a side that are looked for among those of the others. */
    private static final int MOST_COMPARED = 200;

    private static final int MOST_COMMON = 12;
    private static final int MOST_ALONE = 6;

    /** Of a side's most frequent entities, those that may be its own. */
    private static final int MOST_TRIED = 12;

    private static final int MOST_MEETINGS = 10;

    private final ArticleSearch search;
    private final FacetValues values;

    Comparisons(ArticleSearch search, FacetValues values) {
        this.search = search;
        this.values = values;
    }

    /** An entity of some kind. */
    private record Key(Facet facet, String id) {}

    /** A side with its answer and its most frequent entities. */
    private record Answered(Side side, SearchAnswer answer, Map<Key, Entry> entities) {

        Entry entity(Key key) {
            return Objects.requireNonNull(entities.get(key));
        }
    }

    /** Finds names, merged entities and sources in the sides. */
    Sides resolve(Sides sides) {
        return sides.map(search::resolve);
    }

    ComparisonPage of(Sides sides, Locale locale) {
        List<Answered> answered = sides.all().stream()
                .map(side -> new Answered(
                        side,
                        search.answer(side.query().sized(1), locale, (answer, count) -> answer),
                        entities(sides, side.query(), locale)))
                .toList();
        SearchQuery meeting = sides.all().size() < 2 ? null : sides.meeting();
        return search.answer(
                meeting == null ? SearchQuery.everything().sized(1) : meeting.sized(MOST_MEETINGS),
                locale,
                (answer, count) -> of(sides, answered, meeting == null ? null : answer, count));
    }

    private Map<Key, Entry> entities(Sides sides, SearchQuery query, Locale locale) {
        Map<Key, Entry> entities = new LinkedHashMap<>();
        for (Facet facet : KINDS) {
            values.of(query, facet, "", locale, UnaryOperator.identity(), 0, MOST_COMPARED).entries().stream()
                    .filter(entry -> entry.count() > 0)
                    .filter(entry -> sides.all().stream()
                            .noneMatch(side -> side.named(facet).contains(entry.value())))
                    .forEach(entry -> entities.put(new Key(facet, entry.value()), entry));
        }
        return entities;
    }

    private ComparisonPage of(
            Sides sides, List<Answered> answered, @Nullable SearchAnswer met, ToLongFunction<SearchQuery> count) {
        List<SortedMap<YearMonth, Long>> months =
                answered.stream().map(side -> months(side.answer())).toList();
        List<Histogram> histograms = Histogram.together(months, (side, year) -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            return sides.all()
                    .get(side)
                    .query()
                    .between(first, first.plusYears(1).minusDays(1))
                    .url();
        });
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            Answered side = answered.get(i);
            long total = side.answer().result().total();
            columns.add(new Column(
                    label(side),
                    kind(side.side().query()),
                    new DaySpan(side.side().query().from(), side.side().query().to()),
                    side.side().query().url(),
                    sides.without(side.side()).url(),
                    total,
                    new Share(total, search.total(), Share.Unit.PERCENT),
                    months.get(i),
                    histograms.get(i),
                    answered.size() < 2 ? List.of() : alone(side, answered, count)));
        }
        return new ComparisonPage(
                columns,
                years(months),
                answered.size() < 2 ? List.of() : common(answered),
                met == null
                        ? null
                        : new Meeting(
                                met.result().total(),
                                met.result().hits(),
                                met.query()
                                        .sized(SearchQuery.everything().size())
                                        .url()));
    }

    private static SortedMap<YearMonth, Long> months(SearchAnswer answer) {
        SortedMap<YearMonth, Long> months = new TreeMap<>(answer.timeline().months());
        months.values().removeIf(count -> count <= 0);
        return months;
    }

    private static List<Integer> years(Collection<SortedMap<YearMonth, Long>> months) {
        TreeSet<Integer> years = new TreeSet<>();
        months.forEach(side -> side.keySet().forEach(month -> years.add(month.getYear())));
        return years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(years.first(), years.last()).boxed().toList();
    }

    /** The names of its entities and sources, its words and its figures. */
    private static String label(Answered side) {
        SearchQuery query = side.answer().query();
        Stream<String> chosen =
                side.answer().result().facets().values().stream().flatMap(Comparisons::chosen);
        List<String> parts = Stream.of(chosen, Stream.of(query.q()), query.figures().stream())
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? side.side().address() : String.join(" · ", parts);
    }

    private static Stream<String> chosen(FacetCounts counts) {
        return counts.entries().stream()
                .filter(entry -> entry.selected() || entry.excluded())
                .map(entry -> entry.excluded() ? "−" + entry.label() : entry.label());
    }

    private static String kind(SearchQuery query) {
        List<Facet> named =
                KINDS.stream().filter(facet -> !query.filter(facet).isEmpty()).toList();
        if (!query.q().isEmpty()) {
            return "";
        }
        return named.isEmpty() && !query.figures().isEmpty()
                ? "figure"
                : named.size() == 1 ? named.getFirst().parameter() : "";
    }

    private static List<Common> common(List<Answered> sides) {
        return sides.getFirst().entities().keySet().stream()
                .filter(key -> sides.stream().allMatch(side -> side.entities().containsKey(key)))
                .map(key -> new Common(
                        key.facet().parameter(),
                        sides.getFirst().entity(key).label(),
                        sides.stream().map(side -> named(side, key)).toList()))
                .sorted(Comparator.comparingLong(Comparisons::least).reversed())
                .limit(MOST_COMMON)
                .toList();
    }

    private static long least(Common common) {
        return common.sides().stream().mapToLong(Named::count).min().orElse(0);
    }

    private static List<Named> alone(Answered side, List<Answered> all, ToLongFunction<SearchQuery> count) {
        List<Answered> others =
                all.stream().filter(other -> !other.equals(side)).toList();
        return side.entities().keySet().stream()
                .sorted(Comparator.comparingLong((Key key) -> side.entity(key).count())
                        .reversed())
                .limit(MOST_TRIED)
                .filter(key -> others.stream()
                        .allMatch(other ->
                                !other.entities().containsKey(key) && count.applyAsLong(narrowed(other, key)) == 0))
                .map(key -> named(side, key))
                .limit(MOST_ALONE)
                .toList();
    }

    private static Named named(Answered side, Key key) {
        Entry entry = side.entity(key);
        return new Named(
                key.facet().parameter(),
                entry.label(),
                entry.count(),
                narrowed(side, key).url());
    }

    private static SearchQuery narrowed(Answered side, Key key) {
        return side.side().naming(key.facet(), key.id());
    }
}
