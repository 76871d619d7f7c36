package org.depesche.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The front page of a day: its longest article, and the others by source.
 *
 * @param lead null on further pages
 * @param sources those with the most articles first
 */
record DayPage(@Nullable Teaser lead, List<Source> sources) {

    private static final int LEAD_TEXT = 260;
    private static final int TEXT = 130;

    /** @param name empty if the source is not known */
    record Source(String name, List<Teaser> teasers) {}

    /**
     * @param articles in their order
     * @param first whether it is the first page of the day
     */
    static DayPage of(List<Article> articles, boolean first) {
        Article lead = first
                ? articles.stream()
                        .max(Comparator.comparingInt(article -> article.text().length()))
                        .orElse(null)
                : null;
        Map<String, List<Teaser>> bySource = new LinkedHashMap<>();
        for (Article article : articles) {
            if (!article.equals(lead)) {
                bySource.computeIfAbsent(Objects.requireNonNullElse(article.source(), ""), source -> new ArrayList<>())
                        .add(Teaser.of(article, TEXT));
            }
        }
        return new DayPage(
                lead == null ? null : Teaser.of(lead, LEAD_TEXT),
                bySource.entrySet().stream()
                        .map(source -> new Source(source.getKey(), source.getValue()))
                        .sorted(Comparator.comparingInt(
                                        (Source source) -> source.teasers().size())
                                .reversed())
                        .toList());
    }
}
