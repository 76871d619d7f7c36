package org.depesche.article.storing;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.ArticleState;
import org.depesche.article.Dateline;
import org.depesche.article.Doubt;
import org.depesche.article.Published;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code article} for COPY and for the index, as {@link Article} maps them. */
public enum ArticleColumn implements CopyColumn<Article> {
    ID(Article::id),
    LOCK_VERSION(article -> 0),
    SOURCE_ID(article -> article.identity().sourceId()),
    SOURCE_VERSION(article -> article.identity().version()),
    FINGERPRINT(Article::fingerprint),
    PUBSTATUS(ofState(ArticleState::pubstatus)),
    EMBARGO(ofState(ArticleState::embargo)),
    WITHHELD_BECAUSE(ofState(state -> state.reasons().forReaders())),
    WITHHELD_INTERNALLY(ofState(state -> state.reasons().internal())),
    WITHHELD_BY(ofState(ArticleState::withheldBy)),
    WITHHELD_LEGAL(ofState(ArticleState::isLegal)),
    DOUBTS(ofState(state -> state.doubts().stream().map(Doubt::name).toList())),
    PUBLIC_SINCE(article -> article.state().publicSince(article.storedAt())),
    HEADLINE(Article::headline),
    HEADLINE_GUESSED(Article::isHeadlineGuessed),
    KICKER(Article::kicker),
    SLUGLINE(article -> article.identity().slugline()),
    BYLINE(Article::byline),
    AUTHORS(Article::authors),
    DATELINE_PLACE(ofDateline(Dateline::place)),
    DATELINE_DATE(ofDateline(Dateline::date)),
    DATELINE_PRINTED(ofDateline(Dateline::printed)),
    PUBLISHED_ON(ofPublished(Published::day)),
    PUBLISHED_AT(ofPublished(Published::instant)),
    PUBLISHED_OFFSET(ofPublished(Published::offset)),
    SOURCE(Article::source),
    SECTION(Article::section),
    LANGUAGE(article -> article.language() == null ? null : article.language().toLanguageTag()),
    KEYWORDS(Article::keywords),
    RIGHTS(Article::rights),
    TEXT(Article::text),
    BLOCK_KINDS(Article::blockKinds),
    ORIGINAL_SHA256(article -> article.provenance().sha256()),
    ORIGINAL_ITEM(article -> article.provenance().item()),
    REVISION(Article::revision),
    EDITED_FIELDS(Article::editedFields),
    STORED_AT(Article::storedAt),
    CHANGED_AT(Article::changedAt);

    private final Function<Article, @Nullable Object> value;

    ArticleColumn(Function<Article, @Nullable Object> value) {
        this.value = value;
    }

    private static Function<Article, @Nullable Object> ofState(Function<ArticleState, @Nullable Object> part) {
        return article -> part.apply(article.state());
    }

    private static Function<Article, @Nullable Object> ofDateline(Function<Dateline, @Nullable Object> part) {
        return article -> article.dateline() == null ? null : part.apply(article.dateline());
    }

    private static Function<Article, @Nullable Object> ofPublished(Function<Published, @Nullable Object> part) {
        return article -> article.published() == null ? null : part.apply(article.published());
    }

    @Override
    public @Nullable Object value(Article article) {
        return value.apply(article);
    }

    @Override
    public String column() {
        return CopyColumn.super.column();
    }

    /** Lists column names for a select. */
    public static String list(ArticleColumn... columns) {
        return Arrays.stream(columns).map(ArticleColumn::column).collect(Collectors.joining(", "));
    }
}
