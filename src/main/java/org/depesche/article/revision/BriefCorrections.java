package org.depesche.article.revision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.revision.Revisions.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a few words how an article was corrected, for mails and feeds. */
@Component
public class BriefCorrections {

    /** A live ticker has more versions; of its earliest ones nobody is told. */
    private static final int MOST_REVISIONS = 20;

    private final Revisions revisions;
    private final Articles articles;

    BriefCorrections(Revisions revisions, Articles articles) {
        this.revisions = revisions;
        this.articles = articles;
    }

    /**
     * A correction.
     *
     * @param said the source's note on it; null if there is none, because the reasons of editors are internal
     * @param changes of headline and text, the first ones
     */
    public record BriefCorrection(@Nullable String said, List<BriefChange> changes) {

        /** No earlier version of the article may be read. */
        public static final BriefCorrection UNKNOWN = new BriefCorrection(null, List.of());
    }

    /**
     * How a visible article differs from an earlier version that readers have seen.
     *
     * @param known the number of that version; if readers may not see it any more, the latest before today's counts
     */
    public BriefCorrection since(long article, int known) {
        List<Revision> seen = revisions.published(article, MOST_REVISIONS);
        if (seen.isEmpty()) {
            return BriefCorrection.UNKNOWN;
        }
        Revision before = seen.stream()
                .filter(revision -> revision.number() == known)
                .findFirst()
                .orElse(seen.getFirst());
        String said = seen.stream()
                .filter(revision -> revision.number() >= before.number() && revision.by() == null)
                .map(Revision::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return articles.findById(article)
                .map(Article::draft)
                .map(now -> between(said, before.draft(), now))
                .orElse(BriefCorrection.UNKNOWN);
    }

    private static BriefCorrection between(@Nullable String said, ArticleDraft before, ArticleDraft now) {
        List<BriefChange> changes = Stream.of(
                        BriefChange.in(before.headline(), now.headline()), BriefChange.in(body(before), body(now)))
                .flatMap(List::stream)
                .limit(BriefChange.MOST)
                .toList();
        return new BriefCorrection(said, changes);
    }

    /** The text after the headline. */
    private static String body(ArticleDraft draft) {
        String text = draft.text();
        return text.substring(Math.min(draft.headline().length(), text.length()))
                .strip();
    }
}
