package org.depesche.format.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.article.notice.RightsNote;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;

/** The lines below the sign that a text ends: whose the rights are, when it was filed and by whom, a correction. */
public final class BelowEnd {

    /** "Filed by Jane Doe, 2 February 2012, 16:40". */
    private static final Pattern FILED = Pattern.compile(
            "(?iU)(?:filed|submitted|sent|abgegeben|übermittelt|gesendet)(?: (?:by|von) (?<name>\\p{L}[^,|\\d]{3,60}?))?(?:[,:|]| at\\b| on\\b| am\\b){1,2} (?<date>(?:\\p{L}{2,10},? )?(?:\\d|\\p{L}{3,9}\\.? \\d).{5,40})");

    private BelowEnd() {}

    /** Puts what a line states; false for another line. */
    public static boolean reads(String line, DraftBuilder draft) {
        Matcher filed = FILED.matcher(line);
        if (RightsNote.is(line)) {
            draft.put(HeaderField.RIGHTS, line);
        } else if (CorrectionNote.is(line)) {
            draft.put(HeaderField.CORRECTION, line);
        } else if (filed.matches()) {
            draft.put(HeaderField.DATE, filed.group("date"));
            String name = filed.group("name");
            draft.put(HeaderField.BYLINE, name == null ? null : "By " + name);
        } else {
            return false;
        }
        return true;
    }
}
