package org.depesche.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.SuppliedFigure;
import org.depesche.article.SuppliedTag;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PlacedPicture;
import org.depesche.tagging.Block;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a draft under construction, with the names and numbers that are marked in them. */
final class DraftBody {

    /** Paragraphs with which the caption of a picture beside the text is compared. */
    private static final int MOST_COMPARED = 2_000;

    /** A line that is drawn with signs: "___", "* * *". */
    private static final Pattern RULE = Pattern.compile("(?:[_*=~#·•–—-]\\s?){1,100}");

    private final List<Passage> passages = new ArrayList<>();

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    void add(Passage passage) {
        boolean text = !passage.text().isEmpty() && !isRule(passage.text());
        if (text || !passage.pictures().isEmpty()) {
            passages.add(passage);
        }
    }

    /** Adds the caption and the credit of a picture that stands beside the text, as far as the text does not have them. */
    void addPicture(List<Passage> picture) {
        boolean first = passages.stream().noneMatch(passage -> passage.kind().isOfPicture());
        for (int i = 0; i < Math.min(MOST_COMPARED, passages.size()) && !picture.isEmpty(); i++) {
            if (has(passages.get(i), picture.getFirst())) {
                boolean credited =
                        i + 1 < passages.size() && passages.get(i + 1).kind() == Block.Kind.CREDIT;
                passages.addAll(i + 1, credited ? List.of() : picture.subList(1, picture.size()));
                if (passages.get(i).pictures().isEmpty()) {
                    passages.set(i, passages.get(i).with(picture.getFirst().pictures()));
                }
                return;
            }
        }
        passages.addAll(first ? 0 : passages.size(), picture);
    }

    private static boolean has(Passage passage, Passage caption) {
        // asked for each caption and each passage
        if (!caption.pictures().isEmpty() && !passage.pictures().isEmpty() && haveOne(passage, caption)) {
            return true;
        }
        if (caption.text().isEmpty()) {
            return false;
        }
        return passage.kind().isOfPicture()
                ? passage.text().contains(caption.text())
                : passage.text().equals(caption.text());
    }

    /** Whether two passages show the same picture. */
    private static boolean haveOne(Passage passage, Passage other) {
        return other.pictures().stream()
                .flatMap(picture -> picture.addresses().stream())
                .anyMatch(address -> passage.pictures().stream()
                        .anyMatch(known -> known.addresses().contains(address)));
    }

    /** The lines in which the text speaks of itself. */
    StatedLines statedLines() {
        return new StatedLines(passages);
    }

    void addFirst(Passage passage) {
        passages.addFirst(passage);
    }

    /** Moves captions and credits at the beginning behind the first paragraph: all pages take that for the lead. */
    void beginWithText() {
        int first = 0;
        while (first < passages.size() && passages.get(first).kind().isOfPicture()) {
            first++;
        }
        int lead = first;
        while (lead < passages.size() && !passages.get(lead).isRunningText()) {
            lead++;
        }
        // two leads are one
        while (lead + 1 < passages.size()
                && passages.get(lead).kind() == Block.Kind.LEAD
                && passages.get(lead + 1).kind() == Block.Kind.LEAD) {
            lead++;
        }
        if (lead < passages.size()) {
            Collections.rotate(passages.subList(0, lead + 1), -first);
        }
    }

    /** Whether there is no text but captions of pictures. */
    boolean isEmpty() {
        return passages.stream().allMatch(passage -> passage.kind().isOfPicture());
    }

    boolean hasText() {
        return passages.stream().anyMatch(passage -> passage.isRunningText() && Sentences.isEnded(passage.text()));
    }

    /** Removes a first line that is no sentence, if sentences follow; null if there is none. */
    @Nullable
    String takeTitle() {
        Passage first = passages.isEmpty() ? null : passages.getFirst();
        boolean title = first != null
                && first.kind() == Block.Kind.PARAGRAPH
                && first.text().length() <= Sentences.LONGEST_HEADLINE
                && !first.text().isEmpty()
                && !Sentences.isEnded(first.text())
                && !first.text().endsWith(":")
                && !first.text().endsWith(",")
                && passages.stream()
                        .skip(1)
                        .filter(Passage::isRunningText)
                        .anyMatch(other -> Sentences.isEnded(other.text()));
        return title ? passages.removeFirst().text() : null;
    }

    /** The beginning of the text, below a salutation, or of the captions if there is nothing else. */
    String firstText() {
        return passages.stream()
                .filter(passage ->
                        !passage.kind().isOfPicture() && !passage.text().endsWith(","))
                .findFirst()
                .or(() -> written().findFirst())
                .map(Passage::text)
                .orElse("");
    }

    List<Block> blocks() {
        return written().map(Passage::block).toList();
    }

    private Stream<Passage> written() {
        return passages.stream().filter(passage -> !passage.text().isEmpty());
    }

    /** The pictures with the paragraphs at which they stand. */
    List<PlacedPicture> pictures() {
        List<PlacedPicture> placed = new ArrayList<>();
        int block = 0;
        for (Passage passage : passages) {
            for (PictureReference picture : passage.pictures()) {
                placed.add(new PlacedPicture(block, picture));
            }
            block += passage.text().isEmpty() ? 0 : 1;
        }
        return placed;
    }

    /** The problem with the size of the text; null if there is none. */
    @Nullable
    Problem problem() {
        int length =
                passages.stream().mapToInt(passage -> passage.text().length()).sum();
        if (length > Limits.TEXT) {
            return Problem.of("text-long", Limits.TEXT, length);
        }
        return passages.size() > Limits.PARAGRAPHS
                ? Problem.of("text-many-paragraphs", Limits.PARAGRAPHS, passages.size())
                : null;
    }

    /** The marked names, for a body at an offset of the article's text. */
    List<SuppliedTag> tagsFrom(int start) {
        return from(start, Passage::tagsFrom);
    }

    /** The marked numbers, for a body at an offset of the article's text. */
    List<SuppliedFigure> figuresFrom(int start) {
        return from(
                start,
                (passage, offset) -> passage.figures().stream()
                        .map(figure -> figure.plus(offset))
                        .toList());
    }

    private <T> List<T> from(int start, BiFunction<Passage, Integer, List<T>> marks) {
        List<T> all = new ArrayList<>();
        int offset = start;
        for (Passage passage : written().toList()) {
            all.addAll(marks.apply(passage, offset));
            offset += passage.text().length() + TaggableText.BETWEEN_BLOCKS.length();
        }
        return all;
    }
}
