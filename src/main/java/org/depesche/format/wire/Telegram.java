package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.readers.WireHeader;

/**
 * A message of a wire, without control characters.
 *
 * @param header its first line; empty if that is none of the known headers
 * @param lines those after the header
 * @param text the index of the line at which the control character for the text stands; 0 if there is none
 */
record Telegram(String header, List<String> lines, int text) {

    private static final Pattern BEGIN = Pattern.compile("^ZCZC(?:\\d{2,5}/\\w{2,6}|\\b)\\s*");
    private static final Pattern END = Pattern.compile("^NNNN\\s*$");
    /** The control characters before and behind a text, which begin lines. */
    private static final Pattern PART = Pattern.compile("(?<!\\n)[\\u0002\\u0003]");

    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    /** A serial number of the line behind ZCZC, which is no part of the message. */
    private static final Pattern SERIAL = Pattern.compile("[A-Z]{1,4}\\s?\\d{2,4}(?:\\s.{0,30})?");

    /** The letters in the places of brackets in the German version of ISO 646 (DIN 66003). */
    private static final String SEVEN_BITS = "[\\]{|}~";

    private static final String LETTERS = "ÄÖÜäöüß";

    private static final Pattern INSIDE_WORD = Pattern.compile("\\p{Ll}[{|}~]\\p{Ll}");
    private static final int OFTEN = 3;

    Telegram {
        lines = List.copyOf(lines);
    }

    /** The messages of a file, in order. */
    static List<Telegram> of(String file) {
        String restored = WireHeader.restored(inEightBits(file));
        boolean framed = restored.indexOf(WireHeader.START_OF_HEADER) >= 0;
        List<Telegram> telegrams = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String raw : BREAK.split(PART.matcher(restored).replaceAll("\n$0"))) {
            int start = raw.lastIndexOf(WireHeader.START_OF_HEADER);
            String line = start < 0 ? raw : raw.substring(start + 1);
            String plain = WireHeader.plain(line);
            boolean begins = BEGIN.matcher(plain).find();
            if (start >= 0
                    || begins
                    || !framed && isHeader(plain, open)
                    || END.matcher(plain).matches()) {
                add(open, telegrams);
                open = new ArrayList<>();
            }
            String rest = BEGIN.matcher(plain).replaceFirst("");
            if (begins && WireHeader.iptc(rest) == null && SERIAL.matcher(rest).matches()
                    || END.matcher(plain).matches()) {
                continue;
            }
            open.add(begins ? rest : line);
        }
        add(open, telegrams);
        return telegrams;
    }

    /** Whether a line begins the next message where no signs do. */
    private static boolean isHeader(String line, List<String> open) {
        return open.size() > 1
                && (WireHeader.iptc(line) != null || WireHeader.anpaService(line) != null && !ends(open));
    }

    /** Whether the last line is one of the text, in which a number of a service is a word. */
    private static boolean ends(List<String> open) {
        return !open.getLast().isBlank();
    }

    private static void add(List<String> open, List<Telegram> telegrams) {
        int first = 0;
        while (first < open.size() && WireHeader.plain(open.get(first)).isEmpty()) {
            first++;
        }
        if (first == open.size()) {
            return;
        }
        String header = WireHeader.plain(open.get(first));
        boolean known = WireHeader.isHeader(header);
        List<String> lines = new ArrayList<>();
        int text = 0;
        for (String line : open.subList(known ? first + 1 : first, open.size())) {
            if (text == 0 && line.indexOf(WireHeader.START_OF_TEXT) >= 0) {
                text = lines.size();
            }
            // the white space before a line says that a paragraph begins
            String plain = WireHeader.plain(line);
            lines.add(plain.isEmpty() ? "" : indent(line) + plain);
        }
        telegrams.add(new Telegram(known ? header : "", lines, text));
    }

    /** A tab or two blanks, if there are as many. */
    private static String indent(String line) {
        // the control character for the text may stand before them
        int first = !line.isEmpty() && line.charAt(0) == WireHeader.START_OF_TEXT ? 1 : 0;
        int at = first;
        boolean tab = false;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            tab |= line.charAt(at++) == '\t';
        }
        return tab ? "\t" : at - first > 1 ? "  " : "";
    }

    private static String inEightBits(String file) {
        boolean seven = file.chars().allMatch(c -> c < 0x80)
                && INSIDE_WORD.matcher(file).results().limit(OFTEN).count() == OFTEN;
        if (!seven) {
            return file;
        }
        StringBuilder letters = new StringBuilder(file);
        for (int i = 0; i < letters.length(); i++) {
            int at = SEVEN_BITS.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, LETTERS.charAt(at));
            }
        }
        return letters.toString();
    }
}
