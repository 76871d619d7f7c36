package org.depesche.figures;

import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What units are called where they are chosen from: "Euro", "%", "km". */
@Component
public class UnitNames {

    private final MessageSource messages;

    UnitNames(MessageSource messages) {
        this.messages = messages;
    }

    /** @param unit as {@link org.depesche.tagging.Quantity#unit()} */
    public String of(String unit) {
        Locale locale = LocaleContextHolder.getLocale();
        if (unit.equals("count") || unit.equals("1")) {
            return messages.getMessage(unit.equals("1") ? "figures.unit.share" : "figures.unit.none", null, locale);
        }
        if (unit.matches("[A-Z]{3}")) {
            try {
                return Currency.getInstance(unit).getDisplayName(locale);
            } catch (IllegalArgumentException e) {
                return unit;
            }
        }
        String written = messages.getMessage("web.unit." + unit, new Object[] {"", 2}, null, locale);
        return written == null ? unit : written.replace('\u00a0', ' ').strip();
    }
}
