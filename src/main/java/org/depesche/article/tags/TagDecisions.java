package org.depesche.article.tags;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.depesche.article.Anchor;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.EditorialDecisions;
import org.depesche.article.LinkedTags;
import org.depesche.article.NamedTag;
import org.depesche.article.ResolvedTags;
import org.depesche.article.TagChanges;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.KeptAway;
import org.depesche.article.TagDecision.Layer;
import org.depesche.article.names.LateLinks;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for editors' decisions on the words of an article: what names whom, what is no name, what a figure says. They
 * hold against every later tagging and in every later version of the text.
 *
 * <p>All that change something throw an {@link Archive.ConflictException} if the text has changed since the editor saw
 * it, a {@link java.util.NoSuchElementException} if the article is not there, and an {@link IllegalArgumentException} if
 * the span is not made of whole words of one paragraph. They return the id of the decision.
 */
@Component
public class TagDecisions {

    private final Articles articles;
    private final TagDecisionRows rows;
    private final LateLinks late;
    private final FigureMeasures measures;
    private final Clock clock;

    TagDecisions(Articles articles, TagDecisionRows rows, LateLinks late, FigureMeasures measures, Clock clock) {
        this.measures = measures;
        this.late = late;
        this.articles = articles;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Who decides, and why.
     *
     * @param revision the revision of the article that the editor saw
     */
    public record Editor(String who, @Nullable String reason, int revision) {}

    /** All decisions on an article, the latest first. */
    public List<TagDecision> of(long article) {
        return rows.of(article).reversed();
    }

    /**
     * These words name this entity, and nobody else.
     *
     * @param entity id in the register
     */
    @Transactional
    public long name(long article, Span span, EntityKey key, int entity, Editor editor) {
        late.heard(List.of(key));
        return decide(article, span, editor, (text, id) -> {
            String surface = span.of(text);
            NamedTag tag = new NamedTag(new EntityMention(span, surface, key, Origin.EDITOR, 1), entity, true);
            return decision(id, editor, Layer.NAMES, Act.SET, span, surface, entity, key.name(), tag, null);
        });
    }

    /**
     * These words name nobody.
     *
     * @param entity whom they were taken for; null if nobody knew
     * @param name what they were taken for, to show
     */
    @Transactional
    public long unname(long article, Span span, @Nullable Integer entity, String name, Editor editor) {
        return decide(
                article,
                span,
                editor,
                (text, id) ->
                        decision(id, editor, Layer.NAMES, Act.REMOVE, span, span.of(text), entity, name, null, null));
    }

    /** Nothing in this article names this entity. */
    @Transactional
    public long unnameAll(long article, int entity, String name, Editor editor) {
        return decide(
                article,
                null,
                editor,
                (text, id) -> decision(id, editor, Layer.NAMES, Act.REMOVE_ALL, null, null, entity, name, null, null));
    }

    /** These words are this figure. */
    @Transactional
    public long count(long article, FigureMention figure, Editor editor) {
        measures.enter(article, figure);
        return mark(article, figure, Act.SET, editor);
    }

    /** These words are no figure. */
    @Transactional
    public long uncount(long article, FigureMention figure, Editor editor) {
        Span span = figure.span();
        return decide(
                article,
                span,
                editor,
                (text, id) -> decision(
                        id, editor, Layer.FIGURES, Act.REMOVE, span, span.of(text), null, figure.name(), null, null));
    }

    /** A machine reads this figure, but the words do not say it. */
    @Transactional
    public long misread(long article, FigureMention figure, Editor editor) {
        return mark(article, figure, Act.MISREAD, editor);
    }

    /** The words say this figure, and it is wrong. */
    @Transactional
    public long sourceError(long article, FigureMention figure, Editor editor) {
        return mark(article, figure.with(figure.figure(), Origin.EDITOR), Act.SOURCE_ERROR, editor);
    }

    private long mark(long article, FigureMention figure, Act act, Editor editor) {
        Span span = figure.span();
        String surface = figure.surface();
        return decide(
                article,
                span,
                editor,
                (text, id) ->
                        decision(id, editor, Layer.FIGURES, act, span, surface, null, figure.name(), null, figure));
    }

    /**
     * Takes a decision back; what it had kept away is there again, and an earlier decision on the same words holds.
     * Does nothing if it does not hold any more.
     */
    @Transactional
    public void undo(long article, long decision, String who) {
        Article stored = articles.findToChange(article).orElseThrow();
        List<TagDecision> before = EditorialDecisions.following(rows.of(article), stored.allMentions());
        if (before.stream().noneMatch(one -> one.id() == decision && one.isUndoable())) {
            return;
        }
        List<TagDecision> after = before.stream()
                .map(one -> one.id() == decision
                        ? one.undone(OffsetDateTime.now(clock), who)
                        : one.supersededBy() != null && one.supersededBy() == decision ? one.superseded(null) : one)
                .toList();
        apply(stored, before, after);
    }

    private interface Maker {
        TagDecision of(String text, long id);
    }

    private long decide(long article, @Nullable Span span, Editor editor, Maker maker) {
        Article stored = articles.findToChange(article).orElseThrow();
        if (stored.revision() != editor.revision()) {
            throw new Archive.ConflictException(editor.revision(), stored.revision());
        }
        List<TagDecision> before = EditorialDecisions.following(rows.of(article), stored.allMentions());
        check(stored, span);
        TagDecision fresh = maker.of(stored.text(), rows.nextId());
        List<TagDecision> after = new ArrayList<>();
        before.forEach(one -> after.add(supersedes(fresh).test(one) ? one.superseded(fresh.id()) : one));
        after.add(fresh);
        apply(stored, before, after);
        return fresh.id();
    }

    private static void check(Article article, @Nullable Span span) {
        if (span != null
                && (article.blockSpans().stream().noneMatch(block -> block.contains(span))
                        || !Anchor.isWhole(article.text(), span))) {
            throw new IllegalArgumentException("No whole words of one paragraph: " + span);
        }
    }

    /** Earlier decisions on the same words; or on the same entity, where all of it goes. */
    private static Predicate<TagDecision> supersedes(TagDecision fresh) {
        return one -> one.covers(fresh.layer(), fresh.span())
                || fresh.act() == Act.REMOVE_ALL
                        && one.holds()
                        && one.act() != Act.REMOVE
                        && fresh.entity() != null
                        && fresh.entity().equals(one.entity());
    }

    private void apply(Article stored, List<TagDecision> before, List<TagDecision> after) {
        LinkedTags found = EditorialDecisions.foundBefore(stored.allMentions(), stored.figures(), before);
        ResolvedTags tagged = ResolvedTags.of(found, after, rows.canonical(found, after));
        stored.change(TagChanges.between(stored.allMentions(), stored.figures(), tagged));
        rows.save(stored.id(), before, tagged.decisions());
    }

    private TagDecision decision(
            long id,
            Editor editor,
            Layer layer,
            Act act,
            @Nullable Span span,
            @Nullable String surface,
            @Nullable Integer entity,
            String name,
            @Nullable NamedTag named,
            @Nullable FigureMention figure) {
        return new TagDecision(
                id,
                OffsetDateTime.now(clock),
                editor.who(),
                editor.reason(),
                layer,
                act,
                span,
                surface,
                entity,
                name,
                named,
                figure,
                KeptAway.NOTHING,
                null,
                null,
                null,
                false);
    }
}
