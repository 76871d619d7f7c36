package org.depesche.format.wire;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.readers.KillWords;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a message about an earlier one.
 *
 * @param kills whether it withdraws it
 * @param correction its note on the correction of it; null if it corrects none
 * @param other the earlier message; null if it names none
 */
record TelegramNotice(
        boolean kills,
        @Nullable String correction,
        @Nullable Reference other) {

    /**
     * Names an earlier message.
     *
     * @param number such as "bdt0123", or a key that holds for ever
     * @param day as written: "14.05."; null if it is not stated
     */
    record Reference(String number, @Nullable String day) {

        boolean isKey() {
            return number.indexOf('-') > 0;
        }

        /** Whether the message itself bears such a number; a flight or a road bears another. */
        boolean isLike(String own) {
            Matcher mine = NUMBER.matcher(own);
            Matcher other = NUMBER.matcher(number);
            return isKey()
                    || mine.lookingAt()
                            && other.lookingAt()
                            && mine.end() == other.end()
                            && isSame(mine.group("letters"), other.group("letters"));
        }

        /** The number with the letters as the message itself writes them. */
        Reference like(String own) {
            Matcher mine = NUMBER.matcher(own);
            return isLike(own) && !isKey() && mine.lookingAt()
                    ? new Reference(mine.group("letters") + number.substring(mine.end("letters")), day)
                    : this;
        }

        /** Whether the letters are the same. A single one is also a motorway's: A100. */
        private static boolean isSame(String letters, String others) {
            return letters.length() == 1 ? letters.equals(others) : letters.equalsIgnoreCase(others);
        }
    }

    private static final Pattern KILL = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:mandatory|bulletin|achtung)\\W{1,3})?(?:kill|storno|stornierung|rückzug|(?:meldung )?zurückgezogen|annullierung)\\b.*");

    private static final Pattern CORRECTION = Pattern.compile("(?i).*\\b(?:korrektur|berichtig|correct|korrigiert).*");

    /** The words of a correction. */
    private static final Pattern WHAT = Pattern.compile("(?i)\\b(?:muss es|richtig|heißen|should (?:be|read))\\b");

    /** A number such as "bdt0123", or a key that holds for ever, and its day. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?<number>\\d{6}-\\d{2}-\\d{5,6}|\\p{L}{1,5}\\d{3,5})\\b(?:,?\\s(?:vom|of|from|dated)\\s(?<day>"
                    + "\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9})(?:\\s?\\d{4})?|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,?\\s\\d{4})?"
                    + "|\\d{4}-\\d{2}-\\d{2}))?");

    private static final Pattern NUMBER = Pattern.compile("(?<letters>\\p{L}{1,5})\\d{3,5}\\b");

    /** A longer text reports that something is withdrawn. */
    private static final int LONGEST = 900;

    /** @param own the number of the message itself */
    static TelegramNotice of(TelegramHead head, List<String> lines, String own) {
        String text = String.join(" ", lines);
        String start = text.substring(0, Math.min(LONGEST, text.length()));
        boolean named = KILL.matcher(head.headline()).matches()
                || head.remarks().stream()
                        .anyMatch(remark -> KILL.matcher(remark).matches());
        boolean kills = named
                || text.length() < LONGEST
                        && KillWords.in(text)
                        && references(text, own).anyMatch(reference -> reference.isLike(own));
        boolean corrects = head.remarks().stream()
                .anyMatch(remark -> CORRECTION.matcher(remark).matches());
        // the mark may stand alone above the correction
        String correction = head.remarks().stream()
                .filter(remark -> CORRECTION.matcher(remark).matches()
                        || corrects && WHAT.matcher(remark).find())
                .max(Comparator.comparing(remark -> remark.startsWith("(") || remark.indexOf(' ') > 0))
                .map(remark -> remark.replaceAll("^\\(|\\)$", ""))
                .orElse(null);
        String above = String.join(" ", head.remarks()) + " " + head.headline();
        Reference other = correction != null && !kills ? reference(above, own) : null;
        return new TelegramNotice(kills, correction, kills ? reference(above + " " + start, own) : other);
    }

    /** The first number that is like the message's own, else the first. */
    private static @Nullable Reference reference(String text, String own) {
        List<Reference> all = references(text, own).toList();
        return all.stream()
                .filter(reference -> reference.isLike(own))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private static Stream<Reference> references(String text, String own) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> new Reference(found.group("number"), found.group("day")))
                .map(found -> found.like(own))
                .filter(found -> !own.startsWith(found.number()));
    }
}
