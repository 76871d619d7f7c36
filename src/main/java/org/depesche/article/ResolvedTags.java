package org.depesche.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.KeptAway;
import org.depesche.article.TagDecision.Layer;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an article mean: what machine and source found, as far as no editor says otherwise, and what editors
 * set. The same input gives the same result, so that re-tagging changes nothing where nothing has changed.
 *
 * @param decisions with what each of them keeps away now
 */
public record ResolvedTags(List<NamedTag> names, List<FigureMention> figures, List<TagDecision> decisions) {

    /** An editor before a source, a source before a machine, else in the order of the text. */
    private static final Comparator<NamedTag> FIRST_SERVED = Comparator.comparing((NamedTag tag) -> !tag.sticky())
            .thenComparing(tag -> tag.mention().origin() != Origin.SOURCE)
            .thenComparing(NamedTag::span, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<FigureMention> SOURCE_FIRST = Comparator.comparing(
                    (FigureMention figure) -> figure.origin() == Origin.MACHINE)
            .thenComparing(FigureMention::span);

    private static final Comparator<NamedTag> BY_PLACE =
            Comparator.comparing(NamedTag::span, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * @param found what machine and source say, and what editors moved to another entity
     * @param decisions all of the article's, whether they hold or not
     * @param canonical the entity that an entity was merged into, else itself
     */
    public static ResolvedTags of(LinkedTags found, List<TagDecision> decisions, IntUnaryOperator canonical) {
        Map<Long, List<NamedTag>> deniedNames = new HashMap<>();
        Map<Long, List<FigureMention>> deniedFigures = new HashMap<>();
        List<NamedTag> names = new ArrayList<>();
        List<FigureMention> figures = new ArrayList<>();
        Places taken = new Places();
        Places counted = new Places();
        for (TagDecision decision : decisions) {
            if (decision.holds() && decision.named() != null) {
                taken.take(decision.span());
                names.add(decision.named());
            } else if (decision.setsFigure() && decision.figure() != null) {
                counted.take(decision.span());
                figures.add(decision.figure());
            }
        }
        for (NamedTag tag : found.names().stream().sorted(FIRST_SERVED).toList()) {
            TagDecision against = against(tag, decisions, canonical);
            if (against != null) {
                deniedNames
                        .computeIfAbsent(against.id(), id -> new ArrayList<>())
                        .add(tag);
            } else if (taken.take(tag.span())) {
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
            } else if (counted.take(figure.span())) {
                figures.add(figure);
            }
        }
        names.sort(BY_PLACE);
        figures.sort(Comparator.comparing(FigureMention::span));
        return new ResolvedTags(
                names,
                figures,
                decisions.stream()
                        .map(decision -> decision.keepingAway(new KeptAway(
                                deniedNames.getOrDefault(decision.id(), List.of()),
                                deniedFigures.getOrDefault(decision.id(), List.of()))))
                        .toList());
    }

    private static @Nullable TagDecision against(
            NamedTag tag, List<TagDecision> decisions, IntUnaryOperator canonical) {
        for (TagDecision decision : decisions) {
            if (decision.covers(Layer.NAMES, tag.span())
                    || decision.holds()
                            && decision.act() == Act.REMOVE_ALL
                            && decision.entity() != null
                            && canonical.applyAsInt(decision.entity()) == canonical.applyAsInt(tag.entity())) {
                return decision;
            }
        }
        return null;
    }

    /** Whether any decision is about an entity, so that merges matter. */
    public static boolean needsCanonical(List<TagDecision> decisions) {
        return decisions.stream().anyMatch(decision -> decision.holds() && decision.act() == Act.REMOVE_ALL);
    }

    /** Places in the text; what overlaps one that is taken finds no room. */
    private static final class Places {

        private final TreeMap<Integer, Integer> ends = new TreeMap<>();

        boolean take(@Nullable Span span) {
            if (span == null) {
                return true;
            }
            Map.Entry<Integer, Integer> before = ends.lowerEntry(span.end());
            if (before != null && before.getValue() > span.start()) {
                return false;
            }
            ends.put(span.start(), span.end());
            return true;
        }
    }

    /** Ids of all entities that it may be asked about. */
    public static Set<Integer> entities(LinkedTags found, List<TagDecision> decisions) {
        Set<Integer> entities = new TreeSet<>();
        found.names().forEach(tag -> entities.add(tag.entity()));
        decisions.stream().map(TagDecision::entity).filter(Objects::nonNull).forEach(entities::add);
        return entities;
    }
}
