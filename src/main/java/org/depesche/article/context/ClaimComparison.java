package org.depesche.article.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.similar.SimilarArticles;
import org.depesche.tagging.ReportWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sentences of figures that may contradict each other, and compares them. */
@Component
public class ClaimComparison {

    private final FiguresInContext inContext;
    private final SimilarArticles similar;
    private final JdbcClient jdbc;

    ClaimComparison(FiguresInContext inContext, SimilarArticles similar, JdbcClient jdbc) {
        this.inContext = inContext;
        this.similar = similar;
        this.jdbc = jdbc;
    }

    /** The groups in their order. Figures that readers may not see, or whose source is wrong, are left out. */
    public List<ComparedClaims> of(List<ClaimGroup> groups) {
        Map<Long, FigureInContext> said = inContext.correct(
                groups.stream().flatMap(group -> group.figures().stream()).collect(Collectors.toSet()));
        List<List<FigureClaim>> claims =
                groups.stream().map(group -> claims(group, said)).toList();
        Set<Long> articles = articles(claims);
        Set<Long> correcting = correcting(articles);
        Map<Long, Long> texts = similar.texts(articles);
        List<ComparedClaims> compared = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            compared.add(new ComparedClaims(groups.get(i), claims.get(i), correcting, texts));
        }
        return compared;
    }

    private static List<FigureClaim> claims(ClaimGroup group, Map<Long, FigureInContext> said) {
        return group.figures().stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .map(figure -> new FigureClaim(group.measure(), group.subject(), figure))
                .toList();
    }

    /** The articles whose claims differ: only of these is more to be read. */
    private static Set<Long> articles(List<List<FigureClaim>> claims) {
        Set<Long> articles = new HashSet<>();
        for (List<FigureClaim> some : claims) {
            some.stream()
                    .filter(one -> some.stream().anyMatch(one::differsFrom))
                    .forEach(one -> articles.add(one.said().article().id()));
        }
        return articles;
    }

    /** The articles that say that they correct something. */
    private Set<Long> correcting(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        Map<Long, Boolean> corrections = new HashMap<>();
        jdbc.sql("select id, language, text from visible_article where id = any(:articles)")
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    String text = row.getString("text");
                    corrections.put(
                            row.getLong("id"),
                            ReportWords.of(locale(row.getString("language"))).isCorrection(text));
                });
        return corrections.keySet().stream()
                .filter(article -> Boolean.TRUE.equals(corrections.get(article)))
                .collect(Collectors.toSet());
    }

    private static @Nullable Locale locale(@Nullable String language) {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
