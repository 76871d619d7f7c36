package org.depesche.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.depesche.tagging.Mention.FigureMention;

/**
 * The difference between the stored and the wanted tags. Unchanged rows are not written, so they need not be indexed
 * again.
 */
public record TagChanges(
        List<ArticleMention> goneNames,
        List<NamedTag> newNames,
        List<ArticleFigure> goneFigures,
        List<FigureMention> newFigures,
        List<MovedName> movedNames) {

    /** An editor's mention at another place. Its row stays, because the undo of the register refers to it. */
    record MovedName(ArticleMention row, NamedTag tag) {}

    /** Compares the stored rows with the wanted tags. */
    public static TagChanges between(List<ArticleMention> mentions, List<ArticleFigure> figures, ResolvedTags tagged) {
        List<ArticleMention> goneNames = new ArrayList<>();
        List<NamedTag> newNames = new ArrayList<>();
        compare(mentions, ArticleMention::tag, tagged.names(), goneNames, newNames);
        List<ArticleFigure> goneFigures = new ArrayList<>();
        List<FigureMention> newFigures = new ArrayList<>();
        compare(figures, ArticleFigure::mention, tagged.figures(), goneFigures, newFigures);
        return new TagChanges(goneNames, newNames, goneFigures, newFigures, moved(goneNames, newNames));
    }

    private static List<MovedName> moved(List<ArticleMention> gone, List<NamedTag> fresh) {
        List<MovedName> moved = new ArrayList<>();
        for (ArticleMention row : List.copyOf(gone)) {
            NamedTag was = row.tag();
            fresh.stream()
                    .filter(tag ->
                            was.sticky() && was.span() != null && tag.span() != null && was.equals(tag.at(was.span())))
                    .findFirst()
                    .ifPresent(tag -> {
                        moved.add(new MovedName(row, tag));
                        gone.remove(row);
                        fresh.remove(tag);
                    });
        }
        return moved;
    }

    private static <R, T> void compare(
            List<R> rows, Function<R, T> content, List<T> wanted, List<R> gone, List<T> fresh) {
        Map<T, Deque<R>> there = new HashMap<>();
        for (R row : rows) {
            there.computeIfAbsent(content.apply(row), same -> new ArrayDeque<>())
                    .add(row);
        }
        for (T tag : wanted) {
            Deque<R> same = there.get(tag);
            if (same == null || same.poll() == null) {
                fresh.add(tag);
            }
        }
        there.values().forEach(gone::addAll);
    }

    boolean isEmpty() {
        return goneNames.isEmpty()
                && newNames.isEmpty()
                && goneFigures.isEmpty()
                && newFigures.isEmpty()
                && movedNames.isEmpty();
    }
}
