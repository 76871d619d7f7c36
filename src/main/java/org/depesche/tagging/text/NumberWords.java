package org.depesche.tagging.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.depesche.tagging.WordList;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words, 0 to 999,999. Only whole words count: "Zweifel" and "Elfmeter" are not numbers. */
public final class NumberWords {

    private static final Map<String, Integer> GERMAN = new HashMap<>();
    private static final Map<String, Integer> ENGLISH = new HashMap<>();

    static {
        Map<Integer, String> stems = new HashMap<>();
        for (String[] row : WordList.rows("number-words.tsv")) {
            int value = Integer.parseInt(row[0]);
            List<String> german = WordList.cell(row[1]);
            stems.put(value, german.getFirst());
            german.forEach(word -> putGerman(word, value));
            WordList.cell(row[2]).forEach(word -> ENGLISH.put(word, value));
        }
        for (int tens = 20; tens < 100; tens += 10) {
            for (int unit = 1; unit < 10; unit++) {
                putGerman(stems.get(unit) + "und" + stems.get(tens), tens + unit);
            }
        }
    }

    private static final String THOUSAND = "tausend";

    /** The parts of a whole at the end of a word, as decimals. */
    private static final Map<String, String> PARTS = Map.of("einhalb", ".5", "einviertel", ".25", "dreiviertel", ".75");

    /** The longest first. */
    private static final SequencedMap<String, Integer> MAGNITUDES = new LinkedHashMap<>();

    static {
        MAGNITUDES.put("hunderttausend", 100_000);
        MAGNITUDES.put(THOUSAND, 1_000);
        MAGNITUDES.put("hundert", 100);
    }

    /** The longest German number word below a million has 66 letters. */
    private static final int LONGEST = 72;

    private NumberWords() {}

    /** Also as written without umlauts: fuenf, dreissig. */
    private static void putGerman(String word, int value) {
        GERMAN.put(word, value);
        GERMAN.put(word.replace("ß", "ss"), value);
        GERMAN.put(word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss"), value);
    }

    public static BigDecimal fraction(int numerator, int denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
    }

    /** The value of a German number word in small letters; -1 for any other word. */
    public static int german(String word) {
        if (word.length() < 3 || word.length() > LONGEST) {
            return -1;
        }
        Integer simple = GERMAN.get(word);
        if (simple != null) {
            return simple;
        }
        int thousand = word.indexOf(THOUSAND);
        if (thousand >= 0) {
            int left = thousand == 0 ? 1 : belowThousand(word.substring(0, thousand));
            int right = rest(word.substring(thousand + 7), 999);
            return left < 1 || right < 0 ? -1 : 1000 * left + right;
        }
        return word.contains("hundert") ? belowThousand(word) : -1;
    }

    private static int rest(String word, int most) {
        if (word.isEmpty()) {
            return 0;
        }
        int value = belowThousand(word);
        if (value < 0 && word.startsWith("und")) {
            value = belowThousand(word.substring(3));
        }
        return value >= 1 && value <= most ? value : -1;
    }

    private static int belowThousand(String word) {
        Integer simple = GERMAN.get(word);
        if (simple != null) {
            return simple;
        }
        int hundred = word.indexOf("hundert");
        if (hundred < 0) {
            return -1;
        }
        Integer left = hundred == 0 ? Integer.valueOf(1) : GERMAN.get(word.substring(0, hundred));
        int right = rest(word.substring(hundred + 7), 99);
        // "achtzehnhundert" is a way to name a year
        return left == null || left < 1 || left > 19 || right < 0 ? -1 : 100 * left + right;
    }

    /** The value of "zweieinhalb", 2.5, "anderthalbtausend", 1500, or "eindreiviertel", 1.75; null for any other word. */
    public static @Nullable BigDecimal germanHalf(String word) {
        if (word.endsWith(THOUSAND) && word.length() > THOUSAND.length()) {
            BigDecimal thousands = germanHalf(word.substring(0, word.length() - THOUSAND.length()));
            return thousands == null ? null : thousands.movePointRight(3);
        }
        if (word.startsWith("anderthalb") || word.startsWith("eineinhalb")) {
            return word.length() <= 11 ? new BigDecimal("1.5") : null;
        }
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            if (word.endsWith(part.getKey())) {
                String number = word.substring(0, word.length() - part.getKey().length());
                int value = german(number.endsWith("und") ? number.substring(0, number.length() - 3) : number);
                return value < 0 ? null : new BigDecimal(value + part.getValue());
            }
        }
        return null;
    }

    /**
     * The magnitude at the end of a German number word that a clipped number before it shares: that of "acht- oder
     * zwölftausend" is 1000, that of "zwei- bis dreihundert" is 100; 1 if there is none.
     *
     * @param first the clipped number
     * @param value the value of the second number
     */
    public static int sharedMagnitude(int first, String second, BigDecimal value) {
        for (Map.Entry<String, Integer> tail : MAGNITUDES.entrySet()) {
            boolean ends = second.endsWith(tail.getKey())
                    && second.length() > tail.getKey().length();
            if (ends && first > 0 && value.compareTo(BigDecimal.valueOf((long) first * tail.getValue())) > 0) {
                return tail.getValue();
            }
        }
        return 1;
    }

    /** The value of a single English number word in small letters, 0 to 20 or a ten; -1 for any other word. */
    public static int english(String word) {
        return ENGLISH.getOrDefault(word, -1);
    }

    /** @param end token after an English number in words */
    public record Run(long value, int end) {}

    /**
     * The number in English words that begins at a token: "two hundred and thirty-two thousand five"; null if there is
     * none. Stops before "million", which is a magnitude.
     */
    public static @Nullable Run englishRun(Tokens tokens, int at) {
        EnglishRun run = new EnglishRun(tokens, at);
        boolean reading = true;
        while (reading) {
            reading = run.readWord() || run.readJoint();
        }
        return run.end == at ? null : new Run(run.value(), run.end);
    }

    /** Reads an English number word by word. */
    private static final class EnglishRun {

        private final Tokens tokens;
        private final int start;
        private long thousands;
        private long current = -1;
        private int at;
        private int end;
        private boolean mayBeUnit = true;
        private boolean mayBeTen = true;

        EnglishRun(Tokens tokens, int start) {
            this.tokens = tokens;
            this.start = start;
            this.at = start;
            this.end = start;
        }

        long value() {
            return thousands + Math.max(current, 0);
        }

        boolean readWord() {
            int simple = english(tokens.low(at));
            if (simple >= 0 && (simple < 20 ? mayBeUnit : mayBeTen)) {
                current = Math.max(current, 0) + simple;
                return next(simple >= 20, false);
            }
            if (tokens.lowIs(at, "hundred") && current > 0 && current < 100) {
                current *= 100;
                return next(true, true);
            }
            if (tokens.lowIs(at, "thousand") && current > 0 && thousands == 0) {
                thousands = current * 1000;
                current = 0;
                return next(true, true);
            }
            return false;
        }

        private boolean next(boolean unit, boolean ten) {
            mayBeUnit = unit;
            mayBeTen = ten;
            at++;
            end = at;
            return true;
        }

        /** "and", "-" between two words of the number. */
        boolean readJoint() {
            if (at != end || end == start || !isAnd() && !isHyphen()) {
                return false;
            }
            at++;
            return true;
        }

        private boolean isAnd() {
            return tokens.lowIs(at, "and") && (current >= 100 || thousands > 0) && english(tokens.low(at + 1)) > 0;
        }

        private boolean isHyphen() {
            return tokens.is(at, "-") && tokens.glued(at) && tokens.glued(at + 1) && isNextPart();
        }

        private boolean isNextPart() {
            int next = english(tokens.low(at + 1));
            return mayBeUnit
                    ? next > 0 && next < 10
                    : tokens.lowIs(at + 1, "hundred") || tokens.lowIs(at + 1, "thousand");
        }
    }
}
