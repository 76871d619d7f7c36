package org.depesche.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                ? range(quantity.lower(), quantity.upper())
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
            return message("web.unit.money", number, currency.getSymbol(region()));
        }
        String written = messages.getMessage(
                "web.unit." + unit, new Object[] {number, value.abs().doubleValue()}, null, locale());
        return written != null ? written : number + '\u00a0' + unit;
    }

    private String symbol(String unit) {
        Currency currency = currency(unit);
        if (currency != null) {
            return currency.getSymbol(region());
        }
        String written = messages.getMessage("web.unit." + unit, new Object[] {"", 1}, null, locale());
        return written == null ? unit : written.replace("\u00a0", "");
    }

    private String number(BigDecimal value) {
        for (int magnitude : MAGNITUDES) {
            BigDecimal scaled = value.movePointLeft(magnitude).stripTrailingZeros();
            if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= DECIMALS) {
                return message("web.magnitude." + magnitude, numbers.of(scaled, DECIMALS));
            }
        }
        return numbers.of(value, 4);
    }

    /** Prints both ends with one magnitude if possible: "38–44 Mio.". */
    private String range(BigDecimal lower, BigDecimal upper) {
        for (int magnitude : MAGNITUDES) {
            BigDecimal from = lower.movePointLeft(magnitude).stripTrailingZeros();
            BigDecimal to = upper.movePointLeft(magnitude).stripTrailingZeros();
            if (to.abs().compareTo(BigDecimal.ONE) >= 0 && Math.max(from.scale(), to.scale()) <= DECIMALS) {
                return message(
                        "web.magnitude." + magnitude, numbers.of(from, DECIMALS) + "–" + numbers.of(to, DECIMALS));
            }
        }
        return numbers.of(lower, 4) + "–" + numbers.of(upper, 4);
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

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** Currency signs differ by country, not by language: $ in Germany, US$ in Britain. */
    private static Locale region() {
        return locale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
    }
}
