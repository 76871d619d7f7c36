package org.depesche.format.release;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;

/** Finds the signature of an official below a press release: "Dr. Jan Muster" above "Pressesprecher". */
final class Signature {

    private static final Pattern OFFICE = Pattern.compile(
            "(?iU)^[(\\s]*(?:stellv(?:ertretende[rn]?|\\.)? )?(?:(?:presse|medien|regierungs|unternehmens)?sprecher(?:in)?|(?:vorsitzende[rn]?|direktor(?:in)?|präsident(?:in)?|richter(?:in)?) "
                    + "(?:am|beim|des|der|richter)|(?:ober|leitende[rn]? ober)?staatsanw[aä]lt(?:in)?|(?:ober)?bürgermeister(?:in)?\\b|landr[aä]t(?:in)?\\b"
                    + "|polizei(?:haupt|ober)?(?:kommissar|meister|rat|rätin)|(?:erste[r]?|1\\.|2\\.) vorsitzende|pressewart(?:in)?\\b|pressereferent|leiter(?:in)? (?:der )?(?:presse|kommunikation)"
                    + "|head of (?:press|media|communications)|press (?:officer|secretary)).{0,60}$");

    private static final Pattern TITLES = Pattern.compile("^(?:(?:Dr|Prof|Dipl\\.?-\\p{L}+)\\.? |[a-z]{2,4}\\. )+");

    private static final int LONGEST = 70;

    /** A name, an office and perhaps another line. */
    private static final int MOST_LINES = 3;

    private Signature() {}

    /** The index of the line at which a signature begins; the number of lines if there is none. */
    static int startIn(List<String> lines) {
        int found = 0;
        boolean office = false;
        for (int i = lines.size() - 1; i > 0 && found < MOST_LINES; i--) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            if (line.length() > LONGEST || Sentences.isEnded(line)) {
                break;
            }
            found++;
            if (office && isName(line)) {
                return i;
            }
            office |= OFFICE.matcher(line).find();
        }
        return lines.size();
    }

    private static boolean isName(String line) {
        return line.startsWith("gez.")
                || Letterhead.isPerson(TITLES.matcher(line).replaceFirst(""));
    }
}
