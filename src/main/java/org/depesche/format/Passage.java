package org.depesche.format;

import java.util.ArrayList;
import java.util.List;
import org.depesche.article.SuppliedFigure;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;

/**
 * A paragraph with the names and numbers that the file marks in it.
 *
 * @param text clean, on one line, may be empty
 * @param figures with spans in the passage
 */
public record Passage(Block.Kind kind, String text, List<Mark> marks, List<SuppliedFigure> figures) {

    /** A marked name with its span in the passage. */
    record Mark(EntityKind kind, String name, Span span) {}

    public static Passage of(Block.Kind kind, String stated) {
        return new Passage(kind, CleanText.line(stated), List.of(), List.of());
    }

    Block block() {
        return new Block(kind, text);
    }

    /** The passage without its first characters, and without names and numbers that begin there. */
    Passage from(int start) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.span().start() >= start) {
                kept.add(new Mark(mark.kind(), mark.name(), mark.span().plus(-start)));
            }
        }
        List<SuppliedFigure> numbers = figures.stream()
                .filter(figure -> figure.span().start() >= start)
                .map(figure -> figure.plus(-start))
                .toList();
        return new Passage(kind, text.substring(start), kept, numbers);
    }

    /** The passage without the characters from an offset on, and without names and numbers that end there. */
    public Passage until(int end) {
        return new Passage(
                kind,
                text.substring(0, end).stripTrailing(),
                marks.stream().filter(mark -> mark.span().end() <= end).toList(),
                figures.stream().filter(figure -> figure.span().end() <= end).toList());
    }

    /** The marked names as tags, for a passage at an offset of the article's text. */
    List<SuppliedTag> tagsFrom(int offset) {
        return marks.stream()
                .map(mark ->
                        new SuppliedTag(mark.kind(), mark.name(), mark.span().plus(offset)))
                .toList();
    }
}
