package org.depesche.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

        public List<WordDifference.Piece> pieces() {
            return difference.pieces();
        }

        public boolean rough() {
            return difference.rough();
        }

        /** Whether both texts are equal. */
        public boolean isSame() {
            return pieces().stream().allMatch(piece -> piece.fate() == WordDifference.Fate.STAYED);
        }
    }

    Listed of(Article article) {
        Others others = similar.of(article.id(), MOST);
        Map<Long, Article> read = read(others);
        return new Listed(
                others.total(),
                others.first().stream()
                        .flatMap(other -> Stream.ofNullable(read.get(other.id()))
                                .map(version -> version(article, other, version)))
                        .toList());
    }

    List<Compared> compared(Article article) {
        Others others = similar.of(article.id(), MOST);
        Map<Long, Article> read = read(others);
        List<Compared> compared = new ArrayList<>();
        int length = 0;
        for (Similar other : others.first()) {
            Article version = read.get(other.id());
            if (version != null) {
                length += article.text().length() + version.text().length();
                WordDifference difference = length > MOST_LENGTH && !compared.isEmpty()
                        ? WordDifference.uncompared(article.text(), version.text())
                        : WordDifference.between(article.text(), version.text());
                compared.add(new Compared(version(article, other, version), difference));
            }
        }
        return compared;
    }

    private static Version version(Article article, Similar other, Article version) {
        return new Version(other, (int) Math.floor(100 * SimilarArticles.likeness(article, version)));
    }

    private Map<Long, Article> read(Others others) {
        Map<Long, Article> read = new HashMap<>();
        if (others.total() > 0) {
            articles.findVisibleByIdIn(others.first().stream().map(Similar::id).toList())
                    .forEach(article -> read.put(article.id(), article));
        }
        return read;
    }
}
