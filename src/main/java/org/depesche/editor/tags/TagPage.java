package org.depesche.editor.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Layer;
import org.depesche.editor.tags.MarkedParagraph.Mark;
import org.depesche.register.Entity;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The names of an article for editors: marked in the text, listed by entity with their evidence, and the decisions
 * about them.
 *
 * @param groups the most frequent entities first
 * @param history the latest decision first
 */
record TagPage(Article article, List<MarkedParagraph> paragraphs, List<Group> groups, List<TagDecision> history) {

    /**
     * An entity with all its mentions in the article.
     *
     * @param entity its id; 0 for an ambiguous name
     * @param url null for an ambiguous name
     */
    record Group(
            int entity,
            EntityKind kind,
            String name,
            @Nullable String url,
            boolean hidden,
            List<Line> lines) {

        /** Whether an editor has to decide which entity the name means. */
        public boolean isOpen() {
            return url == null;
        }

        /** The id of its heading in the page. */
        public String id() {
            return isOpen() ? "open-" + lines.getFirst().id() : "e-" + entity;
        }

        public String code() {
            return kind.code();
        }

        /** The number of mentions in the text. */
        public long count() {
            return lines.stream().filter(line -> line.where() != null).count();
        }
    }

    /**
     * A mention.
     *
     * @param where null if the source names the entity beside the text
     * @param name the name that was found; for a short form, the longer name
     * @param longer the place of the longer name; null if the text lacks it
     * @param decision the decision that set the mention; null for a mention of the machine or the source
     */
    record Line(
            long id,
            @Nullable Occurrence where,
            Origin origin,
            @Nullable Evidence evidence,
            int percent,
            String name,
            @Nullable Integer longer,
            @Nullable TagDecision decision) {

        /** The last part of the message {@code editor.tag.why.<code>}. */
        public String why() {
            return switch (origin) {
                case SOURCE -> where == null ? "source.untold" : "source";
                case EDITOR -> "editor";
                case MACHINE -> evidence == null ? "machine" : evidence.name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /** @param entities the entities of the mentions, and those that they were merged into, by id */
    static TagPage of(Article article, Map<Integer, Entity> entities, List<TagDecision> decisions) {
        Map<String, List<ArticleMention>> mentions = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        Stream.concat(article.mentions().stream(), article.unresolvedMentions().stream())
                .forEach(mention -> {
                    Entity shown = mention.isResolved() ? shown(mention, entities) : null;
                    String group = shown == null ? mention.kind() + mention.name() : String.valueOf(shown.id());
                    mentions.computeIfAbsent(group, name -> new ArrayList<>()).add(mention);
                    if (mention.span() != null) {
                        String kind = shown == null
                                ? mention.kind().code() + " open"
                                : shown.kind().code();
                        marks.add(new Mark(mention.span(), kind, address(article, mention)));
                    }
                });
        marks.sort(Comparator.comparing(Mark::span));
        Map<String, Integer> firstPlaces = firstPlaces(article);
        List<Group> groups = new ArrayList<>();
        for (List<ArticleMention> some : mentions.values()) {
            ArticleMention first = some.getFirst();
            List<Line> lines = some.stream()
                    .map(mention -> line(article, mention, firstPlaces, decisions))
                    .toList();
            if (first.isResolved()) {
                Entity entity = shown(first, entities);
                groups.add(
                        new Group(entity.id(), entity.kind(), entity.name(), entity.url(), entity.isHidden(), lines));
            } else {
                groups.add(new Group(0, first.kind(), first.name(), null, false, lines));
            }
        }
        groups.sort(Comparator.comparing(Group::kind)
                .thenComparing(Comparator.comparingLong(Group::count).reversed()));
        return new TagPage(
                article,
                MarkedParagraph.of(article, marks),
                groups,
                decisions.stream()
                        .filter(decision -> decision.ruling().layer() == Layer.NAMES)
                        .toList());
    }

    /** The address at which editors change a mention. */
    static String address(Article article, ArticleMention mention) {
        return "/editor/articles/" + article.id() + "/tags?mention=" + mention.id();
    }

    /** The entity as which a mention is shown. */
    static Entity shown(ArticleMention mention, Map<Integer, Entity> entities) {
        Entity entity = Objects.requireNonNull(entities.get(mention.entity()));
        return entities.getOrDefault(entity.canonicalId(), entity);
    }

    /** The first place of each name in its full form. */
    private static Map<String, Integer> firstPlaces(Article article) {
        Map<String, Integer> places = new HashMap<>();
        for (ArticleMention mention : article.mentions()) {
            Span span = mention.span();
            if (span != null && mention.name().equals(mention.surface())) {
                places.putIfAbsent(mention.name(), span.start());
            }
        }
        return places;
    }

    private static Line line(
            Article article, ArticleMention mention, Map<String, Integer> places, List<TagDecision> decisions) {
        Span span = mention.span();
        TagDecision decision = mention.origin() != Origin.EDITOR
                ? null
                : decisions.stream()
                        .filter(one -> one.isActive()
                                && span != null
                                && span.equals(one.words().span()))
                        .findFirst()
                        .orElse(null);
        return new Line(
                mention.id(),
                span == null ? null : Occurrence.at(article, span),
                mention.origin(),
                mention.evidence(),
                (int) Math.round(100 * mention.confidence()),
                mention.name(),
                mention.evidence() == Evidence.GROUPED ? places.get(mention.name()) : null,
                decision);
    }

    /** The group of a mention; null if there is none. */
    @Nullable
    Group groupOf(long mention) {
        return groups.stream()
                .filter(group -> group.lines().stream().anyMatch(line -> line.id() == mention))
                .findFirst()
                .orElse(null);
    }

    /** The decisions whose words are no longer in the text. */
    public List<TagDecision> toReview() {
        return history.stream().filter(TagDecision::isToReview).toList();
    }
}
