package org.depesche.tagging.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in words, 0 to 999,999, each word read as a whole or not at all: "Zweifel" and "Elfmeter" are none. */
public final class NumberWords {

    private static final Map<String, Integer> GERMAN = new HashMap<>();
    private static final Map<String, Integer> ENGLISH = new HashMap<>();

    static {
        String[] german = {
            "null",
            "ein",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn"
        };
        String[] germanTens = {"zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
        String[] english = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        String[] englishTens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < 20; i++) {
            putGerman(german[i], i);
            ENGLISH.put(english[i], i);
        }
        for (int i = 0; i < 8; i++) {
            putGerman(germanTens[i], 10 * (i + 2));
            ENGLISH.put(englishTens[i], 10 * (i + 2));
        }
        putGerman("eins", 1);
        putGerman("zwo", 2);
        for (int tens = 20; tens < 100; tens += 10) {
            for (int unit = 1; unit < 10; unit++) {
                putGerman(german[unit] + "und" + germanTens[tens / 10 - 2], tens + unit);
            }
        }
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

    /** A German number word, lower-cased; -1 if it is none. */
    public static int german(String word) {
        if (word.length() < 3 || word.length() > LONGEST) {
            return -1;
        }
        Integer simple = GERMAN.get(word);
        if (simple != null) {
            return simple;
        }
        int thousand = word.indexOf("tausend");
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

    /** "zweieinhalb" 2.5, "anderthalb" 1.5; null if it is none. */
    public static @Nullable BigDecimal germanHalf(String word) {
        if (word.startsWith("anderthalb") || word.startsWith("eineinhalb")) {
            return word.length() <= 11 ? new BigDecimal("1.5") : null;
        }
        String number = word.endsWith("einhalb") ? word.substring(0, word.length() - 7) : "";
        int value = number.endsWith("und") ? german(number.substring(0, number.length() - 3)) : german(number);
        return value < 0 ? null : new BigDecimal(value + ".5");
    }

    /** A single English number word, lower-cased: a unit, a teen or a ten; -1 if it is none. */
    public static int english(String word) {
        return ENGLISH.getOrDefault(word, -1);
    }

    /** Where an English number in words ends and what it is. */
    public record Run(long value, int end) {}

    /**
     * The number in English words that begins at a token: "two hundred and thirty-two thousand five"; null if none
     * does. Stops before "million", which is a magnitude.
     */
    public static @Nullable Run englishRun(Tokens tokens, int at) {
        long total = 0;
        long current = -1;
        int i = at;
        int end = at;
        boolean canUnit = true;
        boolean canTen = true;
        while (i < tokens.size()) {
            String word = tokens.low(i);
            int simple = english(word);
            if (simple >= 0 && (simple < 20 ? canUnit : canTen)) {
                current = Math.max(current, 0) + simple;
                canTen = false;
                canUnit = simple >= 20;
                end = ++i;
            } else if (word.equals("hundred") && current > 0 && current < 100) {
                current *= 100;
                canUnit = true;
                canTen = true;
                end = ++i;
            } else if (word.equals("thousand") && current > 0 && total == 0) {
                total = current * 1000;
                current = 0;
                canUnit = true;
                canTen = true;
                end = ++i;
            } else if (end == i
                    && end > at
                    && word.equals("and")
                    && (current >= 100 || total > 0)
                    && joins(tokens, i + 1)) {
                i++;
            } else if (end == i
                    && end > at
                    && tokens.is(i, "-")
                    && tokens.glued(i)
                    && tokens.glued(i + 1)
                    && continues(tokens, i + 1, canUnit)) {
                i++;
            } else {
                break;
            }
        }
        return end == at ? null : new Run(total + Math.max(current, 0), end);
    }

    private static boolean joins(Tokens tokens, int i) {
        return english(tokens.low(i)) > 0;
    }

    private static boolean continues(Tokens tokens, int i, boolean unit) {
        int simple = english(tokens.low(i));
        return unit ? simple > 0 && simple < 10 : tokens.lowIs(i, "hundred") || tokens.lowIs(i, "thousand");
    }
}
