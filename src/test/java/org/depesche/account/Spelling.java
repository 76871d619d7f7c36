package org.depesche.account;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** A way to write a path that one part of a server may read as another than the next part does. */
enum Spelling {
    PLAIN(path -> path),
    FIRST_LETTER_ENCODED(path -> path.length() < 2 ? "/" : "/" + hex(path.charAt(1), "%%%02x") + path.substring(2)),
    LAST_LETTER_ENCODED(path -> path.substring(0, path.length() - 1) + hex(path.charAt(path.length() - 1), "%%%02X")),
    ALL_LETTERS_ENCODED(path -> letters(path, "%%%02x")),
    ALL_LETTERS_ENCODED_IN_CAPITALS(path -> letters(path, "%%%02X")),
    ENCODED_TWICE(path -> letters(path, "%%25%02x")),
    SLASHES_IN_FRONT(path -> "/" + path),
    SLASHES_BETWEEN(path -> "/" + path.substring(1).replace("/", "//")),
    SLASH_AT_THE_END(path -> path + "/"),
    ENCODED_SLASHES(path -> "/" + path.substring(1).replace("/", "%2f")),
    ENCODED_SLASH_IN_FRONT(path -> "/%2f" + path.substring(1)),
    ENCODED_SLASH_AT_THE_END(path -> path + "%2F"),
    BACKSLASHES(path -> "/" + path.substring(1).replace("/", "%5c")),
    PARAMETER_AT_THE_END(path -> path + ";x"),
    PARAMETER_INSIDE(path -> path.replaceFirst("^(/[^/]*)", "$1;jsessionid=1")),
    PARAMETER_IN_FRONT(path -> "/;x" + path),
    ENCODED_PARAMETER(path -> path + "%3bx"),
    DOT_IN_FRONT(path -> "/." + path),
    ENCODED_DOT(path -> "/%2e" + path),
    UP_AND_DOWN(path -> "/css/.." + path),
    ENCODED_UP_AND_DOWN(path -> "/css/%2e%2e" + path),
    UP_WITH_PARAMETER(path -> "/css/..;" + path),
    UP_ENCODED_TWICE(path -> "/css/%252e%252e" + path),
    CAPITALS(path -> path.toUpperCase(Locale.ROOT)),
    ENDING(path -> path + ".json"),
    NOTHING_AT_THE_END(path -> path + "%00"),
    SPACE_AT_THE_END(path -> path + "%20"),
    LINE_BREAK(path -> path + "%0a"),
    TOO_LONG_A_SLASH(path -> "/" + path.substring(1).replace("/", "%c0%af")),
    NO_ENCODING(path -> path + "%zz");

    private final UnaryOperator<String> spelled;

    Spelling(UnaryOperator<String> spelled) {
        this.spelled = spelled;
    }

    String of(String path) {
        return spelled.apply(path);
    }

    private static String letters(String path, String format) {
        StringBuilder spelled = new StringBuilder();
        path.chars().forEach(c -> spelled.append(c == '/' ? "/" : hex((char) c, format)));
        return spelled.toString();
    }

    private static String hex(char c, String format) {
        return format.formatted((int) c);
    }
}
