package org.depesche.tagging.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;
import org.jspecify.annotations.Nullable;

/** All known units, read from the tables {@code units.tsv} and {@code currencies.tsv}. */
public final class UnitTables {

    /** Codes of currencies that are more often a word or a name in capitals. */
    private static final Set<String> NO_CURRENCY = Set.of(
            "ALL", "TOP", "CUP", "MOP", "LAK", "GEL", "BAM", "XXX", "XTS", "AMD", "ANG", "MAD", "PEN", "STN", "BOV",
            "COU", "CHE", "CHW", "SOS", "TRY", "BOB", "ERN", "FOR", "LSL", "USS", "USN", "BIF", "XAF", "XPF", "SLL");

    private static final Map<String, BaseUnit> BASES = new HashMap<>();
    private static final Map<String, FigureKind> KINDS = new HashMap<>();
    private static final Set<String> CURRENCIES = new HashSet<>();
    /** The codes of the bases of all units. */
    private static final Set<String> UNITS = new HashSet<>();

    private static final PhraseTable<Unit> GERMAN = new PhraseTable<>();
    private static final PhraseTable<Unit> ENGLISH = new PhraseTable<>();
    private static final PhraseTable<Unit> SYMBOLS = new PhraseTable<>();
    private static final PhraseTable<Unit> BEFORE = new PhraseTable<>();

    static {
        for (String[] row : WordList.rows("units.tsv")) {
            FigureKind kind = FigureKind.valueOf(row[1]);
            BASES.put(row[0], new BaseUnit(row[2], new BigDecimal(row[3])));
            UNITS.add(row[2]);
            KINDS.put(row[0], kind);
            add(Unit.of(row[0], kind), row[4], row[5], row[6]);
        }
        String[] parts = {"Zehntel", "Hundertstel", "Tausendstel"};
        for (int i = 0; i < parts.length; i++) {
            Unit part = new Unit("s", FigureKind.DURATION, BigDecimal.ONE.movePointLeft(i + 1));
            add(part, "", parts[i] + "sekunde|" + parts[i] + "sekunden", "");
        }
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            if (!NO_CURRENCY.contains(code)) {
                Unit unit = Unit.of(code, FigureKind.MONEY);
                SYMBOLS.put(code, unit);
                BEFORE.put(code, unit);
            }
            CURRENCIES.add(code);
        }
        for (String[] row : WordList.rows("currencies.tsv")) {
            CURRENCIES.add(row[0]);
            Unit unit = new Unit(row[0], FigureKind.MONEY, new BigDecimal(row[1]));
            add(unit, row[2], row[3], row[4]);
            if (unit.scale().compareTo(BigDecimal.ONE) >= 0) {
                WordList.cell(row[2]).forEach(symbol -> BEFORE.put(symbol, unit));
            }
        }
        for (Currency currency : Currency.getAvailableCurrencies()) {
            Unit unit = Unit.of(currency.getCurrencyCode(), FigureKind.MONEY);
            GermanCurrencyNames.of(currency).forEach(name -> GERMAN.put(SmallLetters.of(name), unit));
        }
    }

    private UnitTables() {}

    private static void add(Unit unit, String symbols, String german, String english) {
        WordList.cell(symbols).forEach(word -> SYMBOLS.put(word, unit));
        WordList.cell(german).forEach(word -> GERMAN.put(SmallLetters.of(word), unit));
        WordList.cell(english).forEach(word -> ENGLISH.put(SmallLetters.of(word), unit));
    }

    /**
     * The base of a quantity's unit: {@code km} is 1000 {@code m}, {@code %} is 0.01 {@code 1}. A currency is its own
     * base, and so is a counted noun, folded ("Toten" and "Tote" are equal). Temperatures stay in their scale.
     *
     * @param unit as in {@link Quantity#unit()}
     * @param per as in {@link Quantity#per()}
     */
    public static BaseUnit base(String unit, @Nullable String per) {
        BaseUnit base = simple(unit);
        if (per == null || per.isBlank()) {
            return base;
        }
        BaseUnit divisor = simple(per);
        return new BaseUnit(
                base.code() + "/" + divisor.code(), base.factor().divide(divisor.factor(), MathContext.DECIMAL64));
    }

    private static BaseUnit simple(String unit) {
        BaseUnit known = BASES.get(unit);
        if (known != null) {
            return known;
        }
        return new BaseUnit(CURRENCIES.contains(unit) ? unit : NounFolding.lemma(unit), BigDecimal.ONE);
    }

    /** Whether it is the code of a unit or a currency, and not a counted noun. */
    public static boolean isCode(String unit) {
        return BASES.containsKey(unit) || CURRENCIES.contains(unit);
    }

    /** Whether a base is a counted noun, no unit, currency or rate. */
    public static boolean isCounted(String base) {
        return !base.contains("/") && !CURRENCIES.contains(base) && !UNITS.contains(base);
    }

    /** The code of a unit or a currency in its proper letters, {@code EUR} for eur; any other word unchanged. */
    public static String spelled(String unit) {
        return isCode(unit)
                ? unit
                : Stream.concat(BASES.keySet().stream(), CURRENCIES.stream())
                        .filter(unit::equalsIgnoreCase)
                        .min(Comparator.naturalOrder())
                        .orElse(unit);
    }

    /** The kind of a unit's code. */
    public static FigureKind kind(String code) {
        return CURRENCIES.contains(code) ? FigureKind.MONEY : KINDS.getOrDefault(code, FigureKind.COUNT);
    }

    /** Whether a word with a full stop is the abbreviation of a unit: "Std.", "Pkt.". */
    public static boolean isAbbreviation(String word) {
        return SYMBOLS.match(Tokens.of(word + "."), 0, false) != null;
    }

    /** The longest unit that begins at a word. Symbols, compared as written, have precedence over words. */
    public static PhraseTable.@Nullable Hit<Unit> after(Tokens tokens, int at, boolean german) {
        PhraseTable.Hit<Unit> symbol = SYMBOLS.match(tokens, at, false);
        PhraseTable.Hit<Unit> word = (german ? GERMAN : ENGLISH).match(tokens, at, true);
        if (symbol == null || (word != null && word.end() > symbol.end())) {
            return word;
        }
        return symbol;
    }

    /** The currency symbol or code that ends before a word: "US$ 5", "EUR 5 Mio.". */
    public static PhraseTable.@Nullable Hit<Unit> before(Tokens tokens, int end) {
        return BEFORE.matchBefore(tokens, end, false);
    }
}
