package org.depesche.article.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.NamedTag;
import org.depesche.article.TagChanges;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the old and the new tags of an article.
 *
 * @param kind {@code PERSON}, {@code PLACE}, {@code ORGANISATION} or {@code FIGURE}
 * @param before the previous meaning of the words; null if the tag is new
 * @param after the new meaning of the words; null if the tag is gone
 */
public record TagDifference(
        String kind,
        Fate fate,
        @Nullable String before,
        @Nullable String after) {

    /** The kinds of differences. */
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    private static final int LONGEST = 200;

    /** The meaning of a span. */
    private record Meaning(String kind, String name) {}

    static List<TagDifference> of(TagChanges changes) {
        List<TagDifference> differences = new ArrayList<>();
        Map<Object, NamedTag> gone = new HashMap<>();
        changes.goneNames().forEach(row -> gone.put(place(row.tag()), row.tag()));
        for (NamedTag tag : changes.newNames()) {
            NamedTag was = gone.remove(place(tag));
            if (was == null || !isSame(was, tag)) {
                differences.add(of(was == null ? null : meaning(was), meaning(tag)));
            }
        }
        gone.values().forEach(tag -> differences.add(of(meaning(tag), null)));
        Map<Span, FigureMention> goneFigures = new HashMap<>();
        changes.goneFigures().forEach(row -> goneFigures.put(row.span(), row.mention()));
        for (FigureMention figure : changes.newFigures()) {
            FigureMention was = goneFigures.remove(figure.span());
            differences.add(of(was == null ? null : meaning(was), meaning(figure)));
        }
        goneFigures.values().forEach(figure -> differences.add(of(meaning(figure), null)));
        return differences;
    }

    /** The span, or the name for mentions without a span. */
    private static Object place(NamedTag tag) {
        Span span = tag.span();
        return span == null ? meaning(tag) : span;
    }

    /** Whether the tags differ only in evidence or confidence. */
    private static boolean isSame(NamedTag one, NamedTag other) {
        return one.entity() == other.entity()
                && one.mention().entity().equals(other.mention().entity())
                && one.mention().origin() == other.mention().origin();
    }

    private static TagDifference of(@Nullable Meaning before, @Nullable Meaning after) {
        Fate fate = before == null ? Fate.ADDED : after == null ? Fate.REMOVED : Fate.CHANGED;
        Meaning kind = Objects.requireNonNull(after == null ? before : after);
        boolean otherKind = before != null && after != null && !before.kind.equals(after.kind);
        return new TagDifference(
                kind.kind,
                fate,
                before == null ? null : otherKind ? before.name + " (" + before.kind + ")" : before.name,
                after == null ? null : after.name);
    }

    private static Meaning meaning(NamedTag tag) {
        return new Meaning(
                tag.mention().entity().kind().name(),
                shortened(tag.mention().entity().name()));
    }

    private static Meaning meaning(FigureMention mention) {
        Figure figure = mention.figure();
        return new Meaning(
                "FIGURE",
                shortened(Stream.of(
                                figure.quantity().modifier().sign().replace("=", ""),
                                figure.quantity().value().toPlainString(),
                                figure.quantity().unit(),
                                figure.measure())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" "))));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
