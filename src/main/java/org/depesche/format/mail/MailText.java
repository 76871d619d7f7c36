package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * The text that the author of a mail wrote, or forwarded.
 *
 * @param letter the text without quotes, greeting and signature
 */
record MailText(Correspondence correspondence, List<BodyLine> letter) {

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
        return new MailText(correspondence, Letter.text(correspondence.lines()));
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
