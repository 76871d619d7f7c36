package org.depesche.search.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.state.VisibleArticles;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.Paging;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the examples of the help find articles: an example that finds none is replaced by one with words of the
 * archive, or left out. While search is away, and in an empty archive, all examples stay.
 */
@Component
class ArchiveExamples {

    private static final int LATEST = 10;
    private static final int SHORTEST_WORD = 4;
    private static final int BEGINNING = 5;

    /** How long it is kept which usual examples find articles. Words of the archive are not kept: articles are withdrawn. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Asked(String query, Locale locale) {}

    private final Cache<Asked, Boolean> found =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();

    private final ArticleSearch search;
    private final VisibleArticles visible;

    ArchiveExamples(ArticleSearch search, VisibleArticles visible) {
        this.search = search;
        this.visible = visible;
    }

    /** The queries that find articles, by their codes in their order. */
    Map<String, String> of(Map<String, String> usual, Locale locale) {
        return SearchUnavailableException.answerOr(usual, () -> finding(usual, locale));
    }

    private Map<String, String> finding(Map<String, String> usual, Locale locale) {
        if (usual.values().stream()
                .allMatch(query -> Boolean.TRUE.equals(found.getIfPresent(new Asked(query, locale))))) {
            return usual;
        }
        SearchResult newest = search.search(
                SearchQuery.everything().sortedBy(Paging.Sort.NEWEST).sized(LATEST), locale);
        if (newest.total() == 0) {
            return usual;
        }
        Map<String, String> own = own(newest, usual, locale);
        Map<String, String> finding = new LinkedHashMap<>();
        usual.forEach((code, query) -> {
            String other = own.getOrDefault(code, "");
            if (found.get(new Asked(query, locale), asked -> finds(query, locale))) {
                finding.put(code, query);
            } else if (!other.isEmpty() && finds(other, locale)) {
                finding.put(code, other);
            }
        });
        return finding;
    }

    private boolean finds(String query, Locale locale) {
        return search.search(SearchQuery.of(query).sized(1), locale).total() > 0;
    }

    /** Examples with words, names and days of the archive, by their codes. */
    private Map<String, String> own(SearchResult newest, Map<String, String> usual, Locale locale) {
        Map<String, String> own = new HashMap<>();
        newest.hits().stream()
                .sorted((one, other) -> Boolean.compare(speaks(other, locale), speaks(one, locale)))
                .map(hit -> words(hit.title()))
                .filter(words -> words.size() > 1)
                .findFirst()
                .ifPresent(words -> addWords(own, words, usual));
        for (Facet facet : List.of(Facet.PERSON, Facet.PLACE, Facet.ORGANISATION)) {
            addName(own, usual, newest.facets().get(facet));
        }
        addLabel(own, usual, "labels.source", newest.hits().stream().map(Hit::source));
        addLabel(own, usual, "labels.section", newest.hits().stream().map(Hit::section));
        addLabel(own, usual, "labels.language", newest.hits().stream().map(Hit::language));
        LocalDate day =
                newest.hits().isEmpty() ? null : newest.hits().getFirst().day();
        if (day != null) {
            own.put("days.month", prefix(usual, "days.month") + YearMonth.from(day));
            own.put("days.between", prefix(usual, "days.between") + (day.getYear() - 1) + ".." + day.getYear());
            own.put("days.after", prefix(usual, "days.after") + day.minusDays(1));
        }
        own.put("figures.more", prefix(usual, "figures.more") + ">1");
        return own;
    }

    /** Adds the most frequent entity that is not of withdrawn articles alone, which an index may still have. */
    private void addName(Map<String, String> own, Map<String, String> usual, @Nullable FacetCounts counts) {
        if (counts == null) {
            return;
        }
        String code = "names." + counts.facet().parameter();
        counts.entries().stream()
                .limit(LATEST)
                .filter(entry ->
                        !visible.named(List.of(Integer.valueOf(entry.value()))).isEmpty())
                .findFirst()
                .ifPresent(entry -> own.put(code, prefix(usual, code) + quoted(entry.label())));
    }

    private static void addLabel(
            Map<String, String> own, Map<String, String> usual, String code, Stream<@Nullable String> labels) {
        labels.filter(Objects::nonNull)
                .findFirst()
                .ifPresent(label -> own.put(code, prefix(usual, code) + quoted(label)));
    }

    private static void addWords(Map<String, String> own, List<String> words, Map<String, String> usual) {
        String one = words.get(0);
        String other = words.get(1);
        String row = '"' + one + ' ' + other + '"';
        own.put("words.all", one + ' ' + other);
        own.put("words.forms", other);
        own.put("words.exact", prefix(usual, "words.exact") + other);
        own.put("words.beginning", one.substring(0, Math.min(BEGINNING, one.length() - 1)) + '*');
        own.put("phrases.row", row);
        own.put("phrases.near", row + "~5");
        own.put("parts.title", prefix(usual, "parts.title") + one);
    }

    /** Two words that follow each other in a headline; none if there are no such words. */
    private static List<String> words(String headline) {
        List<String> words = Arrays.asList(headline.split(" "));
        for (int at = 0; at + 1 < words.size(); at++) {
            if (isWord(words.get(at)) && isWord(words.get(at + 1))) {
                return words.subList(at, at + 2);
            }
        }
        return List.of();
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST_WORD && word.chars().allMatch(Character::isLetter);
    }

    private static boolean speaks(Hit hit, Locale locale) {
        return hit.language() != null && hit.language().startsWith(locale.getLanguage());
    }

    private static String quoted(String name) {
        return name.chars().allMatch(Character::isLetter) ? name : '"' + name.replace("\"", "") + '"';
    }

    /** "ort:" of "ort:Peking". */
    private static String prefix(Map<String, String> usual, String code) {
        String query = usual.getOrDefault(code, "");
        return query.substring(0, query.indexOf(':') + 1);
    }
}
