package org.depesche.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguishes sentences from headlines. */
public final class Sentences {

    /** A longer first line belongs to the body. */
    static final int LONGEST_HEADLINE = 160;

    private static final Pattern END = Pattern.compile("[.!?…][\"“”»«’')]*(?=\\s+[\"„“»«‚‘'(]*[\\p{Lu}\\d])");

    /** Words before a full stop that does not end a sentence: a number, a single letter, an abbreviation. */
    private static final Pattern NO_END = Pattern.compile(
            "(?:^|[\\s(„\"“/-])(?:\\d{1,3}|\\p{L}|(?i:dr|prof|mr|mrs|ms|st|hl|nr|no|bzw|ca|etwa|inkl|vgl|sog|jan|feb|febr|apr"
                    + "|aug|sept|okt|nov|dez|oct|dec|mio|mrd|gen|col|lt|sgt|rep|sen|gov|jr|sr|inc|co|ltd|usw|etc|bsp|abs|art|tel"
                    + "|u\\.\\s?s|d\\.\\s?c|z\\.\\s?b|d\\.\\s?h|u\\.\\s?a))$");

    /** A full stop that belongs to the name of an association. */
    private static final Pattern ASSOCIATION = Pattern.compile("\\be\\.\\s?V\\.$");

    private Sentences() {}

    /** The first sentence, or the whole text if it has only one. */
    public static String first(String text) {
        Matcher end = END.matcher(text);
        while (end.find()) {
            boolean fullStop = text.charAt(end.start()) == '.';
            String before = text.substring(Math.max(0, end.start() - 12), end.start());
            if (!fullStop || !NO_END.matcher(before).find()) {
                return text.substring(0, end.end());
            }
        }
        return text;
    }

    /** Whether a line is running text: too long for a headline, or several sentences with a full stop at the end. */
    public static boolean isBody(String line) {
        return line.length() > LONGEST_HEADLINE || isEnded(line) && first(line).length() < line.length();
    }

    /** Whether a line ends like a sentence. */
    public static boolean isEnded(String line) {
        int end = line.length();
        while (end > 0 && "\"“”»«’')".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean stopped = end > 0 && ".!?…".indexOf(line.charAt(end - 1)) >= 0;
        return stopped && !ASSOCIATION.matcher(line).find();
    }

    /** The first sentence as a headline, cut between words if it is too long. */
    static String headlineOf(String text) {
        String sentence = first(text);
        if (sentence.length() <= LONGEST_HEADLINE) {
            return sentence;
        }
        int cut = sentence.lastIndexOf(' ', LONGEST_HEADLINE - 1);
        if (cut < LONGEST_HEADLINE / 2) {
            cut = sentence.offsetByCodePoints(0, LONGEST_HEADLINE / 2);
        }
        return sentence.substring(0, cut).stripTrailing() + "…";
    }
}
