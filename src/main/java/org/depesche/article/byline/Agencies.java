package org.depesche.article.byline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Recognises news agencies, by their names and by the short names that they sign with. */
final class Agencies {

    private static final Set<String> SHORT = Set.of("""
            dpa dpa-afx afp apa sda keystone-sda epd kna sid dapd ddp ots dts rtr reuters bloomberg ansa efe tass itar-tass
            interfax ukrinform xinhua aap anp belga ritzau ntb stt lusa mti čtk ctk kyodo yonhap afx vwd awp apa-ots
            """.strip().split("\\s+"));

    /** Short names that in small letters are rather the initials of an author. */
    private static final Set<String> CAPITALS =
            Set.of("AP", "PA", "UPI", "IPS", "ATS", "TT", "CP", "PAP", "DJ", "IRNA", "PTI");

    private static final List<String> NAMES = List.of(
            "associated press",
            "agence france-presse",
            "agence france presse",
            "deutsche presse-agentur",
            "deutsche presse agentur",
            "austria presse agentur",
            "schweizerische depeschenagentur",
            "evangelischer pressedienst",
            "katholische nachrichten-agentur",
            "sport-informations-dienst",
            "press association",
            "pa media",
            "thomson reuters",
            "reuters news",
            "bloomberg news",
            "dow jones newswires",
            "dow jones",
            "canadian press",
            "united press international");

    private static final Pattern KIND = Pattern.compile(
            "(?:.{0,60}\\b)?(?:presse-?agentur|nachrichten-?agentur|\\p{L}*pressedienst|newswire|news agency|press agency|news service|wire service)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A service of an agency: "dpa-infocom". */
    private static final Pattern SERVICE = Pattern.compile("dpa-\\p{L}{2,12}");

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|die|der) ");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** The words of all names above, to pass over lines that have none of them. */
    private static final Set<String> WORDS = Stream.of(SHORT, CAPITALS, NAMES)
            .flatMap(Collection::stream)
            .flatMap(name -> BETWEEN_WORDS.splitAsStream(SmallLetters.of(name)))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> ENDS = List.of("agentur", "dienst", "newswire", "agency", "service");

    private Agencies() {}

    /** Whether a line has a word of the name of an agency: a quick look, for the lines of long texts. */
    static boolean mayBeIn(String line) {
        return BETWEEN_WORDS
                .splitAsStream(SmallLetters.of(line))
                .anyMatch(word -> WORDS.contains(word) || ENDS.stream().anyMatch(word::endsWith));
    }

    /** Whether a text is the name of an agency and nothing else. */
    static boolean is(String text) {
        String small = SmallLetters.of(text);
        return CAPITALS.contains(text)
                || SHORT.contains(small)
                || SERVICE.matcher(small).matches()
                || NAMES.contains(ARTICLE.matcher(small).replaceFirst(""))
                || ENDS.stream().anyMatch(small::endsWith) && KIND.matcher(text).matches();
    }

    /** The agency behind a name of two words or more: "Jane Doe Associated Press"; null if none is. */
    static @Nullable String endOf(String text) {
        int second = text.indexOf(' ', text.indexOf(' ') + 1);
        for (int at = text.lastIndexOf(' '); at >= second && at > 0; at = text.lastIndexOf(' ', at - 1)) {
            if (second > 0 && is(text.substring(at + 1))) {
                return text.substring(at + 1);
            }
        }
        return null;
    }
}
