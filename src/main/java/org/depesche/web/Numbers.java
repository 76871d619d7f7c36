package org.depesche.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints numbers in the reader's language; templates call {@code numbers.of(1284310)}. */
@Component
public class Numbers {

    /** Creating a format takes longer than printing a number, and formats are not thread-safe. */
    private static final ThreadLocal<Map<Locale, NumberFormat>> INTEGERS = ThreadLocal.withInitial(HashMap::new);

    /** 1.284.310 in German, 1,284,310 in English. */
    public String of(long number) {
        return of(number, LocaleContextHolder.getLocale());
    }

    String of(long number, Locale locale) {
        return INTEGERS.get()
                .computeIfAbsent(locale, NumberFormat::getIntegerInstance)
                .format(number);
    }

    /** 1.284, 3,2 % or 0,4 ‰ in German, 1,284, 3.2% or 0.4‰ in English. */
    public String of(Share share) {
        String sign = LocaleContextHolder.getLocale().getLanguage().equals("de") ? "\u00a0" : "";
        return switch (share.unit()) {
            case NUMBER -> of(share.part());
            case PERCENT -> of(share.value(1), 1) + sign + "%";
            case PERMILLE -> of(share.value(2), 2) + sign + "‰";
        };
    }

    /** Prints at most the given decimals, with a minus sign instead of a hyphen. */
    public String of(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals);
        return format.format(number).replace('-', '−');
    }
}
