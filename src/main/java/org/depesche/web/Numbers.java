package org.depesche.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers as the reader writes them; templates say {@code numbers.of(1284310)}. */
@Component
public class Numbers {

    /** To make one takes longer than to print a number, and none may be used by two threads at a time. */
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

    /** With as many decimals as it has, at most so many; a minus sign, not a hyphen. */
    public String of(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals);
        return format.format(number).replace('-', '−');
    }
}
