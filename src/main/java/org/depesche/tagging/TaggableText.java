package org.depesche.tagging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text for the tagger, with its blocks, which no name or figure crosses, its language and the day of publication,
 * against which "last year" is resolved.
 *
 * @param blocks the spans of the paragraphs, in order, without overlap; the text between them is not tagged
 * @param language null: unknown, to be detected
 * @param published null: unknown; relative periods then stay unresolved
 * @param dateline the place of writing; null: unknown
 */
public record TaggableText(
        String text,
        List<Span> blocks,
        @Nullable Locale language,
        @Nullable LocalDate published,
        @Nullable String dateline) {

    /** The separator of two blocks in the text of an article. */
    public static final String BETWEEN_BLOCKS = "\n\n";

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

    public TaggableText {
        blocks = List.copyOf(blocks);
    }

    /** The blocks joined by blank lines, like the text of an article. Credits of pictures are not tagged. */
    public static TaggableText of(List<Block> blocks, @Nullable Locale language, @Nullable LocalDate published) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.append(BETWEEN_BLOCKS);
            }
            if (block.kind() != Block.Kind.CREDIT) {
                spans.add(new Span(text.length(), text.length() + block.text().length()));
            }
            text.append(block.text());
        }
        return new TaggableText(text.toString(), spans, language, published, null);
    }

    /** A text unchanged; each line that is not blank is a block. */
    public static TaggableText of(String text, @Nullable Locale language, @Nullable LocalDate published) {
        List<Span> lines = LINE.matcher(text)
                .results()
                .filter(line -> !line.group().isBlank())
                .map(line -> new Span(line.start(), line.end()))
                .toList();
        return new TaggableText(text, lines, language, published, null);
    }

    /** This text in another language. */
    public TaggableText in(Locale other) {
        return new TaggableText(text, blocks, other, published, dateline);
    }

    /** This text with its place of writing: "Frankfurt (Oder)". */
    public TaggableText from(@Nullable String place) {
        return new TaggableText(text, blocks, language, published, place);
    }
}
