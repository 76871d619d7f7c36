package org.depesche.article.tags;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.EditorialDecisions;
import org.depesche.article.LinkedTags;
import org.depesche.article.NamedTag;
import org.depesche.article.ResolvedTags;
import org.depesche.article.SpanRelocation;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.Ending;
import org.depesche.article.TagDecision.Layer;
import org.depesche.article.TagDecision.Made;
import org.depesche.article.TagDecision.Ruling;
import org.depesche.article.TagDecision.Words;
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
 * Records editors' decisions on the words of an article: the entity that words name, or the figure that they are. Decisions
 * hold against later tagging and in later versions of the text.
 *
 * <p>All methods that change something throw an {@link Archive.ConflictException} if the text has changed since the editor
 * saw it, a {@link java.util.NoSuchElementException} if the article does not exist, and an
 * {@link IllegalArgumentException} if the span is not made of whole words of one paragraph. They return the id of the
 * decision.
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
     * The editor who decides.
     *
     * @param revision the revision of the article that the editor saw
     */
    public record Editor(String who, @Nullable String reason, int revision) {}

    /** All decisions on an article, the latest first. */
    public List<TagDecision> of(long article) {
        return rows.of(article).reversed();
    }

    /**
     * Decides that words name an entity.
     *
     * @param entity id in the register
     */
    @Transactional
    public long name(long article, Span span, EntityKey key, int entity, Editor editor) {
        late.heard(List.of(key));
        Ruling ruling = new Ruling(Layer.NAMES, Act.SET, entity, key.name());
        return decide(article, span, ruling, key, null, editor);
    }

    /**
     * Decides that words name no entity.
     *
     * @param entity the entity that they named so far; null if it was unknown
     * @param name the label of that entity
     */
    @Transactional
    public long unname(long article, Span span, @Nullable Integer entity, String name, Editor editor) {
        Ruling ruling = new Ruling(Layer.NAMES, Act.REMOVE, entity, name);
        return decide(article, span, ruling, null, null, editor);
    }

    /** Decides that nothing in an article names an entity. */
    @Transactional
    public long unnameAll(long article, int entity, String name, Editor editor) {
        Ruling ruling = new Ruling(Layer.NAMES, Act.REMOVE_ALL, entity, name);
        return decide(article, null, ruling, null, null, editor);
    }

    /** Decides that words are a figure. */
    @Transactional
    public long count(long article, FigureMention figure, Editor editor) {
        // before the article is locked, because entering takes a connection of its own
        measures.enter(figure, articles.findLanguage(article).orElse(null));
        return decide(article, figure, Act.SET, editor);
    }

    /** Decides that words are no figure. */
    @Transactional
    public long uncount(long article, FigureMention figure, Editor editor) {
        Ruling ruling = new Ruling(Layer.FIGURES, Act.REMOVE, null, figure.name());
        return decide(article, figure.span(), ruling, null, null, editor);
    }

    /** Decides that a machine has misread a figure. */
    @Transactional
    public long misread(long article, FigureMention figure, Editor editor) {
        return decide(article, figure, Act.MISREAD, editor);
    }

    /** Decides that a figure is read correctly and wrong in its source. */
    @Transactional
    public long sourceError(long article, FigureMention figure, Editor editor) {
        return decide(article, figure.with(figure.figure(), Origin.EDITOR), Act.SOURCE_ERROR, editor);
    }

    private long decide(long article, FigureMention figure, Act act, Editor editor) {
        Ruling ruling = new Ruling(Layer.FIGURES, act, null, figure.name());
        return decide(article, figure.span(), ruling, null, figure, editor);
    }

    /**
     * Undoes a decision. The tags that it suppressed return, and an earlier decision on the same words holds again. Does
     * nothing if the decision is not active.
     */
    @Transactional
    public void undo(long article, long decision, String who) {
        Article stored = articles.findToChange(article).orElseThrow();
        List<TagDecision> before = EditorialDecisions.following(rows.of(article), stored);
        if (before.stream().noneMatch(one -> one.id() == decision && one.isActive())) {
            return;
        }
        List<TagDecision> after = before.stream()
                .map(one -> one.id() == decision
                        ? one.undone(OffsetDateTime.now(clock), who)
                        : Objects.equals(one.ending().supersededBy(), decision) ? one.superseded(null) : one)
                .toList();
        apply(stored, before, after);
    }

    /**
     * @param span null if the decision is about the whole article
     * @param key the name of the entity of the ruling, if the words shall mean it
     * @param figure the figure that the words are, or are wrongly read as
     */
    private long decide(
            long article,
            @Nullable Span span,
            Ruling ruling,
            @Nullable EntityKey key,
            @Nullable FigureMention figure,
            Editor editor) {
        Article stored = articles.findToChange(article).orElseThrow();
        if (stored.revision() != editor.revision()) {
            throw new Archive.ConflictException(editor.revision(), stored.revision());
        }
        List<TagDecision> before = EditorialDecisions.following(rows.of(article), stored);
        check(stored, span);
        String surface = figure != null ? figure.surface() : span == null ? null : span.of(stored.text());
        NamedTag named = key == null || ruling.entity() == null
                ? null
                : new NamedTag(new EntityMention(span, surface, key, Origin.EDITOR, 1), ruling.entity(), true);
        TagDecision fresh = new TagDecision(
                rows.nextId(),
                new Made(OffsetDateTime.now(clock), editor.who(), editor.reason()),
                ruling,
                new Words(span, surface, false),
                named,
                figure,
                LinkedTags.NOTHING,
                Ending.NONE);
        List<TagDecision> after = new ArrayList<>();
        before.forEach(one -> after.add(supersedes(fresh, one) ? one.superseded(fresh.id()) : one));
        after.add(fresh);
        apply(stored, before, after);
        return fresh.id();
    }

    private static void check(Article article, @Nullable Span span) {
        if (span != null
                && (article.blockSpans().stream().noneMatch(block -> block.contains(span))
                        || !SpanRelocation.isWhole(article.text(), span))) {
            throw new IllegalArgumentException("No whole words of one paragraph: " + span);
        }
    }

    /** A decision supersedes those on the same words; one on a whole article supersedes those on the same entity. */
    private static boolean supersedes(TagDecision fresh, TagDecision earlier) {
        Ruling ruling = fresh.ruling();
        return earlier.covers(ruling.layer(), fresh.words().span())
                || ruling.act() == Act.REMOVE_ALL
                        && earlier.holds()
                        && earlier.ruling().act() != Act.REMOVE
                        && ruling.entity() != null
                        && ruling.entity().equals(earlier.ruling().entity());
    }

    private void apply(Article stored, List<TagDecision> before, List<TagDecision> after) {
        LinkedTags found = EditorialDecisions.foundBefore(stored, before);
        ResolvedTags tagged = ResolvedTags.of(found, after, rows.canonical(found, after));
        stored.tag(tagged);
        rows.save(stored.id(), before, tagged.decisions());
    }
}
