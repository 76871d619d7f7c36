package org.depesche.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints values with their units in the reader's language: "186 Mio. €", "€186 million", "rund 92 MWh". */
@Component
public class Quantities {

    private static final List<Integer> MAGNITUDES = List.of(12, 9, 6);

    /** The most decimals before a magnitude; a value with more is written out. */
    private static final int DECIMALS = 3;

    /** Signs of fractions, by the first four decimals. */
    private static final Map<String, String> FRACTIONS = Map.of(
            "0.5000", "½", "0.3333", "⅓", "0.6667", "⅔", "0.2500", "¼", "0.7500", "¾", "0.2000", "⅕", "0.1667", "⅙",
            "0.1250", "⅛", "0.1000", "⅒");

    private final MessageSource messages;
    private final Numbers numbers;

    public Quantities(MessageSource messages, Numbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    /**
     * @param sign "+ " or "− " for a change; else empty
     * @param modifier "rund", "mehr als"; empty if exact
     * @param value "92 MWh"
     */
    public record Printed(String sign, String modifier, String value) {
        @Override
        public String toString() {
            return sign + (modifier.isEmpty() ? value : modifier + " " + value);
        }
    }

    /** A figure beside its measure. */
    public Printed of(Figure figure) {
        return of(figure.printed(), figure.change());
    }

    public Printed of(Quantity quantity) {
        return of(quantity, null);
    }

    /** @param change the direction, if the quantity is the size of a change; null if it is a level */
    public Printed of(Quantity quantity, Figure.@Nullable Change change) {
        String modifier = modifier(quantity.modifier());
        String number = quantity.modifier() == Quantity.Modifier.RANGE
                        && quantity.lower() != null
                        && quantity.upper() != null
                        && !quantity.unit().equals("1")
                ? number(quantity.lower(), quantity.upper())
                : number(quantity.value());
        String per = quantity.per() == null ? "" : "/" + symbol(quantity.per());
        return new Printed(
                change == null ? "" : change == Figure.Change.UP ? "+ " : "− ",
                modifier == null ? "" : message("web.modifier." + modifier),
                withUnit(number, quantity.value(), quantity.unit()) + per);
    }

    /** The code in messages; null if the value needs no modifier. */
    private static @Nullable String modifier(Quantity.Modifier modifier) {
        return switch (modifier) {
            case EXACT, RANGE -> null;
            case ABOUT -> "about";
            case NEARLY -> "nearly";
            case GOOD -> "good";
            case MORE -> "more";
            case AT_LEAST -> "at-least";
            case LESS -> "less";
            case AT_MOST -> "at-most";
            case ORDER -> "order";
        };
    }

    private String withUnit(String number, BigDecimal value, String unit) {
        if (unit.equals("1")) {
            String fraction =
                    FRACTIONS.get(value.setScale(4, RoundingMode.HALF_UP).toPlainString());
            return fraction != null
                    ? fraction
                    : message("web.unit.%", numbers.of(value.movePointRight(2), 1), value.doubleValue());
        }
        Currency currency = currency(unit);
        if (currency != null) {
            return message("web.unit.money", number, sign(currency));
        }
        String written = messages.getMessage(
                "web.unit." + unit, new Object[] {number, value.abs().doubleValue()}, null, locale());
        return written != null ? written : number + '\u00a0' + unit;
    }

    private String symbol(String unit) {
        Currency currency = currency(unit);
        if (currency != null) {
            return sign(currency);
        }
        String written = messages.getMessage("web.unit." + unit, new Object[] {"", 1}, null, locale());
        return written == null ? unit : written.replace("\u00a0", "");
    }

    /** Prints a value, or both ends of a range, with one magnitude if possible: "38–44 Mio.". */
    private String number(BigDecimal... ends) {
        for (int magnitude : MAGNITUDES) {
            List<BigDecimal> scaled = Stream.of(ends)
                    .map(end -> end.movePointLeft(magnitude).stripTrailingZeros())
                    .toList();
            if (scaled.getLast().abs().compareTo(BigDecimal.ONE) >= 0
                    && scaled.stream().allMatch(end -> end.scale() <= DECIMALS)) {
                return message("web.magnitude." + magnitude, joined(scaled, DECIMALS));
            }
        }
        return joined(List.of(ends), 4);
    }

    private String joined(List<BigDecimal> ends, int decimals) {
        return ends.stream().map(end -> numbers.of(end, decimals)).collect(Collectors.joining("–"));
    }

    /** The currency with this code; null if the unit is none. */
    public static @Nullable Currency currency(String unit) {
        if (!unit.matches("[A-Z]{3}")) {
            return null;
        }
        try {
            return Currency.getInstance(unit);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The sign of a currency, which differs by country, not by language: $ in Germany, US$ in Britain. */
    public static String sign(Currency currency) {
        return currency.getSymbol(locale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
