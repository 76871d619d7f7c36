package org.depesche.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.Layer;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an article: those of machine and source unless an editor rejects them, and those of editors. The same
 * input gives the same result, so tagging again changes nothing if nothing has changed.
 *
 * @param decisions with the tags that each of them suppresses now
 */
public record ResolvedTags(List<NamedTag> names, List<FigureMention> figures, List<TagDecision> decisions) {

    /** Editors before sources, sources before machines, then text order. */
    private static final Comparator<NamedTag> FIRST_SERVED = Comparator.comparing((NamedTag tag) -> !tag.sticky())
            .thenComparing(tag -> tag.mention().origin() != Origin.SOURCE)
            .thenComparing(NamedTag::span, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<FigureMention> SOURCE_FIRST = Comparator.comparing(
                    (FigureMention figure) -> figure.origin() == Origin.MACHINE)
            .thenComparing(FigureMention::span);

    private static final Comparator<NamedTag> BY_PLACE =
            Comparator.comparing(NamedTag::span, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * Resolves the tags of an article.
     *
     * @param found the tags of machine and source, and mentions that editors moved to another entity
     * @param decisions all decisions on the article, active or not
     * @param canonical the entity that an entity was merged into, or the entity itself
     */
    public static ResolvedTags of(LinkedTags found, List<TagDecision> decisions, IntUnaryOperator canonical) {
        Map<Long, List<NamedTag>> deniedNames = new HashMap<>();
        Map<Long, List<FigureMention>> deniedFigures = new HashMap<>();
        List<NamedTag> names = new ArrayList<>();
        List<FigureMention> figures = new ArrayList<>();
        DisjointSpans<NamedTag> namedPlaces = new DisjointSpans<>();
        DisjointSpans<FigureMention> figurePlaces = new DisjointSpans<>();
        for (TagDecision decision : decisions) {
            if (decision.holds() && decision.named() != null) {
                if (decision.words().span() != null) {
                    namedPlaces.add(decision.words().span(), decision.named());
                }
                names.add(decision.named());
            } else if (decision.setsFigure() && decision.figure() != null) {
                figurePlaces.add(decision.figure().span(), decision.figure());
                figures.add(decision.figure());
            }
        }
        for (NamedTag tag : found.names().stream().sorted(FIRST_SERVED).toList()) {
            TagDecision against = against(tag, decisions, canonical);
            if (against != null) {
                deniedNames
                        .computeIfAbsent(against.id(), id -> new ArrayList<>())
                        .add(tag);
            } else if (tag.span() == null || namedPlaces.add(tag.span(), tag)) {
                names.add(tag);
            }
        }
        for (FigureMention figure :
                found.figures().stream().sorted(SOURCE_FIRST).toList()) {
            TagDecision against = decisions.stream()
                    .filter(decision -> decision.covers(Layer.FIGURES, figure.span()))
                    .findFirst()
                    .orElse(null);
            if (against != null) {
                deniedFigures
                        .computeIfAbsent(against.id(), id -> new ArrayList<>())
                        .add(figure);
            } else if (figurePlaces.add(figure.span(), figure)) {
                figures.add(figure);
            }
        }
        names.sort(BY_PLACE);
        figures.sort(Comparator.comparing(FigureMention::span));
        return new ResolvedTags(
                names,
                figures,
                decisions.stream()
                        .map(decision -> decision.keepingAway(new LinkedTags(
                                deniedNames.getOrDefault(decision.id(), List.of()),
                                deniedFigures.getOrDefault(decision.id(), List.of()))))
                        .toList());
    }

    private static @Nullable TagDecision against(
            NamedTag tag, List<TagDecision> decisions, IntUnaryOperator canonical) {
        for (TagDecision decision : decisions) {
            if (decision.covers(Layer.NAMES, tag.span())
                    || decision.holds()
                            && decision.ruling().act() == Act.REMOVE_ALL
                            && decision.ruling().entity() != null
                            && canonical.applyAsInt(decision.ruling().entity()) == canonical.applyAsInt(tag.entity())) {
                return decision;
            }
        }
        return null;
    }

    /** Whether a decision removes an entity from the whole article, so that merges matter. */
    public static boolean needsCanonical(List<TagDecision> decisions) {
        return decisions.stream()
                .anyMatch(decision -> decision.holds() && decision.ruling().act() == Act.REMOVE_ALL);
    }

    /** The ids of all entities of the tags and decisions. */
    public static Set<Integer> entities(LinkedTags found, List<TagDecision> decisions) {
        Set<Integer> entities = new TreeSet<>();
        found.names().forEach(tag -> entities.add(tag.entity()));
        decisions.stream()
                .map(decision -> decision.ruling().entity())
                .filter(Objects::nonNull)
                .forEach(entities::add);
        return entities;
    }
}
