package org.depesche.format.text;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.picture.CaptionText;
import org.depesche.tagging.Block;

/** Recognises the captions of pictures between the paragraphs of plain text. */
final class CaptionLines {

    /** The words that newsrooms write before the caption of a picture. */
    private static final Pattern CAPTION = Pattern.compile(
            "(?i)(?:(?:BU|Bildunterschrift|Bildunterzeile|Bildtext|Bildzeile|Fotounterschrift|Caption|Photo caption)(?: ?\\d{1,2})?"
                    + "|(?:Bild|Foto|Photo|Picture) \\d{1,2})\\s?:\\s+(?=\\S)");

    private static final int LONGEST_CAPTION = 250;

    /** The sign before an agency, as in "© dpa". */
    private static final Pattern SIGNED = Pattern.compile("^©|[.!?\"”“]\\s?\\(?©\\s?\\p{L}{2,12}\\)?$");

    /** A word behind the credit that tells the kind of the picture. */
    private static final Pattern OF_NO_MAKER =
            Pattern.compile("\\s?\\((?:Rubriklisten|Symbol|Archiv|Vorschau|Beispiel)(?:bild|foto)\\)\\.?$");

    private CaptionLines() {}

    /** Whether a caption stands above itself with its credit, as copies of pages have it: for readers who do not see the picture. */
    private static boolean isRepeated(List<String> lines) {
        return lines.size() == 2
                && lines.getLast().length() > lines.getFirst().length()
                && lines.getLast().startsWith(lines.getFirst())
                && CaptionText.isLine(lines.getLast());
    }

    /**
     * Reads lines that are captions; false for other lines.
     *
     * @param amid whether other paragraphs stand around them, so that captions without a label may be among them
     */
    static boolean read(List<String> lines, boolean amid, BiConsumer<Block.Kind, String> draft) {
        if (amid && isRepeated(lines)) {
            readOne(OF_NO_MAKER.matcher(lines.getLast()).replaceFirst(""), draft);
        } else if (CAPTION.matcher(lines.getFirst()).lookingAt()) {
            readLabelled(lines, draft);
        } else if (amid && isCreditAbove(lines)) {
            draft.accept(Block.Kind.CAPTION, String.join(" ", lines.subList(1, lines.size())));
            draft.accept(Block.Kind.CREDIT, lines.getFirst());
        } else if (amid && isWrapped(lines)) {
            readOne(String.join(" ", lines), draft);
        } else {
            return false;
        }
        return true;
    }

    /** Reads captions, each of which begins with a label. */
    private static void readLabelled(List<String> lines, BiConsumer<Block.Kind, String> draft) {
        int start = 0;
        for (int end = 1; end <= lines.size(); end++) {
            if (end == lines.size() || CAPTION.matcher(lines.get(end)).lookingAt()) {
                String caption = String.join(" ", lines.subList(start, end));
                readOne(CAPTION.matcher(caption).replaceFirst(""), draft);
                start = end;
            }
        }
    }

    static void readOne(String line, BiConsumer<Block.Kind, String> draft) {
        CaptionText caption = CaptionText.of(line);
        draft.accept(Block.Kind.CAPTION, caption.caption());
        draft.accept(Block.Kind.CREDIT, caption.credit());
    }

    static boolean is(String line) {
        return line.length() <= LONGEST_CAPTION
                && !SIGNED.matcher(line).find()
                && !BylineText.is(line)
                && CaptionText.isLine(line);
    }

    /** Whether wrapped lines are a caption: its credit names a maker, where that of a text has the rights. */
    private static boolean isWrapped(List<String> lines) {
        String line = lines.size() > 1 ? String.join(" ", lines) : "";
        return is(line) && Character.isLetter(CaptionText.of(line).credit().codePointAt(0));
    }

    /** Whether the maker of a picture stands alone above the caption, as databases print it. */
    private static boolean isCreditAbove(List<String> lines) {
        String caption = lines.size() > 1 && lines.size() < 4 ? lines.get(1) : "";
        return !caption.isEmpty()
                && is(lines.getFirst())
                && CaptionText.of(lines.getFirst()).caption().isEmpty()
                && Character.isUpperCase(caption.codePointAt(0))
                && !CaptionText.isLine(caption);
    }
}
