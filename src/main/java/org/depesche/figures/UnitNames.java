package org.depesche.figures;

import java.util.Currency;
import java.util.Locale;
import org.depesche.register.MeasureName;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.tagging.Units;
import org.depesche.web.Quantities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of units in lists: "Euro", "%", "km". */
@Component
public class UnitNames {

    private final MessageSource messages;

    UnitNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a series: "Euro", "Euro je Kilowattstunde", "Veränderung: %". */
    public String of(Series series) {
        Locale locale = LocaleContextHolder.getLocale();
        String unit = of(series.unit());
        String whole = series.per() == null
                ? unit
                : messages.getMessage("figures.unit.per", new Object[] {unit, of(series.per())}, locale);
        return series.change() ? messages.getMessage("figures.unit.change", new Object[] {whole}, locale) : whole;
    }

    /** The unit to print at each value of an axis; {@code count} prints none, for long words. */
    public String onAxis(String unit) {
        return unit.equals("1") || unit.matches("[A-Z]{3}") || message(unit) != null ? unit : "count";
    }

    /** Whether it is a currency or a unit of measurement, and neither a counted noun nor a mere number. */
    boolean isKnown(String unit) {
        return Units.isCode(unit) && !unit.equals("count") && !unit.equals("1");
    }

    /** Whether it is among the units to choose from, with the numbers and shares that have no unit. */
    boolean isListed(String unit) {
        return isKnown(unit) || unit.equals("count") || unit.equals("1");
    }

    private @Nullable String message(String unit) {
        return messages.getMessage("web.unit." + unit, new Object[] {"", 2}, null, LocaleContextHolder.getLocale());
    }

    /** @param unit as {@link org.depesche.tagging.Quantity#unit()} */
    public String of(String unit) {
        Locale locale = LocaleContextHolder.getLocale();
        if (unit.equals("count") || unit.equals("1")) {
            return messages.getMessage(unit.equals("1") ? "figures.unit.share" : "figures.unit.none", null, locale);
        }
        Currency currency = Quantities.currency(unit);
        if (currency != null) {
            return currency.getDisplayName(locale);
        }
        String written = message(unit);
        return written == null
                ? MeasureName.ofNoun(unit).in(locale)
                : written.replace('\u00a0', ' ').strip();
    }
}
