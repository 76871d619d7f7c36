package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/**
 * The text that the author of a mail wrote, or forwarded.
 *
 * @param letter the text without quotes, greeting and signature
 * @param closing the pictures below it
 */
record MailText(Correspondence correspondence, List<BodyLine> letter, List<PictureReference> closing) {

    /** Fewer letters of the plain text than so many percent of those of the HTML: the plain text is only a reference to it. */
    private static final int FEW_PERCENT = 60;

    /** HTML that has so many percent of the letters of the plain text says the same, and knows the paragraphs better. */
    private static final int SAME_PERCENT = 85;

    /** Characters of a text that are read; the rest is refused with the article. */
    private static final int MOST = 4 << 20;

    static MailText of(List<MailBody.Text> texts, boolean forwarded) {
        List<BodyLine> lines = new ArrayList<>();
        for (MailBody.Text text : texts) {
            lines.addAll(lines(text, forwarded));
            lines.add(BodyLine.BLANK);
        }
        return ofLines(lines, forwarded);
    }

    static MailText ofLines(List<BodyLine> lines, boolean forwarded) {
        Correspondence correspondence = Correspondence.of(lines, forwarded);
        List<BodyLine> letter = Letter.text(correspondence.lines());
        return new MailText(correspondence, letter, closing(correspondence.lines(), letter));
    }

    /** The lines below the article: greeting, signature, address. */
    List<String> below() {
        List<String> below = correspondence.lines().stream().map(BodyLine::text).toList();
        List<String> told = letter.stream().map(BodyLine::text).toList();
        String last = told.subList(0, ReleaseEnd.of(told)).stream()
                .filter(line -> !line.isEmpty())
                .reduce("", (first, second) -> second);
        return below.subList(below.lastIndexOf(last) + 1, below.size());
    }

    /** The line about rights, which is the last one in the mail; null if there is none. */
    @Nullable
    String rights() {
        return correspondence.lines().reversed().stream()
                .map(BodyLine::text)
                .filter(MailFooter::isRights)
                .findFirst()
                .orElse(null);
    }

    /** The pictures below the last line, unless the letter ends before it: then they belong to the signature. */
    private static List<PictureReference> closing(List<BodyLine> lines, List<BodyLine> letter) {
        List<BodyLine> told = letter.stream().filter(line -> !line.isBlank()).toList();
        List<PictureReference> below = new ArrayList<>();
        for (BodyLine line : lines.reversed()) {
            if (!line.isBlank()) {
                return !told.isEmpty() && told.getLast().equals(line) ? below : List.of();
            }
            below.addAll(0, line.pictures());
        }
        return List.of();
    }

    private static List<BodyLine> lines(MailBody.Text text, boolean forwarded) {
        if (text.html() == null) {
            return text.plain() == null ? List.of() : plain(text.plain());
        }
        List<BodyLine> html = HtmlLines.of(cut(text.html().text()), forwarded);
        if (text.plain() == null) {
            return html;
        }
        List<BodyLine> plain = plain(text.plain());
        int plainLetters = BodyLine.letters(ofLines(plain, forwarded).letter);
        int htmlLetters = BodyLine.letters(ofLines(html, forwarded).letter);
        boolean few = plainLetters * 100L < (long) htmlLetters * FEW_PERCENT;
        boolean same =
                Math.min(plainLetters, htmlLetters) * 100L >= (long) Math.max(plainLetters, htmlLetters) * SAME_PERCENT;
        boolean noisy = htmlLetters > 0 && PlainLines.isNoisy(cut(text.plain().text()));
        return few || same || noisy ? html : plain;
    }

    private static List<BodyLine> plain(MailPart part) {
        String format = part.fields().parameter("content-type", "format");
        String delsp = part.fields().parameter("content-type", "delsp");
        String text = cut(part.text());
        return PlainLines.of(text, "flowed".equalsIgnoreCase(format), "yes".equalsIgnoreCase(delsp));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }
}
