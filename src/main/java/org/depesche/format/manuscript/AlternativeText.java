package org.depesche.format.manuscript;

import java.util.regex.Pattern;
import org.depesche.format.CleanText;

/** The words by which a document describes a picture, without those of the program. */
public final class AlternativeText {

    /** Remarks that Word adds to descriptions that it has made. */
    private static final Pattern MADE =
            Pattern.compile("(?i)\\s*(?:(?:automatisch generierte|ki-generierte) beschreibung"
                    + "|description (?:automatically )?generated(?: with (?:very )?(?:high|medium|low) confidence)?"
                    + "|ki-generierte inhalte können fehlerhaft sein|ai-generated content may be incorrect)\\.?\\s*$");

    /** The name or path of the file, which older programs put here. */
    private static final Pattern FILE =
            Pattern.compile("(?i)(?:\\S.{0,300})?\\.(?:jpe?g|png|gif|tiff?|bmp|webp|heic|eps|psd)");

    private static final int LONGEST = 1_000;

    private AlternativeText() {}

    /** @return empty if nothing is described */
    public static String of(String stated) {
        String words = MADE.matcher(CleanText.line(stated)).replaceFirst("");
        return words.length() > LONGEST || FILE.matcher(words).matches() ? "" : words;
    }
}
