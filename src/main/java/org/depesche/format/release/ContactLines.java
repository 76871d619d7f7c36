package org.depesche.format.release;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;

/** Recognises telephone lists, addresses and the legal notes of companies. */
public final class ContactLines {

    /** Words of a telephone list, an address, or the legal notes of a company. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)(?:^|\\b)(?:tel(?:efon|\\.|:)|fon[:. ]|fax|mobil|handy|phone|e-?mail[: ]|mailto:|web:|internet:|www\\.|https?://|twitter|facebook|instagram|linkedin|mastodon"
                    + "|registergericht|amtsgericht \\p{L}+|handelsregister|hrb|sitz der gesellschaft|geschäftsführ|vorstand:|vorstand \\(|aufsichtsrat|ust-?id|steuernummer|impressum|datenschutz)"
                    + "|[\\w.+-]@[\\w-]{1,60}\\.\\w{2,}|\\+\\d{2}[\\d ()/-]{6,}|\\b(?:\\d{3}[ .-])?\\d{3}-\\d{4}\\.?$|\\b0\\d{2,5}[ /-]{1,3}\\d[\\d -]{3,}|^[\\p{L} .-]{3,40}str(?:aße|asse|\\.) ?\\d{1,4}\\b|(?:^|\\d\\p{Ll}?(?:, | [·|•] ))(?:D-|A-|CH-)?\\d{4,5} \\p{Lu}[\\p{L} -]+$");

    /** Longer lines are running text. */
    private static final int LONGEST = 150;

    private static final int SHORTEST_SENTENCE = 60;

    private ContactLines() {}

    /** Whether a line has an address, a number or words of such. */
    public static boolean is(String line) {
        return line.length() <= LONGEST && CONTACT.matcher(line).find();
    }

    /** Whether a paragraph with a number is a sentence of the text: "Hinweise nimmt die Polizei unter Telefon 0551/1234 entgegen." */
    public static boolean isSentence(String paragraph) {
        return paragraph.length() >= SHORTEST_SENTENCE && paragraph.indexOf(':') < 0 && Sentences.isEnded(paragraph);
    }

    /** Whether enough lines of a paragraph have addresses and numbers, and none is running text. */
    public static boolean are(List<String> paragraph) {
        if (paragraph.stream().anyMatch(line -> line.length() > LONGEST)) {
            return false;
        }
        long contacts = paragraph.stream().filter(ContactLines::is).count();
        return contacts * 4 >= paragraph.size() && contacts > 0;
    }
}
