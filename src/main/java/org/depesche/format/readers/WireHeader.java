package org.depesche.format.readers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the teleprinter formats of wire services: IPTC 7901 (IPTC 7901-5, 1995) and ANPA 1312. Their control
 * characters are often lost, or printed as {@code ^A}, {@code [SOH]} or U+2401.
 */
public final class WireHeader {

    public static final char START_OF_HEADER = '\u0001';
    public static final char START_OF_TEXT = '\u0002';

    /** Control characters at the beginning of a message, its header and its text, inside them and at its end. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\u0001-\\u0004\\u0008\\u000E\\u000F\\u0010-\\u0016\\u0018\\u001C-\\u001F]");

    private static final int BEGINNING = 400;

    /** "bdt0123 3 pl 256 dpa 0456", "TX-PAR-FAB43 3 i 0168 AFP 0877": source and number, priority, category, words, additions of the service. */
    private static final Pattern IPTC_7901 = Pattern.compile(
            "(?:[A-Z]{2}-[A-Z]{3}-(?=[A-Z]{2,4}\\d))?(?<source>[A-Za-z]{2,5})\\s?(?<number>\\d{3,5}|(?<=-[A-Z]{2,4})\\d\\d)\\s+[1-9]\\s+(?<category>[A-Za-z]{1,3})\\s+(?:\\d{1,5}(?:\\s+(?<rest>.{0,90}))?|(?<sender>[A-Z]{2,4}\\s?/\\S{2,20}))");

    /** "a0456", "z6715-----", "W2870asian": service and number, the code by which the receiver selects. */
    private static final Pattern ANPA_SERVICE = Pattern.compile(
            "(?<service>[A-Za-z]\\d{3,4})(?:[\\w-]{0,12}|\\s{1,3}[a-z]{2,10}-{1,12}|\\s{1,3}-{2,12}|\\s{1,3}[a-z]{1,3}(?:\\s{1,3}[a-z]{1,6}){0,2})");

    /** "r i bc-slug 05-12 0456": priority, category, slug, date and words, perhaps behind the service. */
    private static final Pattern ANPA_SELECTOR = Pattern.compile(
            "(?=[A-Za-z]\\d{3,4}|[a-z]\\s|.{3,80}\\s\\d{1,2}-\\d{1,2}\\s+\\d{2,5}$)(?:(?:(?<service>[A-Za-z]\\d{3,4})[\\w-]{0,12}\\s+)?[a-z]\\s(?<category>[a-z])(?:\\s[a-z]{3,6})?\\s+)?"
                    + "\\^?(?<slug>(?i:bc|am|pm|ap)-\\S.{0,70}?)\\s+(?:\\d{1,2}-\\d{1,2}\\s+)?\\d{1,5}");

    /** "^BC-EU--Harbour,0456"; the sign may be lost where the number of words follows. */
    private static final Pattern ANPA_SLUG = Pattern.compile(
            "\\^(?:BC|AM|PM|AP)-[A-Z][\\w -]{1,60}.{0,60}?\\d{0,4}<?|(?:BC|AM|PM|AP)-[A-Z]{2}[A-Z-]{0,8}--\\p{Lu}[^,]{1,60}(?:,[^,]{1,40})?,\\s?\\d{3,4}<?");

    /** A header whose words differ, behind a serial number. */
    private static final Pattern SHORT = Pattern.compile(
            "(?:ZCZC|NNNN)(?:\\b|(?=\\d)).{0,60}|[a-z]\\d{3,4}\\s{0,3}[a-z]{1,3}\\s[a-z]{1,3}\\s?[\\w-]{0,40}");

    /** "AFP20231124-00112  W 156  DEU / AFP-QXB41": the number behind the day, category, words, additions. */
    private static final Pattern LONG_NUMBER = Pattern.compile(
            "^(?<service>[A-Z]{2,4})\\d{8}-(?<number>\\d{3,5})[ \\t]{1,9}(?<category>[A-Z]{1,3})[ \\t]{1,9}(?<words>\\d{1,5})[ \\t]{1,9}[^\\n]{1,80}");

    /** "epd-bas 0087 3 241115 1542": service and desk, number, priority, day. */
    private static final Pattern DATED = Pattern.compile(
            "^\\s{0,9}(?<service>[a-z]{2,4})-(?<desk>[a-z]{2,3})[a-z]{0,3} (?<number>\\d{3,5}) (?<priority>[1-9]) (?<year>\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d) \\d{4}(?=\\s*\\n)");

    private static final Pattern CARETS = Pattern.compile("\\s*(?:\\^V)*\\^A(?=\\s?[A-Za-z]{1,5}\\s?\\d{3,5})");

    private WireHeader() {}

    /** Whether a text begins like a message of a wire. */
    public static boolean begins(String text) {
        String beginning = restored(text.substring(0, Math.min(BEGINNING, text.length())));
        List<String> lines = beginning
                .lines()
                .map(WireHeader::plain)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .collect(Collectors.toList());
        if (lines.isEmpty()) {
            return false;
        }
        String first = lines.getFirst();
        boolean service = ANPA_SERVICE.matcher(first).matches()
                && lines.size() > 1
                && (ANPA_SELECTOR.matcher(lines.get(1)).matches()
                        || ANPA_SLUG.matcher(lines.get(1)).matches());
        if (service || SHORT.matcher(first).matches() || isHeader(first) && anpaService(first) == null) {
            return true;
        }
        boolean begun = beginning.indexOf(START_OF_HEADER) >= 0 || beginning.indexOf(START_OF_TEXT) >= 0;
        return begun && !CONTROL.matcher(beginning).replaceAll("").matches("(?s).*[\\x00-\\x08\\x0E-\\x1F\uFFFD].*");
    }

    /** Whether a line is the first one of a message, or the serial number of a service. */
    public static boolean isHeader(String line) {
        return iptc(line) != null || anpa(line) != null || anpaService(line) != null || isSlug(line);
    }

    /** Whether a line is the slug of ANPA 1312, with its number of words or behind a caret. */
    public static boolean isSlug(String line) {
        return ANPA_SLUG.matcher(line).matches();
    }

    /** The header of IPTC 7901 with the groups source, number, category, rest and sender; null for another line. */
    public static @Nullable Matcher iptc(String line) {
        Matcher header = IPTC_7901.matcher(line);
        return header.matches() ? header : null;
    }

    /** The second header line of ANPA 1312, with the groups service, category and slug; null for another line. */
    public static @Nullable Matcher anpa(String line) {
        Matcher header = ANPA_SELECTOR.matcher(line);
        return header.matches() ? header : null;
    }

    /** The service and number in the first header line of ANPA 1312; null for another line. */
    public static @Nullable String anpaService(String line) {
        Matcher header = ANPA_SERVICE.matcher(line);
        return header.matches() ? header.group("service") : null;
    }

    /** A line without control characters and white space at its ends. */
    public static String plain(String line) {
        return CONTROL.matcher(line).replaceAll(" ").strip();
    }

    /** The text with the control characters that are printed in it. */
    public static String restored(String text) {
        String restored = LONG_NUMBER
                .matcher(text)
                .replaceFirst("${service}${number} 4 ${category} ${words} ${service} ${number}")
                .replaceFirst(DATED.pattern(), "${service}${number} ${priority} ${desk} 0 ${day}.${month}.20${year}")
                .replaceAll("[\\[<{]SOH[]>}]|\u2401", "\u0001")
                .replaceAll("[\\[<{]STX[]>}]|\u2402", "\u0002")
                .replaceAll("[\\[<{]E[TO][XT][]>}]|[\u2403\u2404]", "\u0003")
                .replaceAll("[\\[<{](?:SYN|US|RS)[]>}]|[\u2416\u241E\u241F]", "\u0016");
        if (!CARETS.matcher(restored).lookingAt()) {
            return restored;
        }
        return restored.replaceAll("(?m)^[ \\t]*(?:\\^V)*\\^A(?=\\s?[A-Za-z]{1,5}\\s?\\d{3,5})", "\u0001")
                .replaceAll("(?m)\\^B(?!C-)|^\\^B(?=C-[A-Z]{2}--)", "\u0002")
                .replaceAll("(?m)^\\^[CD]|\\^[CD]$", "\u0003")
                .replaceAll("\\^[_^]", "\u001F");
    }
}
