package org.depesche.format;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.depesche.article.SuppliedFigure;
import org.depesche.tagging.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A number in mark-up: NITF's {@code money} with its {@code unit} and {@code num} with its {@code units}, {@code
 * decimal-ch} and {@code thousands-ch}, and HTML's {@code data} with a numeric {@code value}.
 */
final class MarkedNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,24}(\\.\\d{1,12})?");

    private MarkedNumber() {}

    static boolean is(Element element) {
        return switch (element.normalName()) {
            case "money", "num" -> true;
            case "data" -> PLAIN.matcher(element.attr("value").strip()).matches();
            default -> false;
        };
    }

    /** @param span the place of its words */
    static SuppliedFigure of(Element element, Span span) {
        boolean money = element.normalName().equals("money");
        String unit = CleanText.line(element.attr(money ? "unit" : "units"));
        return new SuppliedFigure(money, unit.isEmpty() ? null : unit, value(element), span);
    }

    private static @Nullable BigDecimal value(Element element) {
        String stated = element.attr("value").strip();
        if (element.normalName().equals("num")) {
            String decimal = element.attr("decimal-ch");
            String thousands = element.attr("thousands-ch");
            if (decimal.isEmpty() && thousands.isEmpty()) {
                return null;
            }
            stated = element.text().strip();
            stated = thousands.isEmpty() ? stated : stated.replace(thousands, "");
            stated = decimal.isEmpty() ? stated : stated.replace(decimal, ".");
        }
        return PLAIN.matcher(stated).matches() ? new BigDecimal(stated) : null;
    }
}
