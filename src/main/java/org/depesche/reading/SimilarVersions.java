package org.depesche.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.revision.WordDifference;
import org.depesche.article.similar.SimilarArticles;
import org.depesche.article.similar.SimilarArticles.Others;
import org.depesche.article.similar.SimilarArticles.Similar;
import org.springframework.stereotype.Component;

/** Compares an article with the versions of its text in other papers. */
@Component
class SimilarVersions {

    private static final int MOST = 20;

    /** The most characters that are compared for a page; a newspaper article has about five thousand. */
    private static final int MOST_LENGTH = 1_000_000;

    private final Articles articles;
    private final SimilarArticles similar;

    SimilarVersions(Articles articles, SimilarArticles similar) {
        this.articles = articles;
        this.similar = similar;
    }

    /** @param total the number of all versions, including those not listed */
    record Listed(int total, List<Version> versions) {

        boolean has(long article) {
            return versions.stream().anyMatch(version -> version.article().id() == article);
        }

        public int more() {
            return total - versions.size();
        }
    }

    /** @param percent the common share of the body */
    record Version(Similar article, int percent) {}

    /** @param difference the common words of both texts, and the words of only one of them */
    record Compared(Version version, WordDifference difference) {

        /** Whether both texts are equal. */
        public boolean isSame() {
            return difference.pieces().stream().allMatch(piece -> piece.fate() == WordDifference.Fate.STAYED);
        }
    }

    Listed of(Article article) {
        Others others = similar.of(article.id(), MOST);
        return new Listed(others.total(), List.copyOf(versions(article, others).keySet()));
    }

    List<Compared> compared(Article article) {
        List<Compared> compared = new ArrayList<>();
        int length = 0;
        for (Map.Entry<Version, String> version :
                versions(article, similar.of(article.id(), MOST)).entrySet()) {
            String text = version.getValue();
            length += article.text().length() + text.length();
            WordDifference difference = length > MOST_LENGTH && !compared.isEmpty()
                    ? WordDifference.uncompared(article.text(), text)
                    : WordDifference.between(article.text(), text);
            compared.add(new Compared(version.getKey(), difference));
        }
        return compared;
    }

    /** The visible versions in their order, with their texts. */
    private Map<Version, String> versions(Article article, Others others) {
        if (others.total() == 0) {
            return Map.of();
        }
        Map<Long, Article> read = articles
                .findVisibleByIdIn(others.first().stream().map(Similar::id).toList())
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        Map<Version, String> versions = new LinkedHashMap<>();
        for (Similar other : others.first()) {
            Article version = read.get(other.id());
            if (version != null) {
                int percent = (int) Math.floor(100 * SimilarArticles.likeness(article, version));
                versions.put(new Version(other, percent), version.text());
            }
        }
        return versions;
    }
}
