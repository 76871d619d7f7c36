package org.depesche.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    public static TagChanges between(Article article, ResolvedTags tagged) {
        List<ArticleMention> goneNames = new ArrayList<>();
        List<NamedTag> newNames = new ArrayList<>();
        compare(article.allMentions(), ArticleMention::tag, tagged.names(), goneNames, newNames);
        List<ArticleFigure> goneFigures = new ArrayList<>();
        List<FigureMention> newFigures = new ArrayList<>();
        compare(article.figures(), ArticleFigure::mention, tagged.figures(), goneFigures, newFigures);
        return new TagChanges(goneNames, newNames, goneFigures, newFigures, moved(goneNames, newNames));
    }

    /** Changes the rows of an article. */
    void apply(Article article) {
        article.allMentions().removeAll(Set.copyOf(goneNames));
        article.figures().removeAll(Set.copyOf(goneFigures));
        movedNames.forEach(moved -> moved.row().move(moved.tag()));
        newNames.forEach(tag -> article.allMentions().add(new ArticleMention(article, tag)));
        newFigures.forEach(figure -> article.figures().add(new ArticleFigure(article, figure)));
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
