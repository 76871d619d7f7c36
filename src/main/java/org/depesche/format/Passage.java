package org.depesche.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.SuppliedFigure;
import org.depesche.article.SuppliedTag;
import org.depesche.picture.CaptionText;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with the names and numbers that the file marks in it.
 *
 * @param text clean, on one line, may be empty
 * @param figures with spans in the passage
 * @param pictures that stand here; of a caption, the ones that it tells of
 */
public record Passage(
        Block.Kind kind, String text, List<Mark> marks, List<SuppliedFigure> figures, List<PictureReference> pictures) {

    private static final Pattern IN_BRACKETS = Pattern.compile("^\\(([^()]*)\\)$");

    /** A marked name with its span in the passage. */
    public record Mark(EntityKind kind, String name, Span span) {}

    public static Passage of(Block.Kind kind, String stated) {
        return new Passage(kind, CleanText.line(stated), List.of(), List.of(), List.of());
    }

    /**
     * The caption and the credit of one picture; either may be missing.
     *
     * @param lines the text in its frame in any order
     */
    public static List<Passage> ofPicture(List<Passage> lines) {
        Passage caption = null;
        Passage credit = null;
        for (Passage line : lines) {
            if (line.text.isEmpty()) {
                continue;
            }
            if (line.kind == Block.Kind.CREDIT && line.text.length() <= CaptionText.LONGEST_CREDIT) {
                credit = of(Block.Kind.CREDIT, IN_BRACKETS.matcher(line.text).replaceFirst("$1"))
                        .behind(credit, " / ");
            } else {
                CaptionText divided = CaptionText.of(line.text);
                int start = line.text.indexOf(divided.caption());
                int end = start + divided.caption().length();
                Passage words = line.until(end).from(start);
                caption = new Passage(Block.Kind.CAPTION, words.text, words.marks, words.figures, List.of())
                        .behind(caption, " ");
                credit = of(Block.Kind.CREDIT, divided.credit()).behind(credit, " / ");
            }
        }
        List<Passage> under = new ArrayList<>(Stream.of(caption, credit)
                .filter(passage -> passage != null && !passage.text.isEmpty())
                .map(Objects::requireNonNull)
                .toList());
        List<PictureReference> pictures =
                lines.stream().flatMap(line -> line.pictures.stream()).toList();
        if (!pictures.isEmpty()) {
            Passage first = under.isEmpty() ? of(Block.Kind.CAPTION, "") : under.removeFirst();
            under.addFirst(first.with(pictures));
        }
        return under;
    }

    /** Whether it is a paragraph of the text: no heading, caption or credit. */
    boolean isRunningText() {
        return kind != Block.Kind.SUBHEAD && !kind.isOfPicture();
    }

    /** This passage as another kind. */
    public Passage as(Block.Kind other) {
        return new Passage(other, text, marks, figures, pictures);
    }

    /** This passage with pictures, which may have no text. */
    Passage with(List<PictureReference> others) {
        return new Passage(kind, text, marks, figures, List.copyOf(others));
    }

    /**
     * A picture with its caption and its credit, each of which may be missing.
     *
     * @param picture the file, or its name; null if it is not known
     */
    public static List<Passage> ofPicture(
            @Nullable String caption, @Nullable String credit, @Nullable PictureReference picture) {
        List<Passage> lines = new ArrayList<>();
        lines.add(of(Block.Kind.CAPTION, caption == null ? "" : caption));
        lines.add(of(Block.Kind.CREDIT, credit == null ? "" : credit));
        lines.removeIf(line -> line.text.isEmpty());
        if (picture != null) {
            lines.add(of(Block.Kind.CAPTION, "").with(List.of(picture)));
        }
        return ofPicture(lines);
    }

    /**
     * Pictures that stand at one place.
     *
     * @param caption of the last, with its credit; null if there is none
     */
    public static List<Passage> ofPictures(List<PictureReference> pictures, @Nullable String caption) {
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            all.addAll(ofPicture(i < pictures.size() - 1 ? null : caption, null, pictures.get(i)));
        }
        return all;
    }

    /** Another passage with this one behind it, unless one has the words of both. */
    private Passage behind(@Nullable Passage other, String between) {
        if (other == null || text.contains(other.text)) {
            return this;
        }
        if (other.text.contains(text)) {
            return other;
        }
        String link = other.text.endsWith(":") ? " " : between;
        int offset = other.text.length() + link.length();
        List<Mark> allMarks = new ArrayList<>(other.marks);
        marks.forEach(mark ->
                allMarks.add(new Mark(mark.kind(), mark.name(), mark.span().plus(offset))));
        List<SuppliedFigure> allFigures = new ArrayList<>(other.figures);
        figures.forEach(figure -> allFigures.add(figure.plus(offset)));
        return new Passage(kind, other.text + link + text, allMarks, allFigures, List.of());
    }

    Block block() {
        return new Block(kind, text);
    }

    /** The passage without its first characters, and without names and numbers that begin there. */
    public Passage from(int start) {
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
        return new Passage(kind, text.substring(start), kept, numbers, pictures);
    }

    /** The passage without the characters from an offset on, and without names and numbers that end there. */
    public Passage until(int end) {
        return new Passage(
                kind,
                text.substring(0, end).stripTrailing(),
                marks.stream().filter(mark -> mark.span().end() <= end).toList(),
                figures.stream().filter(figure -> figure.span().end() <= end).toList(),
                pictures);
    }

    /** The marked names as tags, for a passage at an offset of the article's text. */
    List<SuppliedTag> tagsFrom(int offset) {
        return marks.stream()
                .map(mark ->
                        new SuppliedTag(mark.kind(), mark.name(), mark.span().plus(offset)))
                .toList();
    }
}
