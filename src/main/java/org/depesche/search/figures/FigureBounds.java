package org.depesche.search.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depesche.search.FigureQuery;
import org.depesche.search.query.FigureWanted;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/** Reads typed bounds of values: "1,5 Mio. Euro", or "800.000" with a unit of its own field. */
final class FigureBounds {

    private static final String NO_UNIT = "count";

    private FigureBounds() {}

    private record Bound(@Nullable String base, double value) {}

    /** @param misread receives the names of unreadable bounds */
    static FigureWanted of(FigureQuery asked, Locale locale, List<String> misread) {
        Bound least = bound(asked.wanted().least(), asked.unit(), locale, "min", misread);
        Bound most = bound(asked.wanted().most(), asked.unit(), locale, "max", misread);
        String base = least == null || least.base() == null ? most == null ? null : most.base() : least.base();
        return new FigureWanted(
                base,
                least == null ? Double.NEGATIVE_INFINITY : least.value(),
                most == null ? Double.POSITIVE_INFINITY : most.value(),
                List.of(),
                List.of(),
                Set.of(),
                asked.period().from(),
                asked.period().to());
    }

    private static @Nullable Bound bound(String typed, String unit, Locale locale, String name, List<String> misread) {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<FigureReader.Expression> read = FigureReader.read(typed, locale);
        if (read.isEmpty()) {
            misread.add(name);
            return null;
        }
        BigDecimal value = read.get().quantity().value();
        String own = read.get().quantity().unit();
        String per = read.get().quantity().per();
        if (own.equals(NO_UNIT) && per == null) {
            BaseUnit chosen = Units.base(unit.isEmpty() ? NO_UNIT : unit, null);
            return new Bound(null, chosen.convert(value));
        }
        BaseUnit base = Units.base(own, per);
        return new Bound(SmallLetters.of(base.code()), base.convert(value));
    }
}
