package org.depesche;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts that no newspaper prints and that somebody may yet send: one thing, over and over, each in any length.
 *
 * @param name of the text that is repeated
 * @param begin stands once before it
 * @param parts taken in turn
 */
public record HostileText(String name, String begin, List<String> parts) {

    private static final int TRIES = 3;
    private static final int MOST_TRIES = 9;

    /** The work grows with the length alone if a text takes less than this many times the work of its half. */
    private static final double LINEAR = 2.5;

    private static final String GERMAN =
            "Der Bürgermeister von Lübeck, Peter Müller, sagte am Montag 3,5 Millionen Euro zu. ";
    private static final String ENGLISH = "The mayor of Bristol, Jane Miller, promised 3.5 million pounds on Monday. ";

    /** The texts that are repeated, by name. Between two bars stand parts that take turns. */
    private static final String[][] ONE_THING = {
        {"initials", "A. |B. |C. |D. |E. |F. |G. "},
        {"initials and a name", "A. |B. |C. |Müller "},
        {"initials without blanks", "A.|B.|C.|D."},
        {"capitals", "ABER |DAS |HAUS |VON |BONN |UND |KOELN "},
        {"capitals of one letter", "A |B |C |D "},
        {"capitals in one word", "ABCDEFGH"},
        {"capitals with dots", "U.S.A. |U.N. |E.U. "},
        {"abbreviations", "Dr. |Prof. |bzw. |z. |B. |usw. |Nr. "},
        {"web addresses", "https://www.example.org/a/b?c=d&e=f#g "},
        {"one web address", "/aa/bb?cc=dd&ee"},
        {"hosts", "www.example.org "},
        {"hosts in one word", "www.a.b."},
        {"mail addresses", "anna.mueller@example.org "},
        {"mail addresses in one word", "a@b."},
        {"at signs", "@"},
        {"handles", "@anna #berlin "},
        {"German number words", "zweiundzwanzigtausend"},
        {"German number words apart", "zweiundzwanzigtausenddreihundert "},
        {"hundreds", "hundert"},
        {"thousands apart", "tausend "},
        {"English number words", "twenty-"},
        {"English number words apart", "twenty two hundred thousand "},
        {"ordinals", "dritte |vierte |fünfte "},
        {"English ordinals", "third |fourth |fifth "},
        {"digits", "1234567890"},
        {"digits apart", "1 |2 |3 "},
        {"thousands with dots", "1.000."},
        {"thousands with blanks", "100 000 "},
        {"decimals", "1,5 |2,5 |3,5 "},
        {"fractions", "1/2 |3/4 "},
        {"fractions in one", "1/2/"},
        {"dots", "."},
        {"dots apart", ". "},
        {"ellipses", "… "},
        {"commas", ","},
        {"commas apart", ", "},
        {"semicolons", ";"},
        {"colons", "a: "},
        {"question marks", "?!"},
        {"exclamation marks apart", "! "},
        {"open brackets", "("},
        {"closed brackets", ")"},
        {"brackets", "()"},
        {"square brackets", "["},
        {"brackets of all kinds", "([{<"},
        {"brackets closed of all kinds", ")]}>"},
        {"words in brackets", "(Müller) "},
        {"open brackets apart", "( "},
        {"names in open brackets", "Müller ("},
        {"quotation marks", "\""},
        {"German quotation marks", "„a“ "},
        {"open quotation marks", "„"},
        {"apostrophes", "'"},
        {"apostrophes in a word", "a'"},
        {"dashes", "-"},
        {"dashes apart", "– "},
        {"hyphens in a word", "a-"},
        {"hyphened names", "Müller-"},
        {"slashes", "/"},
        {"slashes in a word", "a/"},
        {"backslashes", "\\"},
        {"underscores", "_"},
        {"per cent signs", "%"},
        {"per cent signs apart", "5 % "},
        {"per cent", "Prozent "},
        {"one word", "a"},
        {"one capital word", "Ab"},
        {"one-letter words", "a "},
        {"blanks", " "},
        {"line feeds", "\n"},
        {"blank lines", "a\n\n"},
        {"lines", "a\n"},
        {"tabs", "\t"},
        {"no-break spaces", "\u00A0"},
        {"words and no-break spaces", "Anna\u00A0"},
        {"zero-width spaces", "a\u200B"},
        {"zero-width joiners", "\u200D"},
        {"combining marks", "\u0301\u0323\u0308"},
        {"letters under marks", "e\u0301\u0302\u0303 "},
        {"marks out of order", "\u0315\u0300\u05AE\u0301"},
        {"soft hyphens", "a\u00AD"},
        {"right to left", "\u05D0\u05D1\u05D2 "},
        {"turned around", "\u202Eabc\u202C"},
        {"Arabic digits", "\u0661\u0662 "},
        {"Chinese", "\u5317\u4EAC"},
        {"full-width letters", "\uFF21\uFF22 "},
        {"emoji", "\uD83D\uDE00"},
        {"flags", "\uD83C\uDDE9\uD83C\uDDEA"},
        {"families", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"},
        {"letters beyond the first plane", "\uD835\uDC00"},
        {"titles", "Dr. "},
        {"titles spelt out", "Präsident "},
        {"titled people", "Präsident Müller "},
        {"one name", "Peter Müller "},
        {"first names", "Peter "},
        {"surnames", "Müller, |Schmidt, |Meier, "},
        {"two names", "Anna Müller und Peter Schmidt, "},
        {"names without blanks", "PeterMüller"},
        {"von", "von "},
        {"von and zu", "Karl von und zu "},
        {"a name of noble parts", "Graf von der "},
        {"van de", "van de "},
        {"and", "und "},
        {"English and", "and "},
        {"of the", "of the "},
        {"the", "The "},
        {"genitives", "Müllers "},
        {"English genitives", "Miller's "},
        {"places", "Berlin "},
        {"places in a row", "Berlin, |Hamburg, |München, |Köln, "},
        {"places that need a word", "Frankfurt am Main "},
        {"organisations", "Deutsche Bank AG "},
        {"associations", "Verein der Freunde der "},
        {"firms", "Müller GmbH & Co. KG "},
        {"ampersands", "A & "},
        {"ranges", "1-2-3-4-"},
        {"ranges apart", "1 bis 2 bis "},
        {"from to", "von 1 auf 2 "},
        {"dates", "1. Januar 2024 "},
        {"dates in figures", "01.02.2024 "},
        {"dates in one", "2024-01-02-"},
        {"English dates", "January 2, 2024 "},
        {"years", "2024 "},
        {"years in a row", "2024, |2025, "},
        {"months", "Januar "},
        {"weekdays", "Montag "},
        {"times", "12:30 Uhr "},
        {"scores", "3:2 "},
        {"scores in one", "3:2:"},
        {"euro signs", "€"},
        {"dollar signs", "$"},
        {"sums", "5 Mio. Euro "},
        {"sums before", "$5 million "},
        {"millions", "Millionen "},
        {"a million millions", "eine Million Millionen "},
        {"units", "km "},
        {"units in one", "km/h/"},
        {"lengths", "5 km "},
        {"ages", "30-jährige "},
        {"ages of people", "Peter Müller (30), "},
        {"one of", "einer von "},
        {"half", "die Hälfte der "},
        {"every third", "jeder dritte "},
        {"the previous year", "im vergangenen Jahr "},
        {"quarters", "im ersten Quartal "},
        {"a compound", "donaudampfschifffahrts"},
        {"a compound of places", "berlin"},
        {"capital compounds", "Bundes"},
        {"compounds apart", "Donaudampfschifffahrtsgesellschaftskapitän "},
        {"new words", "neue "},
        {"adjectives", "neue große alte "},
        {"of a noun", "des Hauses "},
        {"more than", "mehr als "},
        {"about", "rund "},
        {"times as much", "dreimal "},
        {"paragraph signs", "§ "},
        {"plus and minus", "+-"},
        {"degrees", "5 °C "},
        {"stars", "*"},
        {"stars round words", "**a** *"},
        {"quoted lines", ">"},
        {"quoted lines apart", "> "},
        {"links", "[a](b) "},
        {"open links", "[a]("},
        {"headings", "# a\n\n"},
        {"number signs", "#"},
        {"lists", "- a\n"},
        {"deeper lists", "- "},
        {"numbered lists", "1. a\n"},
        {"tables", "| a | b |\n"},
        {"bars", "|"},
        {"backticks", "`"},
        {"backticks apart", "` a "},
        {"tildes", "~"},
        {"rules", "---\n"},
        {"equals signs", "a\n=\n"},
        {"entities", "&amp;"},
        {"entities cut off", "&am"},
        {"numeric entities", "&#228;"},
        {"elements", "<div>"},
        {"elements closed", "</div>"},
        {"elements cut off", "<div "},
        {"bold elements", "<b><i>"},
        {"attributes", "<a href=\"x\">a</a> "},
        {"cells", "<table><tr><td>"},
        {"paragraphs", "<p>a</p>"},
        {"comments", "<!--"},
        {"declarations", "<![CDATA["},
        {"less than", "<"},
        {"named lines", "Autor: Peter Müller\n"},
        {"by", "Von Peter Müller\n"},
        {"datelines", "BERLIN - "},
        {"agencies", "(dpa) "},
        {"replaced characters", "\uFFFD"},
        {"umlauts that went wrong", "Ã¼Ã¤"},
        {"half surrogates", "\uD83D"},
        {"capital sigmas", "\u03A3"},
        {"words of capital sigmas", "\u0391\u03A3\u03A3\u03A3 "},
        {"sharp s", "\u00DF"},
        {"Greek", "\u03B1\u03B2\u03B3 "},
        {"long s", "\u017F\u017F"},
        {"capital sharp s", "\u1E9E "},
        {"dotted capital i", "\u0130"},
        {"ligatures", "\uFB03 "},
        {"the longest expansion", "\uFDFA "},
        {"Roman numerals", "XVIII. "},
        {"Roman numerals in one", "XVI"},
        {"vulgar fractions", "½"},
        {"superscripts", "m²³"},
    };

    /** All of them, and mixtures with real words. */
    public static Stream<HostileText> all() {
        List<HostileText> all = new ArrayList<>();
        for (String[] one : ONE_THING) {
            all.add(new HostileText(one[0], "", parts(one[1])));
        }
        all.add(new HostileText("German sentences", "", List.of(GERMAN)));
        all.add(new HostileText("English sentences", "", List.of(ENGLISH)));
        all.add(new HostileText("German words of one sentence", "", List.of(GERMAN.replace(".", ""))));
        all.add(new HostileText("English words of one sentence", "", List.of(ENGLISH.replace(".", ""))));
        all.add(new HostileText("a mixture of all", "", mixture(1, "")));
        all.add(new HostileText("a mixture of all with blanks", "", mixture(2, " ")));
        all.add(new HostileText("a mixture of all with words", "", mixture(3, " " + GERMAN)));
        all.add(new HostileText("a mixture of all with lines", "", mixture(4, "\n")));
        all.add(new HostileText("ten thousand names", "", names(5)));
        all.add(new HostileText("ten thousand words", "", words(6)));
        return all.stream();
    }

    /** The parts between the bars; but tables and lines of bars are of bars. */
    private static List<String> parts(String one) {
        return one.startsWith("|") ? List.of(one) : List.of(one.split("\\|"));
    }

    private static List<String> mixture(int seed, String between) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String[] one = ONE_THING[random.nextInt(ONE_THING.length)];
            parts.add(one[1].repeat(1 + random.nextInt(3)) + between);
        }
        return parts;
    }

    /** Names of which none is the same as another, each once in full and once alone. */
    private static List<String> names(int seed) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String surname = made(random);
            parts.add("Peter " + surname + " sagte in " + made(random) + ", Frau " + surname + " komme. ");
        }
        return parts;
    }

    private static List<String> words(int seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> made(random) + " ").limit(10_000).toList();
    }

    private static String made(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append("bdfgklmnprstw".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Processor time that the calling thread spends on something, which other tests do not lengthen. */
    public static Duration cost(Runnable work) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
    }

    /**
     * How many times the processor time of one work another takes. Noise only adds, so the least of three tries counts, and
     * of more where the work seems to grow faster than its length.
     */
    public static double growth(Runnable half, Runnable whole) {
        long first = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int run = 0; run < TRIES || run < MOST_TRIES && second > first * LINEAR; run++) {
            first = Math.min(first, cost(half).toNanos());
            second = Math.min(second, cost(whole).toNanos());
        }
        return (double) second / first;
    }

    /** So long. */
    public String of(int length) {
        StringBuilder text = new StringBuilder(length).append(begin);
        for (int i = 0; text.length() < length; i++) {
            text.append(parts.get(i % parts.size()));
        }
        text.setLength(length);
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
