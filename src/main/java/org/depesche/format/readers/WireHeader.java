package org.depesche.format.readers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the teleprinter formats of wire services: IPTC 7901 and ANPA 1312. */
final class WireHeader {

    /** Control characters at the beginning of a message, its header and its text, and at its end. */
    private static final Pattern CONTROL = Pattern.compile("[\\u0001\\u0002\\u0003\\u0004\\u0016\\u001E\\u001F]");

    private static final int BEGINNING = 400;

    private static final Pattern IPTC_7901 =
            Pattern.compile("^[A-Za-z]{2,5}\\s?\\d{3,4}\\s+[1-9]\\s+[A-Za-z]{2,3}\\s+\\d{1,5}(?:\\s+.{0,60})?$");

    private static final Pattern ANPA = Pattern.compile(
            "^(?:ZCZC|NNNN)\\b|^[a-z]\\d{3,4}\\s{0,3}[a-z]{1,3}\\s[a-z]{1,3}\\s?[\\w-]{0,40}$|^[a-z] [a-z] [A-Z][A-Za-z]{1,10}[-‑].{0,60}$"
                    + "|^\\^?(?:BC|AM|PM|AP)-[A-Z][\\w-]{2,40}.{0,40}\\d{2,4}$");

    private WireHeader() {}

    static @Nullable ForeignKind of(String text) {
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        Optional<String> first = beginning
                .lines()
                .map(line -> CONTROL.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .findFirst();
        if (first.isEmpty()) {
            return null;
        }
        if (IPTC_7901.matcher(first.get()).matches()) {
            return new ForeignKind("wire", "IPTC 7901");
        }
        if (ANPA.matcher(first.get()).find()) {
            return new ForeignKind("wire", "ANPA 1312");
        }
        boolean begun = beginning.indexOf('\u0001') >= 0 || beginning.indexOf('\u0002') >= 0;
        return begun && !CONTROL.matcher(text).replaceAll("").matches("(?s).*[\\x00-\\x08\\x0E-\\x1F\uFFFD].*")
                ? new ForeignKind("wire", "IPTC 7901 / ANPA 1312")
                : null;
    }
}
